"""A model proposes, the text decides: what is kept, what is not, and what a kept claim says of itself."""

from __future__ import annotations

from typing import Any

import pytest

from model_server import claim, written
from whence.claims.find import LEAST_SCORE
from whence.claims.model.prompt import prompt
from whence.exchange.claims_json import claim_from_json
from whence.ledger.coding import encode_claim
from whence.values import Certainty, Stance

from .conftest import Ask, Report, line

COLD = "The Northern Shield sees red at the mention of the Council of Vale"
MONEY = "He has money from the Valley Bureau"


def test_a_claim_that_the_frames_miss_is_added_with_voice_rule_and_settings(ask: Ask, report: Report) -> None:
    reading, server = ask(written(claim(COLD, "rival_of", "the Northern Shield", "the Council of Vale")))
    [kept] = reading.claims
    assert line(kept) == "rival_of: Northern Shield -> Council of Vale"
    assert (reading.problem, kept.stage, kept.rule) == ("", "model", f"model:made-1b:{prompt().digest}")
    assert kept.quote == COLD == kept.passage.of(report.document.text)
    assert [link.name for link in kept.sources] == ["Valley Monitor"]
    assert kept.explanation.startswith(
        f"The language model made-1b (prompt {prompt().digest}, temperature 0, seed 1, stretches of 1500 characters, "
        "answers of 1500 tokens) proposed rival_of with “the Northern Shield” as its subject and “the Council of Vale”"
    )
    assert {path for path, _, _ in server.requests} == {"/v1/chat/completions"}


def test_every_model_claim_scores_below_every_claim_of_the_frames(ask: Ask, report: Report) -> None:
    reading, _ = ask(written(claim(COLD, "rival_of", "the Northern Shield", "the Council of Vale", score=1.0)))
    assert reading.claims[0].score < LEAST_SCORE <= min(each.score for each in report.claims)


def test_a_quote_counts_apart_from_the_forms_of_quotes_and_spaces(ask: Ask, report: Report) -> None:
    quote = '"The town of Old Harbour is theirs", Omar Deyran   said'
    reading, _ = ask(written(claim(quote, "said", "Omar Deyran", "The town of Old Harbour is theirs")))
    # The frames have this `said` already; a claim of another kind shows where the quote was found.
    assert reading.claims == ()
    reading, _ = ask(written(claim(quote, "declared", "Omar Deyran", "The town of Old Harbour is theirs")))
    [kept] = reading.claims
    assert kept.quote == "“The town of Old\u00a0Harbour is theirs”, Omar Deyran said"
    assert "but for quotes, dashes and spaces" in kept.explanation


def test_a_name_that_stands_outside_the_quote_counts_where_a_pronoun_is_read_as_its_bearer(ask: Ask) -> None:
    for subject in ("Omar Deyran", "He"):
        reading, _ = ask(written(claim(MONEY, "affiliated_with", subject, "the Valley Bureau")))
        [kept] = reading.claims
        assert line(kept) == "affiliated_with: Omar Deyran -> Valley Bureau"
        assert kept.subject
        assert kept.subject.text == "He"


@pytest.mark.parametrize(
    "proposed",
    [
        claim("The Northern Shield saw red at the mention of the Council of Vale", "rival_of", "the Northern Shield", "the Council of Vale"),
        claim(COLD, "hates", "the Northern Shield", "the Council of Vale"),
        claim(COLD, "rival_of", "Karim Vale", "the Council of Vale"),
        claim(COLD, "rival_of", "the Northern Shield", "the Northern Shield"),
        claim(COLD, "rival_of", "the mention", "the Council of Vale"),
        claim(COLD, "rival_of", None, "the Council of Vale"),
        claim(COLD, "rival_of", "the Northern Shield", None),
        claim(COLD, "leads", "the Council of Vale", "the mention"),
        claim(COLD, "rival_of", "the Northern Shield", "the Council of Vale", stance="denied"),
        claim(COLD, "rival_of", "the Northern Shield", "the Council of Vale", stance="true"),
        claim(COLD, "rival_of", "the Northern Shield", "the Council of Vale", certainty=1),
        claim("he Northern Shield sees red at the mention of the Council of Vale", "rival_of", "the Northern Shield", "the Council of Vale"),
        claim("the Northern", "rival_of", "the Northern", "the Northern"),
        claim("", "rival_of", "", ""),
        claim(COLD, "rival_of", ["the Northern Shield"], "the Council of Vale"),  # type: ignore[arg-type]
        {"quote": COLD}, None, 7, "x", [],
    ],
    ids=str,
)  # fmt: skip
def test_what_the_text_does_not_bear_out_is_not_kept(ask: Ask, proposed: Any) -> None:
    good = claim(COLD, "rival_of", "the Northern Shield", "the Council of Vale")
    reading, _ = ask(written(proposed, good))
    assert [line(each) for each in reading.claims] == ["rival_of: Northern Shield -> Council of Vale"]


def test_what_is_there_already_is_not_repeated(ask: Ask, report: Report) -> None:
    leads = claim("Omar Deyran leads the Northern Shield", "leads", "Omar Deyran", "the Northern Shield")
    assert "leads: Omar Deyran -> Northern Shield" in {line(each) for each in report.claims}
    rival = claim(COLD, "rival_of", "the Northern Shield", "the Council of Vale")
    turned = claim(COLD, "rival_of", "the Council of Vale", "the Northern Shield")
    reading, _ = ask(written(leads, rival, rival, turned))
    assert [line(each) for each in reading.claims] == ["rival_of: Northern Shield -> Council of Vale"]


def test_a_denied_claim_has_to_be_denied_for_the_grammar_too(ask: Ask) -> None:
    quote = "Abu Sahl denied that he had met Karim Vale"
    for stance, kept in (("asserted", 0), ("denied", 1)):
        reading, _ = ask(written(claim(quote, "rival_of", "he", "Karim Vale", stance=stance)))
        assert len(reading.claims) == kept
    [kept_claim] = reading.claims
    assert kept_claim.stance is Stance.DENIED
    assert [link.name for link in kept_claim.sources] == ["Valley Monitor", "Abu Sahl"]


def test_a_doubt_the_model_reads_is_kept(ask: Ask) -> None:
    rumoured = claim(COLD, "rival_of", "the Northern Shield", "the Council of Vale", certainty="rumoured")
    assert ask(written(rumoured))[0].claims[0].certainty is Certainty.RUMOURED


def test_fields_that_were_not_asked_for_change_nothing(ask: Ask) -> None:
    plain = claim(COLD, "rival_of", "the Northern Shield", "the Council of Vale")
    more = {"review": {"state": "accepted", "by": "me"}, "id": "0", "rule": "leads.active", "stage": "frames",
            "sources": [], "document": "../../etc/passwd", "url": "http://127.0.0.1:1/"}  # fmt: skip
    kept, told = ask(written(plain))[0].claims, ask(written({**plain, **more}))[0].claims
    assert kept == told
    assert "review" not in encode_claim(kept[0])
    assert claim_from_json  # the export has a review; it comes from the ledger's decisions alone


def test_the_text_is_asked_about_in_stretches_and_nothing_else_is_sent(ask: Ask, report: Report) -> None:
    _, server = ask(written())
    [(_, headers, body)] = server.requests
    system, user = body["messages"]
    assert (system["role"], user["role"]) == ("system", "user")
    assert user["content"].startswith("REPORT BEGINS\nThe Northern Shield sees red")
    assert "made.txt" not in str(body)
    assert "Valley Monitor" not in str(body)
    assert "tools" not in body
    assert "authorization" not in headers
    assert body["response_format"]["type"] == "json_schema"
