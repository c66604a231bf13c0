"""Claims in the form outside programs read."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given

from made import PROGRAM, shield
from strategies import claims
from whence.claims.claim import Claim, End, SourceLink
from whence.exchange import claim_from_json, claim_to_json
from whence.ledger import Ledger, Views, Writer
from whence.ledger.records import ClaimRecord, DocumentSummary


def record(claim: Claim) -> ClaimRecord:
    document = DocumentSummary(1, claim.document, "a.txt")
    return ClaimRecord(claim, claim.id, document, {}, "2031-04-03T10:11:12Z", "0.1.0")


def as_outsiders_see_it(claim: Claim) -> Claim:
    """The claim without what only the ledger can resolve: positions of mentions and parties."""

    def end(of: End) -> End:
        return replace(of, name=of.name or of.text, mention=None, party=None)

    def link(of: SourceLink) -> SourceLink:
        return replace(of, mention=None, party=None)

    details = claim.details
    return replace(
        claim, subject=claim.subject and end(claim.subject), object=claim.object and end(claim.object),
        sources=tuple(link(each) for each in claim.sources),
        details=replace(
            details, place=details.place and end(details.place), of=tuple(end(each) for each in details.of)
        ),
    )  # fmt: skip


@given(claims)
def test_a_claim_survives_the_way_out_and_back(claim: Claim) -> None:
    back = claim_from_json(json.loads(json.dumps(claim_to_json(record(claim)))))
    assert back == as_outsiders_see_it(claim)
    assert back.id == claim.id


def exported(ledger: Ledger) -> dict[str, dict]:  # type: ignore[type-arg]
    with ledger.write() as connection:
        Writer(connection, PROGRAM).store(shield().found)
    with ledger.view() as connection:
        return {each.claim.kind: claim_to_json(each) for each in Views(connection).every_claim()}


def test_every_field_stands_where_outside_programs_look_for_it(ledger: Ledger) -> None:
    shown = exported(ledger)["leads"]
    assert list(shown) == [
        "id", "kind", "subject", "object", "details", "when", "stance", "certainty", "sources", "passage", "read_by",
        "score", "explanation", "reported", "recorded", "review",
    ]  # fmt: skip
    party = shown["subject"].pop("id")
    assert len(party) == 16
    assert shown["subject"] == {
        "kind": "person", "name": "Omar Deyran", "text": "Omar Deyran", "start": 0, "end": 11,
        "names": ["Omar Deyran", "Abu Sahl", "Deyran"],
    }  # fmt: skip
    assert shown["when"] == {
        "earliest": None, "latest": "2031-04-02", "edtf": None, "text": None, "start": None, "end": None,
        "holds": {"start": [None, "2031-04-02"], "end": ["2031-04-02", None]},
    }  # fmt: skip
    assert shown["reported"] == "2031-04-02"
    assert shown["review"] == {"state": "unreviewed", "by": None, "at": None}
    assert shown["read_by"] == {"stage": "frames", "version": "0.1.0", "rule": "leads.made"}


def test_sources_are_listed_from_the_outlet_inwards(ledger: Ledger) -> None:
    assert [link["name"] for link in exported(ledger)["left"]["sources"]] == ["Valley Monitor", "A spokesman"]


def test_a_text_end_has_no_id_and_no_names(ledger: Ledger) -> None:
    end = exported(ledger)["known_as"]["object"]
    assert end == {"kind": "text", "name": "Abu Sahl", "text": "Abu Sahl", "start": 215, "end": 223, "names": []}


def test_the_quote_is_the_slice_of_the_stored_text(ledger: Ledger) -> None:
    shown = exported(ledger)["met"]
    passage = shown["passage"]
    assert shield().document.text[passage["start"] : passage["end"]] == passage["quote"]
    assert passage["path"] == "002_valley.txt"
    assert shown["details"]["place"]["name"] == "Old Harbour"


def test_one_object_or_a_list_stands_under_of() -> None:
    claim = shield().found.claims[0]
    ends = (End("text", "theft", None), End("text", "arson", None))
    for of, wanted in (((), None), (ends[:1], "theft"), (ends, ["theft", "arson"])):
        shown = claim_to_json(record(replace(claim, details=replace(claim.details, of=of))))["details"]["of"]
        names = [each["name"] for each in shown] if isinstance(shown, list) else shown and shown["name"]
        assert names == wanted
