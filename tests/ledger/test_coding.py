"""Claims and layouts survive storing."""

import json
from types import SimpleNamespace

from hypothesis import given

from made import document
from strategies import claims
from whence.claims.claim import Claim
from whence.ledger.coding import decode_claim, decode_layout, encode_claim, encode_layout


@given(claims)
def test_a_claim_comes_back_as_it_was_stored(claim: Claim) -> None:
    row = SimpleNamespace(
        kind=claim.kind, start=claim.passage.start, end=claim.passage.end, stance=claim.stance.value,
        certainty=claim.certainty.value, score=claim.score, rule=claim.rule, quote=claim.quote,
        body=encode_claim(claim),
    )  # fmt: skip
    back = decode_claim(row, claim.document)
    assert back == claim
    assert back.id == claim.id


def test_a_layout_comes_back_as_it_was_stored() -> None:
    made = document("A title\nShare this\nA first paragraph.")
    assert decode_layout(encode_layout(made)) == (made.lines, made.paragraphs, made.pages)
    assert json.loads(encode_layout(made))["lines"][1] == [8, 18, "furniture", "share link"]
