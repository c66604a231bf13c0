"""How the source puts a deed: asserted or denied, stated or less."""

import pytest

from whence.language.russian.certainty import judge
from whence.values import Certainty, Stance

from .reading import read

KILLED = {"убит", "убил", "убили", "убить", "убийстве", "убьют", "убило"}


def _judged(text: str) -> tuple[Stance, Certainty]:
    parse = read(text).analysis.parse
    head = next(token.i for token in parse.tokens if token.lower in KILLED)
    found = judge(parse, head)
    return found.stance, found.certainty


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Командир убит в бою.", Certainty.STATED),
        ("Командир якобы убит в бою.", Certainty.RUMOURED),
        ("По слухам, командир убит.", Certainty.RUMOURED),
        ("Возможно, командир убит.", Certainty.POSSIBLE),
        ("Командир, вероятно, убит.", Certainty.PROBABLE),
        ("По непроверенным данным, командир убит.", Certainty.RUMOURED),
        ("Он пообещал убить командира.", Certainty.INTENDED),
        ("Если командир убит, война закончится.", Certainty.CONDITIONAL),
        ("Они убили бы командира.", Certainty.CONDITIONAL),
    ],
)
def test_hedges_weaken_what_is_said(text: str, certainty: Certainty) -> None:
    assert _judged(text) == (Stance.ASSERTED, certainty)


@pytest.mark.parametrize("text", ["Командир не убит.", "Солдаты не убили командира.", "Командир не был убит в бою."])
def test_a_negation_denies(text: str) -> None:
    assert _judged(text)[0] is Stance.DENIED


def test_a_negation_elsewhere_denies_nothing() -> None:
    assert _judged("Командир убит, но отряд не ушёл.")[0] is Stance.ASSERTED
    assert _judged("Не только командир убит, но и его брат.")[0] is Stance.ASSERTED


def test_a_verb_joined_to_an_infinitive_is_not_governed_by_what_governs_it() -> None:
    parse = read("Совет потребовал освободить его и пригрозил войной.").analysis.parse
    head = next(token.i for token in parse.tokens if token.text == "пригрозил")
    assert judge(parse, head).certainty is Certainty.STATED
