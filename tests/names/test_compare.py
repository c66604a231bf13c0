"""Comparing names: what makes two names one, what keeps them apart, and strings that are no names."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.errors import ListError
from whence.names.compare import compare, compare_prepared, compare_rows, prepare, score_prepared
from whence.names.comparison import Verdict

SAME = [
    ("Salakhuddin Shishani", "Salahuddin al-Shishani"),
    ("Salah ad-Din ash-Shishani", "Салахуддин Шишани"),
    ("صلاح الدين الشيشاني", "Salahuddin Shishani"),
    ("Dzhokhar Dudayev", "Jokhar Dudaev"),
    ("Saif ullah Khan", "Sayfullah Khan"),
    ("Abd al-Rahman al-Iraqi", "Abdurrahman Iraqi"),
    ("Abdul Aziz Rantisi", "Abdelaziz al-Rantissi"),
    ("Murad, Abdul Hakim", "Abdul Hakim Murad"),
    ("Dr. Amina Tessema", "Amina Tessema"),
    ("Col. Assimi Goita", "Assimi Goïta"),
    ("Juan Manuel Ortega Rivas", "Juan Ortega"),
    ("Ivan Sergeyevich Petrov", "Ivan Petrov"),
    ("Abu Bakr al-Baghdadi", "Abu Bakr Baghdadi"),
    ("Osama bin Laden", "Usama Binladin"),
    ("Kim Yong-won", "Kim Yongwon"),
    ("Gen. Min Aung Hlaing", "Min Aung Hlaing"),
    ("Maxamed Cabdi Warsame", "Mohamed Abdi Warsame"),
    ("J. K. Mbeki Ngubane", "Jabulani Kagiso Mbeki Ngubane"),
]
DIFFERENT = [
    ("Muslim Shishani", "Umar Shishani"),
    ("Abu Hamza al-Masri", "Abu Hamza al-Muhajir"),
    ("Ivan Petrovich Sidorov", "Ivan Pavlovich Sidorov"),
    ("Obaidullah Akhund", "Hamidullah Akhund"),
    ("Jamal Khalid", "Jamil Khalid"),
    ("Hassan Ali", "Hussein Ali"),
    ("Kim Song Il", "Kim Song Un"),
    ("Kim Song", "Kim Song Il"),
    ("习近朋", "习近平"),
    ("Omar Deyran", "Pilar Rivas"),
    ("John Smith Jr", "John Smith Sr"),
]
UNSURE = [
    ("Abu Bakr", "Abu Bakr"),
    ("Abu Bakr", "Abu Bakr al-Baghdadi"),
    ("al-Shishani", "Shishani"),
    ("Shishani", "Umar Shishani"),
    ("Deyran", "Omar Deyran"),
    ("Mohammed", "Mohammed"),
    ("Friedrich Hans", "Hans Friedrich"),
    ("Aisha Muammar Qadhafi", "Muammar Qadhafi"),
    ("Abu Omar al-Shishani", "Umar Shishani"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_persons_name_are_the_same(one: str, other: str) -> None:
    assert compare(one, other, "person").verdict is Verdict.SAME


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_contradicting_parts_keep_persons_apart(one: str, other: str) -> None:
    assert compare(one, other, "person").verdict is Verdict.DIFFERENT


@pytest.mark.parametrize(("one", "other"), UNSURE)
def test_a_part_that_many_bear_decides_nothing(one: str, other: str) -> None:
    assert compare(one, other, "person").verdict is Verdict.UNSURE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jaish al-Muhajireen wal-Ansar", "Army of Emigrants and Helpers"),
        ("Jaish al-Muhajireen wal-Ansar", "جيش المهاجرين والأنصار"),
        ("Jabhat al-Nusra", "Jebhat an-Nusrah"),
        ("Revolutionary Armed Forces of Colombia", "Fuerzas Armadas Revolucionarias de Colombia"),
        ("Ansar Allah", "Ansarallah"),
        ("FARC", "Fuerzas Armadas Revolucionarias de Colombia"),
        ("HTSM", "Hay'at Tahrir al-Sham al-Muqaddasa"),
        ("Northern Shield (NS)", "Northern Shield"),
        ("44th Brigade", "Brigade Forty-four"),
        ("Hizbul Mujahideen Kashmir", "Hizb al-Mujahidin Kashmir"),
        ("Deyran Trading Co. Ltd", "Deyran Trading Company Limited"),
        ("OOO Vostok-Neft", "Vostok Neft LLC"),
        ("The Free Deyran Army", "Free Deyran Army"),
    ],
)
def test_translations_acronyms_and_legal_forms_are_the_same_group(one: str, other: str) -> None:
    assert compare(one, other, "group").verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3rd Brigade", "4th Brigade"),
        ("Jaish al-Islam", "Jaish al-Muhajireen"),
        ("Ansar al-Sharia in Libya", "Ansar al-Sharia in Tunisia"),
        ("Bank of Deyran (Hong Kong)", "Bank of Deyran (Australia)"),
        ("Snow", "Snoe"),
        ("Northern Front", "Southern Front"),
        ("Azov Battalion", "Donbas Battalion"),
    ],
)
def test_groups_of_other_content_number_or_place_are_different(one: str, other: str) -> None:
    assert compare(one, other, "group").verdict is Verdict.DIFFERENT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("JMA", "Jaish al-Muhajireen wal-Ansar"),  # three letters are short for many
        ("Ansar al-Sharia", "Ansar al-Sharia in Libya"),
        ("Jabhat al-Tawhid", "Harakat al-Tawhid"),
        ("Kata'ib Deyran", "Deyran"),  # the Brigades of X are not X
        ("Tehrik-e Deyran", "Tehrik-e Deyran Jamaat ul-Ahrar"),
    ],
)
def test_a_part_a_branch_or_a_short_acronym_is_left_to_a_person(one: str, other: str) -> None:
    assert compare(one, other, "group").verdict is Verdict.UNSURE


@pytest.mark.parametrize(
    ("one", "other"),
    [("Jisr al-Shughour", "Jisr ash-Shughur"), ("Deir ez-Zor", "Dayr al-Zawr"), ("Tal Afar", "Tall Afar")],
)
def test_short_words_of_places_may_be_spelt_in_more_ways(one: str, other: str) -> None:
    assert compare(one, other, "place").verdict is Verdict.SAME


def test_north_is_not_south() -> None:
    assert compare("North Kivu", "South Kivu", "place").verdict is Verdict.DIFFERENT


def test_the_explanation_names_the_parts() -> None:
    found = compare("Muslim Shishani", "Umar Shishani", "person")
    assert found.explanation == (
        "Some parts agree and others contradict: both have shishani (nisba); only the first has muslim; "
        "only the second has umar."
    )
    assert [(pair.left, pair.right) for pair in found.parts] == [
        ("shishani", "shishani"),
        ("muslim", ""),
        ("", "umar"),
    ]


HOSTILE = [
    "", " ", "(.*)+$", "[a-z", "'; DROP TABLE party; --", "<script>alert(1)</script>", "🔥💣", "a" * 10_000,
    "ab " * 5_000, "((((" * 1_000, "\u202eabc", "\x00", "Раris Pаris", "% _ \\", "“”", "al-" * 2_000, "A.B." * 2_000,
    "bin bin bin", "abu", "abu abu abu", "bin Abu Omar", "Mr Dr Prof", "1 2 3", ",", "Omar,", ", Omar", "一" * 3_000,
]  # fmt: skip


@pytest.mark.parametrize("kind", ["person", "group"])
@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_any_string_is_compared_in_bounded_time(name: str, kind: str) -> None:
    start = time.process_time()
    for other in HOSTILE:
        assert 0 <= compare(name, other, kind).score <= 1
    assert time.process_time() - start < 20  # a quadratic or exponential step would take minutes


def test_names_without_a_word_are_never_the_same() -> None:
    assert compare("", "", "person").verdict is Verdict.DIFFERENT
    assert compare("🔥", "🔥", "person").verdict is Verdict.UNSURE
    assert compare("🔥", "💣", "group").verdict is Verdict.DIFFERENT


words = st.sampled_from(
    [
        "Abu",
        "Omar",
        "al-Shishani",
        "bin",
        "Khalid",
        "Abd",
        "Rahman",
        "Ivan",
        "Petrovich",
        "Kim",
        "Song",
        "Il",
        "صلاح",
        "الدين",
        "Шишани",
        "Jaish",
        "Front",
        "Libya",
        "3rd",
    ]
)
names = st.one_of(st.text(max_size=30), st.lists(words, max_size=6).map(" ".join))
kinds = st.sampled_from(["person", "group"])


@given(names, names, kinds)
def test_comparison_is_symmetric_and_bounded(one: str, other: str, kind: str) -> None:
    there, back = compare(one, other, kind), compare(other, one, kind)
    assert there.score == back.score
    assert 0 <= there.score <= 1
    assert there.explanation


@given(names, names, kinds)
def test_the_quick_score_is_the_score(one: str, other: str, kind: str) -> None:
    left, right = prepare(one, kind), prepare(other, kind)
    assert score_prepared(left, right) == compare_prepared(left, right).score


@given(st.lists(words, min_size=1, max_size=6).map(" ".join), kinds)
def test_no_name_is_different_from_itself(name: str, kind: str) -> None:
    assert compare(name, name, kind).verdict is not Verdict.DIFFERENT


def test_a_persons_name_is_not_a_groups() -> None:
    one, other = prepare("Omar Deyran", "person"), prepare("Omar Deyran", "group")
    assert compare_prepared(one, other).verdict is Verdict.DIFFERENT


def test_rows_are_compared_in_order_whichever_columns_they_have() -> None:
    rows = [
        {"name_a": "Omar Deyran", "name_b": "Umar Deyran", "kind": "person", "note": "x"},
        {"name1": "Deyran Ltd", "name2": "Deyran Limited", "schema": "Company", "is_match": "true"},
        {"name_a": "", "name_b": None, "kind": None},
    ]
    found = list(compare_rows(rows))
    assert [row["verdict"] for row in found] == ["same", "same", "different"]
    assert [row["kind"] for row in found] == ["person", "company", "person"]
    assert list(found[0]) == ["a", "b", "kind", "score", "verdict", "explanation"]


def test_rows_with_other_columns_are_refused_in_one_line() -> None:
    with pytest.raises(ListError, match=r"^pair 1: no columns name_a and name_b, nor name1 and name2\."):
        list(compare_rows([{"left": "a", "right": "b"}]))
