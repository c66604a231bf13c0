"""`--model`: off unless named, failures cost a document only the model's share, and a later run asks anew."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from model_server import Raw, claim, sent, serving, written

from .conftest import Whence

QUOTE = "The Northern Shield sees red at the mention of the Council of Vale"
ANSWER = written(claim(QUOTE, "rival_of", "the Northern Shield", "the Council of Vale"))


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(3):
        text = f"Omar Deyran leads the Northern Shield. {QUOTE}. It has {number + 10} men.\n"
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


def stages(whence: Whence) -> list[str]:
    claims = [json.loads(line) for line in whence("export", "claims").out.splitlines()]
    return sorted(each["read_by"]["stage"] for each in claims if each["kind"] in {"leads", "rival_of"})


@pytest.mark.slow
def test_a_model_adds_its_claims_in_several_processes_and_says_who_it_is(whence: Whence, reports: Path) -> None:
    with serving(ANSWER) as server:
        ran = whence("read", "reports", "--model", "made-1b", "--model-address", server.address, "--jobs", "2")
        asked = len(server.requests)
        # The same model in another place is the same reader: nothing is asked again.
        again = whence("read", "reports", "--model", "made-1b", "--model-address", server.address + "/x", "--json")
        assert json.loads(again.out)["stored"]["already read"] == 3
        assert len(server.requests) == asked == 3
    assert (ran.code, ran.err) == (0, "")
    assert stages(whence) == ["frames"] * 3 + ["model"] * 3
    claims = [json.loads(line) for line in whence("export", "claims").out.splitlines()]
    made = next(each for each in claims if each["read_by"]["stage"] == "model")
    assert made["read_by"]["rule"].startswith("model:made-1b:")
    assert made["review"]["state"] == "unreviewed"
    assert "less sure: a model's word ranks below every frame's." in " ".join(
        whence("explain", made["id"]).out.split()
    )


@pytest.mark.slow
def test_a_model_that_fails_on_one_document_costs_it_the_models_share_only(whence: Whence, reports: Path) -> None:
    def but_one(body: Any) -> str | Raw:
        return sent(503, b"busy") if "11 men" in body["messages"][1]["content"] else ANSWER

    with serving(but_one) as server:
        named = ("read", "reports", "--model", "made-1b", "--model-address", server.address)
        ran = whence(*named)
    assert ran.code == 1
    assert ran.err == (
        "failed: 1.txt: the model's address answered with HTTP status 503. Look at the server's own messages.\n"
    )
    assert "The language model failed on 1 document, named above" in ran.out
    assert stages(whence) == ["frames"] * 3 + ["model"] * 2
    with serving(ANSWER) as server:
        ran = whence("read", "reports", "--model", "made-1b", "--model-address", server.address, "--json")
        assert len(server.requests) == 1
    told = json.loads(ran.out)
    assert (ran.code, told["stored"]["read again"], told["unfinished"]) == (0, 1, [])
    assert stages(whence) == ["frames"] * 3 + ["model"] * 3


def test_half_a_setting_is_told_before_anything_is_read(whence: Whence, reports: Path, tmp_path: Path) -> None:
    for half, told in (
        (("--model", "made-1b"), "--model: stands without --model-address."),
        (("--model-address", "http://127.0.0.1/v1"), "--model-address: stands without --model."),
        (("--model", "made-1b", "--model-address", "nowhere"), "nowhere: is no address."),
    ):
        ran = whence("read", "reports", *half)
        assert ran.code == 2
        assert ran.err.startswith(f"SettingsError: {told}")
        assert ran.err.count("\n") == 1
    assert not (tmp_path / "whence-ledger").exists()
