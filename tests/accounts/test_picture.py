"""The whole picture: side by side, as of a day, reproducible."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from whence.accounts.as_json import happening_json
from whence.accounts.picture import picture_of
from whence.accounts.told import Told

from .telling import told
from .test_gather import claims


def test_each_claim_stands_in_the_cell_of_its_origin_and_silence_is_an_empty_cell() -> None:
    met = told("met", "deyran", "council", "2031-03-30", path="a.txt", by="channel", place="harbour")
    same = told("met", "deyran", "council", path="b.txt", by="deyran")
    sent = told("sent", "shield", "deyran", path="b.txt", by="deyran", at=50)
    seen = picture_of([met, same, sent])
    (happening,) = seen.gathering.happenings
    table = seen.table(happening)
    names = [origin.name for origin in table.columns]
    rows = {row.label: dict(zip(names, row.cells, strict=True)) for row in table.rows}
    assert [cell.told.id for cell in rows["who sent whom"]["Deyran"]] == [sent.id]
    assert rows["who sent whom"]["Channel"] == ()
    assert rows["when"]["Deyran"] == ()
    assert [cell.value for cell in rows["where"]["Channel"]] == ["Harbour"]
    assert seen.title(happening) == "meeting: Deyran, Council, Shield · Harbour"


def test_the_same_words_of_one_origin_in_two_reports_are_one_cell_with_both_footnotes() -> None:
    one = told("met", "deyran", "council", "2031-03-30", path="a.txt", by="channel", quote="Deyran met the Council")
    other = told(
        "met", "deyran", "council", "2031-03-30", path="b.txt", by="channel", quote="Deyran met  the Council"
    )
    seen = picture_of([one, other])
    (happening,) = seen.gathering.happenings
    (row,) = [row for row in seen.table(happening).rows if row.point == "what"]
    ((cell,),) = row.cells
    assert [each.report.path for each in (cell.told, *cell.also)] == ["a.txt", "b.txt"]


def as_of(made: list[Told], day: date) -> list[Told]:
    return [each for each in made if each.report.known_by(day)]


@settings(max_examples=40, deadline=None)
@given(st.lists(claims, max_size=14))
def test_what_was_known_by_a_day_is_still_known_the_day_after(made: list[Told]) -> None:
    days = [date(2031, 3, 1), date(2031, 3, 17), date(2031, 4, 17), date(2031, 12, 31)]
    seen = [picture_of(as_of(made, day)) for day in days]
    for earlier, later in pairwise(seen):
        assert earlier.told.keys() <= later.told.keys()
        told_of = [
            {each.id for happening in each_.gathering.happenings for each in happening.claims}
            for each_ in (earlier, later)
        ]
        assert told_of[0] <= told_of[1]
    for day, each in zip(days, seen, strict=True):
        assert all(told.report.known_by(day) for told in each.told.values())


def test_an_undated_report_was_known_on_no_day() -> None:
    assert as_of([told("met", "deyran", "vale", published=None)], date(2040, 1, 1)) == []


@settings(max_examples=25, deadline=None)
@given(st.lists(claims, max_size=14), st.randoms(use_true_random=False))
def test_the_picture_is_the_same_byte_for_byte(made: list[Told], random: object) -> None:
    def shown(given_: list[Told]) -> str:
        seen = picture_of(given_)
        return json.dumps([happening_json(seen, each) for each in seen.gathering.happenings])

    shuffled = list(made)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert shown(made) == shown(shuffled)
