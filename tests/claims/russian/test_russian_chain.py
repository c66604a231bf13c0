"""Whose word a Russian claim is, how sure, and what was said itself."""

import pytest
from russian_finding import lines, only, read

from whence.values import Certainty, Stance


def test_the_outlet_speaks_where_nobody_is_quoted() -> None:
    claim = only("Хуситы обстреляли Мариб.", "attacked")
    assert [link.name for link in claim.sources] == ["Вестник долины"]


def test_the_source_is_the_last_link_with_its_cue() -> None:
    claim = only("Хамид Реян заявил, что хуситы обстреляли Мариб.", "attacked")
    assert [link.name for link in claim.sources] == ["Вестник долины", "Хамид Реян"]
    assert claim.sources[-1].cue == "заявил"


def test_a_source_that_cites_another_comes_before_it() -> None:
    claim = only("Хуситы обстреляли Мариб, пишет «Рейтер» со ссылкой на Хамида Реяна.", "attacked")
    assert [link.name for link in claim.sources] == ["Вестник долины", "Рейтер", "Хамид Реян"]


def test_what_is_denied_is_denied_by_its_source() -> None:
    claims = read("Хамид Реян отрицает, что хуситы обстреляли Мариб.")
    stances = {claim.kind: claim.stance for claim in claims}
    assert stances == {"attacked": Stance.DENIED, "denied": Stance.ASSERTED}


def test_denied_reports_are_denied_as_well() -> None:
    claim = only("Хамид Реян опроверг сообщения о том, что хуситы обстреляли Мариб.", "attacked")
    assert claim.stance is Stance.DENIED


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Хуситы якобы обстреляли Мариб.", Certainty.RUMOURED),
        ("Возможно, хуситы обстреляли Мариб.", Certainty.POSSIBLE),
        ("Хамид Реян считает, что хуситы обстреляли Мариб.", Certainty.PROBABLE),
        ("Хуситы обстреляли Мариб.", Certainty.STATED),
    ],
)
def test_certainty_is_the_sources(text: str, certainty: Certainty) -> None:
    assert only(text, "attacked").certainty is certainty


def test_a_threat_is_made_whatever_hangs_on_its_if() -> None:
    claim = only("Хамид Реян пригрозил войной, если министр не уйдёт.", "threatened")
    assert claim.object is not None
    assert (claim.certainty, claim.object.text) == (Certainty.STATED, "войной")


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Хамид Реян обвинил хуситов в обстрелах.", "accused: Хамид Реян -> хуситы"),
        ("Хамид Реян сказал: «Мы уйдём завтра утром».", "said: Хамид Реян -> Мы уйдём завтра утром"),
        ("Хамид Реян подтвердил, что город взят.", "confirmed: Хамид Реян -> город взят"),
        ("Хамид Реян потребовал освободить пленных.", "asked_for: Хамид Реян -> освободить пленных"),
        ("Её командир Хамид Реян критиковал Умара Шишани.", "criticised: Хамид Реян -> Умар Шишани"),
    ],
)
def test_speech_is_a_claim_of_its_own(text: str, claim: str) -> None:
    assert claim in lines(text, claim.partition(":")[0])


def test_the_speaker_is_the_person_whom_a_title_introduces() -> None:
    claim = only("Бои закончились, сообщил пресс-секретарь хуситов Хамид Реян.", "said")
    assert claim.subject is not None
    assert claim.subject.name == "Хамид Реян"


def test_a_quote_matches_the_words_of_its_passage() -> None:
    text = "Хамид Реян заявил, что хуситы обстреляли Мариб. Возможно, погибли не менее 30 человек."
    claims = read(text)
    assert len(claims) >= 3
    for claim in claims:
        assert claim.quote == claim.passage.of(text)
        for end in (claim.subject, claim.object):
            assert end is None or end.span is None or end.span.of(text) == end.text
    assert len({claim.id for claim in claims}) == len(claims)
