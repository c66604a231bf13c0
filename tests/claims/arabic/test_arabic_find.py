"""Claims in Arabic: only what stands side by side."""

import pytest

from whence.claims import Claim, find_claims
from whence.language import analyse
from whence.reading import Metadata, read_text
from whence.values import Bound, Language


def _read(text: str) -> list[Claim]:
    meta = Metadata(outlet="مرصد الوادي", published=Bound.parse("2019-10-28"), language=Language("ar"))
    document = read_text(text, "made.txt", meta)
    return find_claims(document, analyse(document))


def _lines(text: str) -> set[str]:
    return {
        f"{c.kind}: {c.subject.name if c.subject else '-'} -> {c.object.name if c.object else '-'}"
        for c in _read(text)
    }


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("سيطر تنظيم الدولة الإسلامية (داعش) على البلدة.", {"known_as: تنظيم الدولة الإسلامية -> داعش"}),
        ("ظهر زعيم حركة أحرار الشام خليفة حفتر.", {"leads: خليفة حفتر -> حركة أحرار الشام"}),
        ("قاتل لواء الحق بقيادة خليفة حفتر.", {"leads: خليفة حفتر -> لواء الحق"}),
        ("وصل مؤسس حركة أحرار الشام خليفة حفتر.", {"founded: خليفة حفتر -> حركة أحرار الشام"}),
        ("قال خليفة حفتر إن الجيش انسحب.", {"said: خليفة حفتر -> الجيش انسحب"}),
    ],
)
def test_what_stands_side_by_side_is_a_claim(text: str, claims: set[str]) -> None:
    assert _lines(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "هاجمت حركة أحرار الشام مواقع جبهة النصرة في إدلب.",
        "التقى زعيم الحركة خليفة حفتر.",
        "زعيم حركة أحرار الشام التقى خليفة حفتر.",
    ],
)
def test_nothing_is_read_across_a_verb(text: str) -> None:
    assert _lines(text) == set()


def test_a_speaker_ends_the_chain_of_what_he_says_and_not_of_his_saying() -> None:
    (said,) = _read("قال خليفة حفتر إن الجيش انسحب.")
    assert [link.name for link in said.sources] == ["مرصد الوادي"]
    assert said.stage == "lists"


def test_passages_and_ends_are_the_words_of_the_text() -> None:
    text = "وقال زعيم جماعة أنصار الله عبد الملك الحوثي إن الهجمات ستستمر."
    claims = _read(text)
    assert claims
    for claim in claims:
        assert claim.passage.of(text) == claim.quote
        assert claim.subject is not None
        assert claim.subject.span is not None
        assert claim.subject.span.of(text) == claim.subject.text
