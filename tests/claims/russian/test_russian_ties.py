"""Ties in Russian: who leads, belongs, joined, pledged, is based."""

import pytest
from russian_finding import lines, only

from whence.values import Bound, Stance


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Командир отряда «Горный щит» Хамид Реян погиб.", "leads: Хамид Реян -> Горный щит"),
        ("Хамид Реян, командующий отрядом «Горный щит», погиб.", "leads: Хамид Реян -> Горный щит"),
        ("«Горный щит» возглавляет Хамид Реян.", "leads: Хамид Реян -> Горный щит"),
        ("Хамид Реян является лидером «Горного щита».", "leads: Хамид Реян -> Горный щит"),
        ("Отряд «Горный щит» во главе с Хамидом Реяном ушёл.", "leads: Хамид Реян -> Горный щит"),
        ("Один из лидеров «Горного щита» Хамид Реян бежал.", "leads: Хамид Реян -> Горный щит"),
        ("Боец «Горного щита» Хамид Реян рассказал о боях.", "member_of: Хамид Реян -> Горный щит"),
        ("Хамид Реян служил в батальоне «Горный щит».", "member_of: Хамид Реян -> Горный щит"),
        ("Батальон «Горный щит» входит в состав «Исламского фронта».", "part_of: Горный щит -> Исламский фронт"),
        ("Хамид Реян вступил в ряды «Исламского государства».", "joined: Хамид Реян -> Исламское государство"),
        ("Хамид Реян присягнул Умару Шишани.", "pledged_to: Хамид Реян -> Умар Шишани"),
        ("Хамид Реян принёс присягу «Исламскому государству».", "pledged_to: Хамид Реян -> Исламское государство"),
        ("Отряд «Горный щит» откололся от «Исламского фронта».", "split_from: Горный щит -> Исламский фронт"),
        ("Хамид Реян создал отряд «Горный щит».", "founded: Хамид Реян -> Горный щит"),
        ("Отряд «Горный щит» был создан Хамидом Реяном.", "founded: Хамид Реян -> Горный щит"),
        ("Отряд «Горный щит» базируется в Идлибе.", "based_in: Горный щит -> Идлиб"),
        ("Хуситы контролируют Сану.", "controls: Хуситы -> Сана"),
        ("АДС связаны с «Исламским государством».", "affiliated_with: АДС -> Исламское государство"),
        ("Армия ДРК начала операцию против АДС.", "fights: Армия ДРК -> АДС"),
        ("Уроженец Панкиси Хамид Реян погиб.", "origin: Хамид Реян -> Панкиси"),
    ],
)
def test_a_tie_is_read(text: str, claim: str) -> None:
    assert claim in lines(text, claim.partition(":")[0])


def test_a_tie_of_old_has_ended() -> None:
    claim = only("Бывший лидер «Горного щита» Хамид Реян погиб.", "leads")
    assert claim.when is not None
    assert claim.when.bounds.end == Bound(None, Bound.parse("2019-10-28").last)
    assert claim.details.role == "Бывший лидер"


def test_a_tie_of_today_holds_on_the_day_of_the_report() -> None:
    claim = only("Лидер «Горного щита» Хамид Реян выступил с речью.", "leads")
    assert claim.when is not None
    assert claim.when.bounds.end is not None
    assert claim.when.bounds.end.first == Bound.parse("2019-10-28").first


def test_what_is_no_part_is_denied_to_be_one() -> None:
    claim = only("Батальон «Горный щит» не входит в состав «Исламского фронта».", "part_of")
    assert claim.stance is Stance.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "Заместитель Хамида Реяна Анна Седова уехала.",
        "Хамид Реян возглавил колонну машин.",
        "Лидер неизвестен.",
        "Отряд «Горный щит» вошёл в Идлиб.",
    ],
)
def test_nothing_else_leads(text: str) -> None:
    assert lines(text, "leads", "part_of") == set()
