"""The parts of groups' names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.names.group import UnitKind, group_name

HEAD, CONTENT, PLACE, NUMBER, GENERIC = (
    UnitKind.HEAD, UnitKind.CONTENT, UnitKind.PLACE, UnitKind.NUMBER, UnitKind.GENERIC,
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "units"),
    [
        ("Jaish al-Muhajireen wal-Ansar", [("army", HEAD), ("emigrant", CONTENT), ("helper", CONTENT)]),
        ("Army of Emigrants and Helpers", [("army", HEAD), ("emigrant", CONTENT), ("helper", CONTENT)]),
        ("جيش المهاجرين والأنصار", [("army", HEAD), ("emigrant", CONTENT), ("helper", CONTENT)]),
        ("Ejército de Liberación Nacional", [("army", HEAD), ("liberation", CONTENT), ("national", CONTENT)]),
        ("Ansar al-Sharia in Libya", [("helper", CONTENT), ("sharia", CONTENT), ("place LY", PLACE)]),
        ("44th Brigade", [("44", NUMBER), ("brigade", HEAD)]),
        ("Brigade Forty-four", [("brigade", HEAD), ("44", NUMBER)]),
        ("Deyran Fund XI L.P.", [("deyran", CONTENT), ("fund", GENERIC), ("11", NUMBER)]),
        ("Deyran Shpg Intl Ltd", [("deyran", CONTENT), ("shipping", GENERIC), ("world", CONTENT)]),
    ],
)
def test_units(name: str, units: list[tuple[str, UnitKind]]) -> None:
    found = group_name(name).units
    assert [unit.kind for unit in found] == [kind for _, kind in units]
    assert all(wanted in (unit.concepts or {unit.text}) for unit, (wanted, _) in zip(found, units, strict=True))


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Northern Shield (NS)", {"ns"}),
        ("Hay'at Tahrir al-Sham [HTS]", {"hts"}),
        ("Jabhat al-Nusra (JaN)", {"jan"}),
        ("FARC", {"farc"}),
        ("Deutsche Bank (Schweiz)", set()),
        ("DEYRAN FOUNDATION (TANZANIA)", set()),
    ],
)
def test_short_forms_are_told_from_other_brackets(name: str, short: set[str]) -> None:
    assert group_name(name).acronyms == short


@pytest.mark.parametrize(
    "form", ["LLC", "L.L.C.", "Limited Liability Company", "GmbH", "OOO", "S.A. de C.V.", "Sp. z o.o."]
)
def test_legal_forms_are_left_out(form: str) -> None:
    assert [unit.text for unit in group_name(f"Deyran {form}").units] == ["deyran"]


def test_a_legal_form_alone_is_a_name() -> None:
    assert group_name("Limited").units


@given(st.text(max_size=200))
def test_any_string_has_at_most_twenty_units_and_none_is_empty(name: str) -> None:
    units = group_name(name).units
    assert len(units) <= 20
    assert all(unit.text for unit in units)
