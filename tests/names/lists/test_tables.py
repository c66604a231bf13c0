"""OFAC, UCDP, a table of one's own, GeoNames and Who's On First: the columns mean what the codebooks say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from whence.errors import ListError
from whence.language.analysis import PartyKind
from whence.names.lists import ListEntry, NameQuality, ofac, open_list

Entries = Callable[[str], dict[str, ListEntry]]


class TestOfac:
    def test_other_names_come_from_the_table_beside_and_weak_ones_from_the_remarks(self, entries: Entries) -> None:
        deyran = entries("ofac")["37"]
        assert [(name.text, name.plain, name.quality) for name in deyran.names] == [
            ("DEYRAN, Omar", "Omar DEYRAN", NameQuality.PRIMARY),
            ("DAYRAN, Umar", "Umar DAYRAN", NameQuality.GOOD),
            ("SHIELD, The", "The SHIELD", NameQuality.FORMER),
            ("ABU SAHL", "ABU SAHL", NameQuality.LOW),
        ]
        assert deyran.kind is PartyKind.PERSON
        assert (deyran.born, deyran.countries, deyran.roles) == (("1991", "Harrow"), ("Veldia",), ("Commander",))

    def test_what_is_linked_is_a_tie_by_name(self, entries: Entries) -> None:
        assert [(tie.kind, tie.target_name) for tie in entries("ofac")["37"].ties] == [
            ("affiliated_with", "RED FORD S.A.")
        ]

    def test_a_company_keeps_its_comma_and_a_vessel_is_left_out(self, entries: Entries) -> None:
        assert set(entries("ofac")) == {"36", "37", "40"}
        assert entries("ofac")["36"].kind is PartyKind.GROUP

    def test_the_list_without_the_other_table_still_reads(self, lists: dict[str, Path]) -> None:
        (lists["ofac"].parent / "alt.csv").unlink()
        assert len(list(ofac.read(lists["ofac"]).rows())) == 4

    def test_a_cut_table_of_other_names_refuses_the_list(self, lists: dict[str, Path]) -> None:
        (lists["ofac"].parent / "alt.csv").write_bytes(b'37,1,"aka","DAYRAN, Umar",-0- \r\n')
        with pytest.raises(ListError, match=r"alt\.csv: is cut off"):
            ofac.read(lists["ofac"])

    @pytest.mark.material
    def test_the_real_list_is_read(self, material: Path) -> None:
        rows = list(open_list(material / "bench/lists/ofac-sdn.csv").rows())
        entries = [row for row in rows if isinstance(row, ListEntry)]
        assert len(entries) == len(rows) == 8293
        assert sum(len(entry.names) for entry in entries) > 20_000


class TestUcdp:
    def test_a_change_of_name_makes_the_old_one_former(self, entries: Entries) -> None:
        assert [(name.text, name.quality) for name in entries("ucdp")["901"].names] == [
            ("NS", NameQuality.PRIMARY), ("Northern Shield", NameQuality.GOOD), ("Shield Brigade", NameQuality.FORMER),
        ]  # fmt: skip

    def test_columns_of_splits_and_alliances_are_ties_one_for_each_number(self, entries: Entries) -> None:
        told = [
            (tie.kind, tie.subject, tie.target, tie.target_name)
            for entry in entries("ucdp").values()
            for tie in entry.ties
        ]
        assert told == [
            ("split_from", "901", "902", "Hill Guard"),
            ("allied_with", "902", "904", "Red Ford"),
            ("allied_with", "902", "905", "Ash Column"),
        ]

    def test_the_version_is_the_lists_own(self, lists: dict[str, Path]) -> None:
        assert open_list(lists["ucdp"]).head.version == "22.1"

    @pytest.mark.material
    def test_the_real_list_is_read(self, material: Path) -> None:
        entries = [
            row
            for row in open_list(material / "bench/lists/ucdp-actor-22.1.csv").rows()
            if isinstance(row, ListEntry)
        ]
        assert len(entries) == 1725
        ties = [tie for entry in entries for tie in entry.ties]
        assert len([tie for tie in ties if tie.kind == "split_from"]) >= 250


class TestPlain:
    def test_columns_become_names_and_ties(self, entries: Entries) -> None:
        deyran, shield = entries("plain")["p1"], entries("plain")["g1"]
        assert [(name.text, name.quality.name) for name in deyran.names] == [
            ("Omar Deyran", "PRIMARY"), ("Umar Dayran", "GOOD"), ("Omar Dayran", "GOOD"), ("Abu Sahl", "LOW"),
        ]  # fmt: skip
        assert [(tie.kind, tie.subject, tie.target) for tie in deyran.ties] == [("leads", "p1", "g1")]
        assert [(tie.target, tie.target_name) for tie in shield.ties] == [("", "Hill Guard")]
        assert deyran.listed == date(2031, 4, 2)

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("title\nX\n", "has no column 'name'"),
            ("name,alias\nX,Y\n", "has an unknown column 'alias'"),
            ("name,kind\nX\n", "is cut off: its last row has 1 cells of 2"),
            ('name\n"X\n', "is cut off or no table"),
        ],
    )
    def test_a_wrong_table_is_refused(self, tmp_path: Path, text: str, told: str) -> None:
        path = tmp_path / "mine.csv"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(ListError, match=told):
            open_list(path, "plain")

    @pytest.mark.parametrize(
        ("row", "told"),
        [
            ("X,crowd,,", "'crowd' is no kind of party"),
            ("X,group,yesterday,", "'yesterday' is no day"),
            ("X,place,,91", "91 degrees lie beyond 90"),
            (",group,,", "has no name"),
            ("X,group,,,,", "6 cells for 4 columns"),
            ("X\0,group,,", "holds a NUL character"),
        ],
    )
    def test_a_wrong_row_is_told_with_its_line(self, tmp_path: Path, row: str, told: str) -> None:
        path = tmp_path / "mine.csv"
        path.write_text(f"name,kind,listed,lat\nA,group,,\n{row}\nB,group,,\n", encoding="utf-8")
        rows = list(open_list(path).rows())
        assert [type(one).__name__ for one in rows] == ["ListEntry", "ListError", "ListEntry"]
        assert f"mine.csv, line 3: {told}" in str(rows[1])

    def test_strange_names_stay_as_they_are(self, tmp_path: Path) -> None:
        strange = ["🙂", "'; DROP TABLE x", "<script>", ".*(a+)+$", "x" * 10_000, "Оmаr"]
        path = tmp_path / "mine.csv"
        path.write_text("name\n" + "\n".join(strange), encoding="utf-8")
        assert [row.names[0].text for row in open_list(path).rows() if isinstance(row, ListEntry)] == strange


class TestPlaces:
    def test_geonames_columns(self, entries: Entries) -> None:
        harrow = entries("geonames")["901"]
        assert harrow.kind is PartyKind.PLACE
        assert [name.text for name in harrow.names] == ["Ḩarrow", "Harrow", "Harro", "هارو"]
        assert (harrow.lat, harrow.lon, harrow.people, harrow.countries) == (36.2, 37.1, 5000, ("XV",))
        assert harrow.changed == date(2031, 4, 2)

    def test_whosonfirst_columns(self, entries: Entries) -> None:
        found = entries("whosonfirst")
        assert [name.text for name in found["901"].names] == ["Harrow", "Ḩarrow", "هارو"]
        assert [(tie.kind, tie.target) for tie in found["901"].ties] == [("based_in", "900")]
        assert found["903"].ties == () and found["903"].roles == ("region",)

    @pytest.mark.material
    def test_the_real_table_is_read(self, material: Path) -> None:
        rows = list(open_list(material / "bench/places/whosonfirst-sy-ge.csv").rows())
        assert len([row for row in rows if isinstance(row, ListEntry)]) == 15_527
