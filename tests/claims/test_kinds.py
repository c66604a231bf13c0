"""The kinds file holds every kind of the export, and mistakes in a kinds file are told in a line."""

import pytest

from whence.claims.kinds import Family, kinds, read_kinds
from whence.errors import SettingsError

EXPORTED = [
    "leads",
    "deputy_of",
    "member_of",
    "part_of",
    "affiliated_with",
    "allied_with",
    "fights",
    "rival_of",
    "supports",
    "pledged_to",
    "based_in",
    "present_in",
    "controls",
    "origin",
    "known_as",
    "kin_of",
    "fought_alongside",
    "took_part",
    "attacked",
    "besieged",
    "captured",
    "defeated",
    "killed",
    "wounded",
    "detained",
    "released",
    "abused",
    "died",
    "destroyed",
    "displaced",
    "joined",
    "left",
    "split_from",
    "merged_with",
    "founded",
    "renamed",
    "dissolved",
    "appointed",
    "removed",
    "met",
    "asked_for",
    "agreed",
    "refused",
    "sent",
    "reinforced",
    "supplied",
    "trained",
    "arrived",
    "withdrew",
    "banned",
    "published",
    "planned",
    "declared",
    "accused",
    "denied",
    "confirmed",
    "praised",
    "criticised",
    "threatened",
    "urged",
    "said",
]


def test_every_kind_of_the_export_is_there_and_no_other() -> None:
    assert sorted(kinds()) == sorted(EXPORTED)


def test_symmetric_kinds_take_the_same_ends_on_both_sides() -> None:
    for kind in kinds().values():
        if kind.symmetric and kind.name != "agreed":
            assert kind.subject == kind.object, kind.name


def test_opposites_are_kinds_and_never_the_kind_itself() -> None:
    for kind in kinds().values():
        assert kind.opposite is None or (kind.opposite in kinds() and kind.opposite != kind.name)


def test_ties_and_deeds_and_speech_are_told_apart() -> None:
    assert kinds()["leads"].family is Family.TIE
    assert kinds()["captured"].family is Family.DEED
    assert kinds()["said"].family is Family.SPEECH


WHOLE = """[sanctioned]
family = "deed"
label = "sanctioned"
plural = "sanctioned"
meaning = "put on a list"
example = "Varna sanctioned the Shield"
subject = ["place"]
object = ["group"]
"""


def test_a_file_of_ones_own_is_read() -> None:
    assert read_kinds(WHOLE, "mine.toml")["sanctioned"].object == frozenset({"group"})


@pytest.mark.parametrize(
    ("spoiled", "told"),
    [
        (WHOLE.replace('label = "sanctioned"\n', ""), "label is missing"),
        (WHOLE.replace('"deed"', '"dead"'), "dead"),
        (WHOLE.replace('["group"]', '["gruop"]'), "gruop"),
        (WHOLE + 'opposite = "pardoned"\n', "pardoned"),
        (WHOLE + "label =", "not valid TOML"),
    ],
)
def test_a_mistake_is_told_with_file_and_field(spoiled: str, told: str) -> None:
    with pytest.raises(SettingsError, match=told) as caught:
        read_kinds(spoiled, "mine.toml")
    assert "mine.toml" in str(caught.value)
