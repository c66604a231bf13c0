"""Which names are full enough to meet their like in another report."""

import pytest

from whence.language.analysis import LocalParty, PartyKind
from whence.ledger.identity import is_full, keys_of

FULL = [
    ("person", "Omar Deyran"), ("person", "Salakhuddin al-Shishani"), ("person", "Abu Omar al-Shishani"),
    ("person", "Jean-Pierre Bemba"), ("person", "Aung San Suu Kyi"), ("person", "Омар Дейран"),
    ("group", "Northern Shield"), ("group", "Jaish al-Muhajireen wal-Ansar"), ("group", "Taliban"),
    ("group", "al-Shabaab"), ("group", "M23 Movement"), ("place", "Goma"), ("place", "Al-Raqqah"),
    ("outlet", "Valley Monitor"),
]  # fmt: skip
NOT_FULL = [
    ("person", "Deyran"), ("person", "Abu Omar"), ("person", "Abu al-Walid"), ("person", "al-Shishani"),
    ("person", "General Deyran"), ("person", "J. Deyran"), ("person", "de la Cruz"), ("person", ""), ("person", "…"),
    ("group", "IS"), ("group", "SNA"), ("group", "the army"), ("group", "Army"), ("group", "Liberation"[:4]),
    ("group", "the Front"), ("group", "Military Council"), ("people", "forty fighters"), ("place", "X"),
    ("person", "Omar Deyran " * 50),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "name"), FULL)
def test_a_full_name_stands_for_one_party_everywhere(kind: str, name: str) -> None:
    assert is_full(PartyKind(kind), name)


@pytest.mark.parametrize(("kind", "name"), NOT_FULL)
def test_a_name_that_many_may_bear_joins_nobody(kind: str, name: str) -> None:
    assert not is_full(PartyKind(kind), name)


def party(kind: str, *names: str) -> LocalParty:
    return LocalParty(0, PartyKind(kind), names[0], names, (0,))


def test_spelling_habits_do_not_change_a_key() -> None:
    assert keys_of(party("person", "Salakhuddin al-Shishani"), True) == keys_of(
        party("person", "SALAKHUDDIN SHISHANI"), True
    )
    assert keys_of(party("group", "Jaish al-Muhājireen"), True) == keys_of(
        party("group", "Jaish al Muhajireen"), True
    )


def test_a_person_and_a_group_of_one_name_share_no_key() -> None:
    assert not set(keys_of(party("person", "Abu Amsha"), True)) & set(keys_of(party("group", "Abu Amsha"), True))
    assert keys_of(party("place", "Aleppo"), True) != keys_of(party("group", "Aleppo"), True)


def test_a_description_gives_no_key() -> None:
    assert keys_of(party("group", "the northern shield"), False) == ()


def test_the_fullest_name_comes_first() -> None:
    keys = keys_of(party("person", "Omar Deyran", "Deyran", "Yusuf Karam"), True)
    assert keys == (*keys_of(party("person", "Omar Deyran"), True), *keys_of(party("person", "Yusuf Karam"), True))
