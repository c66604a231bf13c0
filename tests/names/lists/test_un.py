"""The UN Security Council's list: names with their quality, ties told by comments, hostile files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from samples import UN

from whence.errors import ListError
from whence.language.analysis import PartyKind
from whence.names.lists import ListEntry, NameQuality, open_list
from whence.names.lists.un_ties import ties

Entries = Callable[[str], dict[str, ListEntry]]


def test_names_keep_the_mark_of_quality(entries: Entries) -> None:
    deyran, shield = entries("un")["QDi.901"], entries("un")["QDe.901"]
    assert [(name.text, name.quality.name) for name in deyran.names] == [
        ("OMAR DEYRAN", "PRIMARY"), ("عمر ديران", "ORIGINAL"), ("Umar Dayran", "GOOD"), ("Abu Sahl", "LOW"),
    ]  # fmt: skip
    assert [(name.text, name.quality) for name in shield.names][1:] == [
        ("NS", NameQuality.GOOD), ("Shield Brigade", NameQuality.FORMER),
    ]  # fmt: skip


def test_an_entry_has_its_kind_dates_and_facts(entries: Entries) -> None:
    deyran = entries("un")["QDi.901"]
    assert deyran.kind is PartyKind.PERSON and entries("un")["QDe.901"].kind is PartyKind.GROUP
    assert (deyran.listed, deyran.changed) == (date(2030, 2, 3), date(2031, 1, 2))
    assert (deyran.countries, deyran.born, deyran.roles) == (("Veldia",), ("1991", "Harrow, Veldia"), ("Commander",))


def test_the_list_is_dated_by_its_own_mark(lists: dict[str, Path]) -> None:
    assert open_list(lists["un"]).head.date == date(2031, 4, 2)


def test_the_comments_of_the_sample_tell_ties(entries: Entries) -> None:
    told = {(tie.kind, tie.subject, tie.target) for entry in entries("un").values() for tie in entry.ties}
    assert told == {
        ("leads", "QDi.901", "QDe.901"), ("founded", "QDi.901", "QDe.901"), ("kin_of", "QDi.901", "QDi.902"),
        ("member_of", "QDi.901", "QDe.902"), ("split_from", "QDe.901", "QDe.902"),
        ("affiliated_with", "QDe.901", "QDe.903"), ("affiliated_with", "QDe.901", "QDe.904"),
        ("affiliated_with", "QDe.901", "QDe.905"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("comment", "kind", "subject", "target"),
    [
        ("Led by Omar Deyran (QDi.290).", "leads", "QDi.290", "QDe.001"),
        ("Formed in 2027, its leader is Omar Deyran (QDi.290).", "leads", "QDi.290", "QDe.001"),
        ("Formed in March 2025 by Omar Deyran (QDi.290).", "founded", "QDi.290", "QDe.001"),
        ("Regional affiliate of Hill Guard (QDe.004).", "affiliated_with", "QDe.001", "QDe.004"),
        ("Humanitarian wing of Hill Guard (QDe.004).", "part_of", "QDe.001", "QDe.004"),
        ("Swore an oath of allegiance to Hill Guard (QDe.004) in 2030.", "pledged_to", "QDe.001", "QDe.004"),
        ("Linked to the Valley Front for the People (QDe.004).", "affiliated_with", "QDe.001", "QDe.004"),
    ],
)
def test_words_before_a_reference_tell_the_tie_of_a_group(comment: str, kind: str, subject: str, target: str) -> None:
    assert [(t.kind, t.subject, t.target) for t in ties(comment, "QDe.001", "X")] == [(kind, subject, target)]


@pytest.mark.parametrize(
    ("comment", "kind"),
    [
        ("Senior member of Hill Guard (QDe.004).", "member_of"),
        ("A leader of Hill Guard (QDe.004) in the valley.", "member_of"),
        ("Head of the security wing of Hill Guard (QDe.004).", "member_of"),
        ("Finance chief of Hill Guard (QDe.004).", "member_of"),
        ("Emir of Hill Guard (QDe.004).", "leads"),
        ("Deputy leader of Hill Guard (QDe.004).", "deputy_of"),
        ("Provided material support to Hill Guard (QDe.004).", "supports"),
    ],
)
def test_words_before_a_reference_tell_the_tie_of_a_person(comment: str, kind: str) -> None:
    assert [(t.kind, t.subject, t.target) for t in ties(comment, "QDi.001", "X")] == [(kind, "QDi.001", "QDe.004")]


@pytest.mark.parametrize(
    "comment",
    ["See also (QDe.004).", "Reviewed pursuant to resolution 1822 (2008).", "Hill Guard (QDe.004) denied it.", ""],
)
def test_a_reference_without_a_known_word_tells_nothing(comment: str) -> None:
    assert list(ties(comment, "QDi.001", "X")) == []


LAUGHS = """<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><CONSOLIDATED_LIST><X>&c;</X></CONSOLIDATED_LIST>"""
OUTSIDE = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>
<CONSOLIDATED_LIST><X>&f;</X></CONSOLIDATED_LIST>"""


@pytest.mark.parametrize("text", [LAUGHS, OUTSIDE])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_file_that_declares_entities_is_refused(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "un.xml"
    path.write_bytes(text.encode(encoding))
    with pytest.raises(ListError, match="declares a document type"):
        open_list(path, "un")


def test_a_file_nested_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "un.xml"
    path.write_text("<CONSOLIDATED_LIST>" + "<A>" * 10_000, encoding="utf-8")
    with pytest.raises(ListError, match="nested too deeply"):
        open_list(path, "un")


def test_markup_in_a_name_stays_text(tmp_path: Path) -> None:
    path = tmp_path / "un.xml"
    path.write_text(UN.replace("Umar Dayran", "&lt;b&gt;' OR 1=1 --"), encoding="utf-8")
    first = next(iter(open_list(path).rows()))
    assert isinstance(first, ListEntry)
    assert "<b>' OR 1=1 --" in [name.text for name in first.names]


@pytest.mark.material
def test_the_real_list_is_read_to_the_last_entry(material: Path) -> None:
    rows = list(open_list(material / "bench/lists/un-consolidated-2026-02-27.xml").rows())
    entries = [row for row in rows if isinstance(row, ListEntry)]
    assert len(entries) == len(rows) == 1003
    told = [tie for entry in entries for tie in entry.ties]
    assert len(told) >= 280
    references = {entry.reference for entry in entries}
    assert len([tie for tie in told if {tie.subject, tie.target} <= references]) >= 0.9 * len(told)
    assert ("leads", "QDi.290", "QDe.131") in {(tie.kind, tie.subject, tie.target) for tie in told}
