"""The explanation of a claim: its word, the parse in words, what bears on stance, what lowered the score."""

from __future__ import annotations

import math
import re

import pytest
from finding import only, read


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("Deyran's men captured the town of Vale.", "captured",
         "“captured” signals captured (active); in the parse “Deyran's men” is its subject and “Vale” is after “of” below “town”, its object"),
        ("Omar Deyran was killed by the Northern Army.", "killed",
         "“killed” signals killed (passive); in the parse “Northern Army” is after its “by” and “Omar Deyran” is the subject of its passive"),
        ("Omar Deyran, who leads the Northern Shield, spoke.", "leads",
         "in the parse “Omar Deyran” is what its relative clause is about and “Northern Shield” is its object"),
        ("The capture of Vale by the Northern Army was announced.", "captured",
         "“capture” signals captured (noun); in the parse “Northern Army” is after its “by” and “Vale” is after its “of”"),
        ("Omar Deyran, the emir of the Northern Shield, spoke.", "leads", "in the parse “Omar Deyran” is"),
        ("Omar Deyran went home and joined the Northern Shield.", "joined",
         "“joined” signals joined (coordination); in the parse “Omar Deyran” is"),
    ],
)  # fmt: skip
def test_the_parse_is_told_in_words(text: str, kind: str, told: str) -> None:
    assert told in only(text, kind).explanation


def test_what_bears_on_stance_and_doubt_is_told() -> None:
    claim = only("The Northern Shield denied on Sunday that it had captured Vale.", "captured")
    assert "; its source denies it; " in claim.explanation
    assert "; less sure: “it” is read as Northern Shield; " in claim.explanation


def test_the_score_is_the_product_of_what_is_said_to_have_lowered_it() -> None:
    _, claims = read(
        "Abu Sahl said that Deyran, the emir of the Shield, met Karim Vale. He joined the Northern Shield in 2029. "
        "The Northern Shield and the Northern Shield's rivals fought the Northern Army."
    )
    assert claims
    for claim in claims:
        said = claim.explanation.partition("score: ")[2]
        factors = [float(figure) for figure in re.findall(r"(0\.\d\d) for", said)]
        assert math.isclose(claim.score, math.prod(factors), abs_tol=0.03)
