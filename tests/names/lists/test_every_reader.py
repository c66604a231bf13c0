"""What every reader of reference lists keeps to, whatever the form."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from samples import ALL

from whence.errors import ListError
from whence.names.lists import FORMATS, ListedTie, ListEntry, NameQuality, open_list, recognise

FORMS = sorted(FORMATS)


def test_every_form_has_a_sample() -> None:
    assert sorted(ALL) == FORMS


@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_recognised_from_the_file(lists: dict[str, Path], form: str) -> None:
    assert recognise(lists[form]) == form


@pytest.mark.parametrize("form", FORMS)
def test_a_bad_row_is_told_and_the_rest_goes_on(lists: dict[str, Path], form: str) -> None:
    rows = list(open_list(lists[form]).rows())
    assert [type(row) for row in rows].count(ListError) == 1
    assert len([row for row in rows if isinstance(row, ListEntry)]) >= 2
    bad = next(i for i, row in enumerate(rows) if isinstance(row, ListError))
    assert any(isinstance(row, ListEntry | ListedTie) for row in rows[bad + 1 :])
    assert lists[form].name in str(rows[bad])


@pytest.mark.parametrize("form", FORMS)
def test_every_entry_has_one_main_name_and_it_comes_first(lists: dict[str, Path], form: str) -> None:
    for row in open_list(lists[form]).rows():
        if isinstance(row, ListEntry):
            qualities = [name.quality for name in row.names]
            assert qualities[0] is NameQuality.PRIMARY
            assert NameQuality.PRIMARY not in qualities[1:]
            assert len({name.text for name in row.names}) == len(row.names)
            assert {tie.subject for tie in row.ties} | {tie.target for tie in row.ties} >= (
                {row.reference} if row.ties else set()
            )


@pytest.mark.parametrize("form", FORMS)
def test_reading_twice_gives_the_same(lists: dict[str, Path], form: str) -> None:
    file = open_list(lists[form])
    assert [repr(row) for row in file.rows()] == [repr(row) for row in file.rows()]
    assert open_list(lists[form]).head == file.head
    assert len(file.head.sha256) == 64


@pytest.mark.parametrize("form", FORMS)
def test_a_list_cut_inside_a_row_is_refused_as_a_whole(lists: dict[str, Path], form: str) -> None:
    """Cuts at random bytes. One that falls between two rows of a table without an end mark is just a shorter list."""
    whole = lists[form].read_bytes()
    chance = random.Random(form)
    for cut in chance.sample(range(1, len(whole) - 2), 60):
        lists[form].write_bytes(whole[:cut])
        if may_be_whole(form, whole[:cut]):
            continue
        with pytest.raises(ListError):
            open_list(lists[form], form)


def may_be_whole(form: str, cut: bytes) -> bool:
    """True where no reader could tell that something is missing."""
    if form == "plain":  # hand-made tables need no line break at the end: only the number of cells tells
        return cut.count(b"\n") > 0 and len(cut.rstrip(b"\n").rsplit(b"\n", 1)[-1].split(b",")) == 9
    if form == "followthemoney":
        return cut.rstrip().endswith(b"}}")
    return form in {"ucdp", "geonames", "whosonfirst"} and cut.endswith(b"\n")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "content", [b"", b"\n\n", b"\x00\x01\x02" * 400, b"\xff\xfe<\x00", b"<html></html>\n", b"{}\n", b"[" * 5000]
)
def test_rubbish_is_refused_with_one_line(tmp_path: Path, form: str, content: bytes) -> None:
    path = tmp_path / "rubbish.bin"
    path.write_bytes(content)
    with pytest.raises(ListError, match=r"^rubbish\.bin") as told:
        open_list(path, form)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("form", FORMS)
def test_a_file_that_is_not_there_is_refused(tmp_path: Path, form: str) -> None:
    with pytest.raises(ListError, match="cannot be opened"):
        open_list(tmp_path / "nothing", form)


def test_an_unknown_form_is_told_with_the_known_ones(tmp_path: Path) -> None:
    path = tmp_path / "poem.txt"
    path.write_text("Of arms and the man\n", encoding="utf-8")
    with pytest.raises(ListError, match="is no list of a known form"):
        open_list(path)
    with pytest.raises(ListError, match="cannot be read as 'verse'"):
        open_list(path, "verse")
