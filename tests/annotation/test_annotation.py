"""The gold is fit to score with: every quote and end stands in its text, kinds are known, dates are dates.

The annotated reports are made anew from their notes and must equal the stored ones; the sentences are checked as they are.
"""

from __future__ import annotations

import csv
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from whence.claims import kinds
from whence.values import Bound

GOLD = Path(__file__).parents[2] / "gold"


def script(path: Path) -> ModuleType:
    """A script of the gold, which is no part of the package, as a module."""
    spec = importlib.util.spec_from_file_location(f"gold_{path.stem}", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


annotate = script(GOLD / "reports" / "annotate.py")
REPORTS = [(folder, name) for folder in annotate.FOLDERS for name in annotate.names_in(folder)]
CASES = [
    (path, json.loads(line))
    for path in sorted((GOLD / "sentences").glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
STANCES = {"asserted", "denied"}


def known_kinds() -> set[str]:
    return set(kinds())


@pytest.mark.parametrize(("folder", "name"), REPORTS, ids=[name for _, name in REPORTS])
def test_an_annotated_report_is_what_its_note_says(folder: Path, name: str) -> None:
    stored = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    assert annotate.build(folder, name) == stored


@pytest.mark.parametrize(("folder", "name"), REPORTS, ids=[name for _, name in REPORTS])
def test_an_annotated_report_uses_known_kinds_and_real_dates(folder: Path, name: str) -> None:
    stored = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    for claim in stored["claims"]:
        assert {claim["type"], *claim.get("alt", {}).get("type", [])} <= known_kinds()
        for day in claim.get("valid", {}).values():
            Bound.parse(day)


@pytest.mark.parametrize("folder", annotate.FOLDERS, ids=lambda folder: folder.name)
def test_the_table_of_the_reports_says_what_their_notes_say(folder: Path) -> None:
    with (folder / "texts" / "metadata.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["file"]: row for row in csv.DictReader(file)}
    assert sorted(rows) == [f"{name}.txt" for name in annotate.names_in(folder)]
    for name in annotate.names_in(folder):
        meta = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))["meta"]
        row = rows[f"{name}.txt"]
        assert (row["outlet"], row["published"], row["title"]) == (
            meta["publisher"],
            meta["published"],
            meta["title"],
        )


def test_a_quote_that_is_not_in_the_text_is_refused(tmp_path: Path) -> None:
    for part in ("notes", "texts"):
        (tmp_path / part).mkdir()
    (tmp_path / "texts" / "a.txt").write_text("The Reds left Orm.", encoding="utf-8")
    (tmp_path / "notes" / "a.txt").write_text(
        "title: a\n[entities]\nreds | group | Reds | Reds\n[claims]\nwithdrew | reds | - | the Reds left\n",
        encoding="utf-8",
    )
    with pytest.raises(annotate.NoteError, match=r"a\.txt, line 5: not in the text: 'the Reds left'"):
        annotate.build(tmp_path, "a")


def test_sentence_ids_and_texts_are_unique() -> None:
    assert len({case["id"] for _, case in CASES}) == len(CASES)
    assert len({case["text"] for _, case in CASES}) == len(CASES)


def test_a_third_of_the_sentences_is_held_out_in_files_of_their_own() -> None:
    for path, case in CASES:
        assert (case.get("set") == "held-out") == path.name.startswith("held_out_")
    share = sum("set" in case for _, case in CASES) / len(CASES)
    assert 0.25 < share < 0.4


@pytest.mark.parametrize("case", [case for _, case in CASES], ids=[case["id"] for _, case in CASES])
def test_everything_a_sentence_case_names_stands_in_its_text(case: dict[str, Any]) -> None:
    Bound.parse(case["meta"]["published"])
    assert case["none"] == (not any(not claim.get("optional") for claim in case["claims"]))
    for claim in case["claims"]:
        details = claim["details"]
        places = [details[key] for key in ("place", "role", "topic") if key in details]
        for words in [claim["subject"], claim["object"], *claim["sources"], *places, *details.get("of", [])]:
            assert words is None or words in case["text"]
        assert {claim["kind"], *claim.get("also", [])} <= known_kinds()
        assert claim["stance"] in STANCES
        if claim["when"]:
            Bound.parse(claim["when"])


def test_every_kind_is_annotated_at_least_three_times() -> None:
    found = [claim["kind"] for _, case in CASES for claim in case["claims"]]
    assert {kind for kind in known_kinds() if found.count(kind) < 3} == set()


def test_the_sentences_cover_many_wars_and_styles() -> None:
    assert len({case["meta"]["war"] for _, case in CASES}) >= 12
    assert len({case["meta"]["style"] for _, case in CASES}) >= 6
