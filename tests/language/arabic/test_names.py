"""Which words of an Arabic text are names, by lists and head-words."""

import pytest

from .reading import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قاتلت حركة أحرار الشام في إدلب.", [("حركة أحرار الشام", "group"), ("إدلب", "place")]),
        ("انسحبت كتيبة شهداء الوادي من البلدة.", [("كتيبة شهداء الوادي", "group")]),
        ("وصل الجيش السوري الحر إلى حلب.", [("الجيش السوري الحر", "group"), ("حلب", "place")]),
        ("قتل أبو يزن الشامي أمس.", [("أبو يزن الشامي", "person")]),
        ("تحدث خليفة حفتر بالقاهرة.", [("خليفة حفتر", "person"), ("القاهرة", "place")]),
        ("بثت قناة الجزيرة الخبر.", [("قناة الجزيرة", "outlet")]),
        ("أعلن تنظيم \"ولاية سيناء\" ذلك.", [("ولاية سيناء", "group")]),
        ("قصف الطيران معرة النعمان وخان شيخون.", [("معرة النعمان", "place"), ("خان شيخون", "place")]),
    ],
)  # fmt: skip
def test_names_are_found_with_their_kind(text: str, names: list[tuple[str, str]]) -> None:
    assert read(text).names() == names


@pytest.mark.parametrize(
    "text",
    [
        "قال الناطق إن الجيش انسحب من المدينة.",
        "وصلت الحركة إلى الجنوب.",
        "كان الشباب في السوق وكان الفتح قريبا.",
        "اجتمع القادة في بيت قديم.",
        "هاجم مسلحون نقطة تفتيش في الريف الشرقي.",
    ],
)
def test_everyday_words_are_no_names(text: str) -> None:
    assert read(text).names() == []


def test_a_letter_written_to_a_name_stays_outside_it() -> None:
    text = "اتفقت حماس وحزب الله على هدنة."
    spans = [m.span.of(text) for m in read(text).analysis.mentions]
    assert spans == ["حماس", "حزب الله"]


def test_spans_hold_signs_and_strokes_and_the_party_does_not() -> None:
    reading = read("بايعوا تنظيم الـدولـة الإسلامية أمس.")
    (mention,) = [m for m in reading.analysis.mentions if m.kind == "group"]
    assert mention.text == "تنظيم الـدولـة الإسلامية"
    party = reading.analysis.parties[mention.party]
    assert party.name == "تنظيم الدولة الإسلامية"
    assert "Islamic State" in party.names


def test_a_listed_name_bears_its_english_self() -> None:
    reading = read("التقى خليفة حفتر بمسؤولين في صنعاء.")
    assert "Khalifa Haftar" in reading.party("خليفة حفتر").names
    assert "Sanaa" in reading.party("صنعاء").names


def test_a_second_name_in_brackets_is_the_same_party() -> None:
    reading = read("سيطر تنظيم الدولة الإسلامية (داعش) على البلدة.")
    assert reading.party("داعش") == reading.party("تنظيم الدولة الإسلامية")


def test_a_family_name_alone_is_the_one_who_bears_it() -> None:
    reading = read("ظهر خليفة حفتر في تسجيل.\nثم غادر حفتر.")
    assert reading.party("حفتر") == reading.party("خليفة حفتر")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("وصل أبو علي الشامي. وقصف الطيران الشامي البلدة.", "الشامي"),  # an adjective
        ("قال رامي عبد الرحمن إن الرحمن كريم.", "الرحمن"),  # half a name
        ("وصل خليفة حفتر وصدام حفتر. ثم غادر حفتر.", "حفتر"),  # one of two
    ],
)
def test_a_last_word_that_may_be_something_else_is_nobody(text: str, word: str) -> None:
    assert word not in [words for words, _ in read(text).names()]


def test_the_group_again_is_the_one_named_before() -> None:
    reading = read("تأسست حركة أحرار الشام عام 2011. وقاتلت الحركة في إدلب.")
    assert reading.party("الحركة") == reading.party("حركة أحرار الشام")


def test_the_group_is_not_told_where_two_were_named() -> None:
    reading = read("اشتبكت حركة أحرار الشام وجبهة النصرة. وانسحبت الحركة.")
    again = [m for m in reading.analysis.mentions if m.text == "الحركة"]
    assert all(reading.analysis.parties[m.party].names == () for m in again)
