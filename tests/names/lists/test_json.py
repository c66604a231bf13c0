"""FollowTheMoney and Wikidata."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from samples import FTM

from whence.language.analysis import PartyKind
from whence.names.lists import ListedTie, ListEntry, NameQuality, open_list

Entries = Callable[[str], dict[str, ListEntry]]


class TestFollowTheMoney:
    def test_properties_become_names_of_their_quality(self, entries: Entries) -> None:
        found = entries("followthemoney")
        assert set(found) == {"Q-1", "NK-2"}  # the vessel is no party
        assert [(name.text, name.quality.name) for name in found["Q-1"].names] == [
            ("Omar Deyran", "PRIMARY"), ("Umar Dayran", "GOOD"), ("Abu Sahl", "LOW"),
        ]  # fmt: skip
        assert found["NK-2"].names[1].quality is NameQuality.FORMER
        assert found["Q-1"].changed == date(2031, 4, 2)

    def test_a_membership_is_a_tie_with_its_dates(self, lists: dict[str, Path]) -> None:
        ties = [row for row in open_list(lists["followthemoney"]).rows() if isinstance(row, ListedTie)]
        assert [(tie.kind, tie.subject, tie.target, tie.role) for tie in ties] == [
            ("member_of", "Q-1", "NK-2", "emir")
        ]
        assert ties[0].when and ties[0].when.edtf() == "2030-01-01/2031-03-02"

    def test_an_entity_without_a_name_is_told(self, tmp_path: Path) -> None:
        path = tmp_path / "x.json"
        nameless = json.dumps({"id": "N-1", "schema": "Person", "properties": {"name": [" "], "alias": [7]}})
        path.write_text(nameless + "\n" + FTM, encoding="utf-8")
        assert "line 1: N-1 has no name" in str(next(iter(open_list(path).rows())))

    def test_several_names_leave_one_as_the_main_one(self, tmp_path: Path) -> None:
        path = tmp_path / "x.json"
        many = {"id": "N-1", "schema": "Person", "properties": {"name": ["A B", "B A"], "alias": ["A B"]}}
        path.write_text(json.dumps(many), encoding="utf-8")
        (entry,) = open_list(path).rows()
        assert isinstance(entry, ListEntry)
        assert [(n.text, n.quality.name) for n in entry.names] == [("A B", "PRIMARY"), ("B A", "GOOD")]


class TestWikidata:
    def test_labels_and_aliases_are_names_in_their_language(self, entries: Entries) -> None:
        names = entries("wikidata")["Q901"].names
        assert [(name.text, name.language) for name in names] == [
            ("Omar Deyran", "en"), ("Омар Дейран", "ru"), ("عمر ديران", "ar"), ("Abu Sahl", "en"),
        ]  # fmt: skip

    def test_an_item_is_a_person_a_group_or_a_place(self, entries: Entries) -> None:
        kinds = {reference: entry.kind for reference, entry in entries("wikidata").items()}
        assert kinds == {"Q901": PartyKind.PERSON, "Q902": PartyKind.GROUP, "Q904": PartyKind.PLACE}
        assert entries("wikidata")["Q904"].lat == 36.2

    def test_statements_are_ties_and_deprecated_ones_are_not(self, entries: Entries) -> None:
        found = entries("wikidata")
        (member,) = found["Q901"].ties
        assert (member.kind, member.subject, member.target) == ("member_of", "Q901", "Q902")
        assert member.when and member.when.edtf() == "2030-01-01/.."
        (chair,) = found["Q902"].ties
        assert (chair.kind, chair.subject, chair.target) == ("leads", "Q901", "Q902")

    def test_a_dump_and_json_lines_read_alike(self, lists: dict[str, Path], tmp_path: Path) -> None:
        items = list(json.loads(lists["wikidata"].read_text(encoding="utf-8"))["entities"].values())
        whole = [row for row in open_list(lists["wikidata"]).rows() if isinstance(row, ListEntry)]
        for text in ("[\n" + ",\n".join(map(json.dumps, items)) + "\n]\n", "\n".join(map(json.dumps, items)) + "\n"):
            path = tmp_path / "dump.json"
            path.write_text(text, encoding="utf-8")
            assert [row for row in open_list(path, "wikidata").rows() if isinstance(row, ListEntry)] == whole
