"""Titles, appositions and copulas say what somebody is to a group."""

import pytest
from finding import lines, only

from whence.values import Holds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Northern Shield leader Omar Deyran spoke on Friday.", "leads: Omar Deyran -> Northern Shield"),
        ("Omar Deyran, the leader of the Northern Shield, spoke.", "leads: Omar Deyran -> Northern Shield"),
        ("The leader of the Northern Shield, Omar Deyran, spoke.", "leads: Omar Deyran -> Northern Shield"),
        ("Omar Deyran is the emir of the Northern Shield.", "leads: Omar Deyran -> Northern Shield"),
        ("Omar Deyran was named commander of the Northern Shield.", "leads: Omar Deyran -> Northern Shield"),
        ("The Northern Shield, whose commander is Omar Deyran, spoke.", "leads: Omar Deyran -> Northern Shield"),
        (
            "Omar Deyran, a senior commander of the Northern Shield, spoke.",
            "member_of: Omar Deyran -> Northern Shield",
        ),
        ("Omar Deyran, deputy leader of the Northern Shield, spoke.", "deputy_of: Omar Deyran -> Northern Shield"),
        ("Northern Shield spokesman Omar Deyran spoke.", "member_of: Omar Deyran -> Northern Shield"),
        ("Jabhat al-Nusra, Al-Qaeda's Syrian affiliate, left.", "affiliated_with: Jabhat al-Nusra -> Al-Qaeda"),
    ],
)
def test_a_construction_gives_its_tie(text: str, expected: str) -> None:
    assert expected in lines(text)


def test_the_role_is_kept_as_written_without_the_group() -> None:
    assert (
        only("Northern Shield military commander Omar Deyran spoke.", "member_of").details.role
        == "military commander"
    )


def test_former_ends_the_tie_and_does_not_deny_it() -> None:
    claim = only("Omar Deyran, the former leader of the Northern Shield, spoke.", "leads")
    assert claim.stance == "asserted"
    assert claim.when is not None
    end = claim.when.bounds.end
    assert end is not None
    assert end.last is not None
    after = end.last.replace(year=end.last.year + 1)
    assert claim.when.bounds.holds(after) is Holds.DOES_NOT_HOLD


def test_a_present_tie_holds_on_the_day_of_the_report_and_may_hold_on_others() -> None:
    claim = only("Omar Deyran is the leader of the Northern Shield.", "leads")
    assert claim.when is not None
    bounds = claim.when.bounds
    assert bounds.start.last is not None
    assert bounds.holds(bounds.start.last) is Holds.HOLDS
    assert bounds.holds(bounds.start.last.replace(year=2030)) is Holds.MAY_HOLD
