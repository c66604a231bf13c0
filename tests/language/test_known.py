"""Names known beforehand: the shipped tables hold what their head says, and are found however they are spelled."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from whence.errors import SettingsError
from whence.language.analysis import PartyKind
from whence.language.known import KnownMatch, KnownNames, NameRole, Strength, known_names, load
from whence.language.known.files import SHIPPED, read_folder
from whence.language.known.fold import key, tokens


@pytest.fixture(scope="module")
def known() -> KnownNames:
    return known_names()


def found(known: KnownNames, text: str) -> list[KnownMatch]:
    """The matches of a text read from left to right, each beginning where the one before ended."""
    words = re.findall(r"\w+(?:['’.]\w+)*\.?|[^\w\s]", text)
    matches, i = [], 0
    while i < len(words):
        match = known.match(words, i)
        matches += [match] if match else []
        i += match.length if match else 1
    return matches


def one(known: KnownNames, text: str) -> KnownMatch:
    matches = found(known, text)
    assert len(matches) == 1, matches
    return matches[0]


class TestTables:
    """The promises of the shipped tables."""

    @pytest.mark.parametrize(
        ("kind", "least"),
        [
            (PartyKind.GROUP, 1400),
            (PartyKind.PERSON, 900),
            (PartyKind.OUTLET, 450),
            (PartyKind.PLACE, 200),
            (PartyKind.PEOPLE, 200),
        ],
    )
    def test_there_are_many_of_each_kind(self, known: KnownNames, kind: PartyKind, least: int) -> None:
        assert len(known.of_kind(kind)) >= least

    def test_armed_groups_of_every_present_war_are_there(self, known: KnownNames) -> None:
        armed = [e for e in known.of_kind(PartyKind.GROUP) if e.type in {"armed", "coalition", "gang", "pmc"}]
        where = Counter(country for entry in armed for country in entry.where)
        wars = (
            "SY IQ YE LB PS LY ML BF NE NG TD CM SO ET SD SS CD CF MZ UG RW BI AF PK IN MM PH TH ID CO MX HT VE UA RU"
        )
        assert len(armed) >= 400
        assert [country for country in wars.split() if not where[country]] == []

    def test_no_entry_stands_twice(self) -> None:
        names = Counter((row.entry.kind, row.entry.name) for row in read_folder(SHIPPED))
        assert [name for name, times in names.items() if times > 1] == []

    def test_a_name_is_plainly_meant_for_one_entry_at_most(self, known: KnownNames) -> None:
        bearers: dict[object, set[str]] = {}
        for entry in known.entries:
            for name in entry.names:
                if name.strength is Strength.STRONG:
                    bearers.setdefault(name.text if name.exact else key(name.text), set()).add(entry.name)
        assert {name: who for name, who in bearers.items() if len(who) > 1} == {}

    def test_types_and_countries_are_of_the_lists(self, known: KnownNames) -> None:
        groups = {e.type for e in known.of_kind(PartyKind.GROUP)}
        assert groups == {"armed", "coalition", "state", "intl", "party", "gang", "pmc", "ngo"}
        outlets = {e.type for e in known.of_kind(PartyKind.OUTLET)}
        assert outlets <= {
            "agency", "newspaper", "broadcaster", "site", "magazine", "think-tank", "militant", "platform",
        }  # fmt: skip
        assert [e.name for e in known.entries for code in e.where if not re.fullmatch("[A-Z]{2}", code)] == []

    def test_persons_name_groups_that_exist(self, known: KnownNames) -> None:
        there = {entry.name for entry in known.entries}
        assert [(e.name, group) for e in known.entries for group in e.groups if group not in there] == []

    def test_acronyms_are_written_as_acronyms(self, known: KnownNames) -> None:
        odd = [
            name.text
            for entry in known.entries
            for name in entry.names
            if name.role is NameRole.ACRONYM and (not any(map(str.isupper, name.text)) or " " in name.text)
        ]
        assert odd == []

    def test_no_name_is_a_common_small_word_in_capitals_only(self, known: KnownNames) -> None:
        common = {"IS", "US", "IT", "WHO", "AN", "AS", "AT", "HE", "SHE", "WE", "NO", "ALL", "CAR", "FAR", "MIT"}
        loose = [n.text for e in known.entries for n in e.names if n.text in common and not n.exact]
        assert loose == []


class TestMatching:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Jabhat al-Nusra", "Jabhat al-Nusra"),
            ("Jabhat an-Nusrah", "Jabhat al-Nusra"),
            ("JABHAT AL NUSRA", "Jabhat al-Nusra"),
            ("Jaysh al-Muhajirin wal Ansar", "Jaish al-Muhajireen wal-Ansar"),
            ("Jamaa Nusrat ul-Islam wa al-Muslimin", "Jama'at Nusrat al-Islam wal-Muslimin"),
            ("al-Qa’ida", "Al-Qaeda"),
            ("the People’s Defence Units", "People's Protection Units"),
            ("Lashkar-e-Tayyiba", "Lashkar-e-Taiba"),
            ("Lashkar i Taiba", "Lashkar-e-Taiba"),
            ("the Segunda Marquetalia", "Segunda Marquetalia"),
            ("anti-balaka", "Anti-balaka"),
            ("Anti-Balaka", "Anti-balaka"),
            ("Allied Democratic Forces", "Allied Democratic Forces"),
            ("U.S. forces", "United States Armed Forces"),
            ("ЧВК «Вагнер»", "Wagner Group"),
            ("قوات الدعم السريع", "Rapid Support Forces"),
            ("Séléka", "Séléka"),
            ("Seleka", "Séléka"),
            ("Ivan Marquez", "Iván Márquez"),
            ("Hemedti", "Mohamed Hamdan Dagalo"),
            ("Salahudin al-Shishani", "Salakhuddin Shishani"),
            ("Салахуддин Шишани", "Salakhuddin Shishani"),
            ("Radio Free Europe/Radio Liberty", "Radio Free Europe/Radio Liberty"),
            ("Agence France-Presse", "Agence France-Presse"),
        ],
    )
    def test_a_name_is_found_in_all_its_spellings(self, known: KnownNames, text: str, name: str) -> None:
        match = one(known, text)
        assert (match.name, match.strength) == (name, Strength.STRONG)

    @pytest.mark.parametrize(
        "text",
        [
            "the base of the free army",
            "dawn",
            "who is it",
            "a car",
            "the islamic front line",
            "their people",
            "It IS",
        ],
    )
    def test_ordinary_words_are_no_names(self, known: KnownNames, text: str) -> None:
        assert [match.name for match in found(known, text) if match.strength is Strength.STRONG] == []

    def test_the_longest_name_wins(self, known: KnownNames) -> None:
        assert [m.name for m in found(known, "Tehrik-i-Taliban Pakistan and Taliban")] == [
            "Tehrik-i-Taliban Pakistan", "Taliban",
        ]  # fmt: skip

    def test_a_match_covers_the_article_and_the_closing_quote(self, known: KnownNames) -> None:
        assert known.match(["al", "-", "Shabaab", "men"], 0).length == 3  # type: ignore[union-attr]
        assert known.match(["PMC", '"', "Wagner", '"', "men"], 0).length == 4  # type: ignore[union-attr]

    def test_a_name_of_several_is_ambiguous_and_lists_them(self, known: KnownNames) -> None:
        match = one(known, "SNA")
        assert match.strength is Strength.AMBIGUOUS
        assert {"Syrian National Army", "Somali National Army"} <= {entry.name for entry in match.entries}

    def test_the_usual_sense_wins_over_rarer_ones(self, known: KnownNames) -> None:
        match = one(known, "ANC")
        assert (match.name, match.strength) == ("African National Congress", Strength.STRONG)

    def test_a_bare_nisba_is_weak_and_a_bare_kunya_ambiguous(self, known: KnownNames) -> None:
        assert one(known, "Shishani").strength is Strength.WEAK
        assert one(known, "Abu Ammar").strength is Strength.AMBIGUOUS

    def test_a_word_that_is_an_outlet_too_is_weak(self, known: KnownNames) -> None:
        assert one(known, "Dawn").strength is Strength.WEAK

    def test_a_people_is_known_by_its_plural_and_a_country_by_its_adjective(self, known: KnownNames) -> None:
        match = one(known, "Syrians")
        assert (match.kind, match.name) == (PartyKind.PEOPLE, "Syrians")
        assert [entry.name for entry in known.adjective("Syrian")] == ["Syria"]
        assert [entry.name for entry in known.adjective("Fulani")] == ["Fulani"]
        assert known.adjective("syrian") == () and known.adjective("Table") == ()

    def test_find_is_blind_to_case_and_gives_every_bearer(self, known: KnownNames) -> None:
        assert [entry.name for entry in known.find("jabhat an nusra")] == ["Jabhat al-Nusra"]
        assert len(known.find("Northern Alliance")) == 2
        assert known.find("The Nowhere Brigade") == () and known.find("") == ()

    def test_every_shipped_name_finds_its_entry(self, known: KnownNames) -> None:
        lost = [
            (entry.name, name.text)
            for entry in known.entries
            for name in entry.names
            if entry not in known.find(name.text)
        ]
        assert lost == []

    def test_every_strong_name_is_found_as_it_is_written(self, known: KnownNames) -> None:
        lost = []
        for entry in known.entries:
            for name in entry.names:
                words = tokens(name.text)
                match = known.match(words, 0)
                if name.strength is Strength.STRONG and (match is None or entry not in match.entries):
                    lost.append((entry.name, name.text, match and match.name))
        assert lost == []

    @pytest.mark.parametrize("text", ["", "-", "'s", "«", "....", "\u200f", "🙂", "a" * 10_000])
    def test_odd_tokens_are_no_names(self, known: KnownNames, text: str) -> None:
        assert known.match([text], 0) is None
        assert known.match([text, "Taliban"], 1) is not None


class TestOwnLists:
    def write(self, folder: Path, name: str, text: str) -> Path:
        folder.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
        return folder

    def test_a_folder_of_ones_own_adds_entries_and_names(self, tmp_path: Path) -> None:
        table = "name,type,where,spellings,acronyms\nNorthern Shield,armed,,Shield of the North,NS\n"
        table += "Taliban,armed,AF,Students of the Hill\n"
        mine = load(self.write(tmp_path / "names", "groups.csv", table))
        assert one(mine, "NS").name == "Northern Shield"
        assert one(mine, "Students of the Hill").name == "Taliban"
        assert one(mine, "Taleban").name == "Taliban"
        assert mine.digest != known_names().digest

    def test_the_same_tables_give_the_same_digest(self) -> None:
        assert load().digest == load().digest

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("name,colour\nX,red\n", "groups.csv, line 1: unknown column 'colour'"),
            ("kind,type\nX,armed\n", "groups.csv, line 1: unknown column 'kind'"),
            ("type\narmed\n", "groups.csv, line 1: no column called name"),
            ("name,type\n,armed\n", "groups.csv, line 2: the first column, name, is empty"),
            ("name\nA,B,C\n", "groups.csv, line 2: 3 cells for 1 columns"),
        ],
    )
    def test_a_mistake_is_told_with_its_line(self, tmp_path: Path, text: str, told: str) -> None:
        with pytest.raises(SettingsError, match=re.escape(told)):
            load(self.write(tmp_path / "names", "groups.csv", text))

    def test_a_table_that_is_no_text_is_refused(self, tmp_path: Path) -> None:
        folder = tmp_path / "names"
        folder.mkdir()
        (folder / "people.csv").write_bytes(b"\xff\xfe\x00")
        with pytest.raises(SettingsError, match=r"people\.csv: cannot be read"):
            load(folder)

    def test_a_folder_without_tables_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(SettingsError, match="is no folder of name tables"):
            load(tmp_path)
