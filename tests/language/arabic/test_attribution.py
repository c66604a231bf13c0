"""Who says what in Arabic, where the order of words proves it."""

import pytest

from .reading import read


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        ("قال خليفة حفتر إن الجيش انسحب من المدينة.", "خليفة حفتر", "الجيش انسحب من المدينة"),
        ("أكدت وزارة الدفاع العراقية أن الجيش انسحب.", "وزارة الدفاع العراقية", "الجيش انسحب"),
        ("قال المتحدث باسم الجيش السوداني نبيل عبد الله إن الهدنة انتهت.", "نبيل عبد الله", "الهدنة انتهت"),
        ("صرح العميد يحيى سريع المتحدث باسم الحوثيين بأن الهدنة انتهت.", "يحيى سريع", "الهدنة انتهت"),
        ("قالت حركة حماس لوكالة رويترز إن الهدنة انتهت.", "حركة حماس", "الهدنة انتهت"),
        ("انسحب الجيش من المدينة، بحسب وكالة رويترز.", "رويترز", "انسحب الجيش من المدينة"),
    ],
)
def test_a_speaker_and_what_he_said(text: str, source: str, words: str) -> None:
    (each,) = read(text).analysis.attributions
    assert each.source is not None
    assert (each.source.of(text), each.content[0].of(text)) == (source, words)


@pytest.mark.parametrize(
    "text",
    [
        "قال إن الجيش انسحب.",
        "ذكر مصدر أمني أن الجيش انسحب.",
        "قاد خليفة حفتر الجيش في المدينة.",
        "قال خليفة حفتر كلمته وغادر.",
    ],
)
def test_nothing_is_read_where_no_name_speaks(text: str) -> None:
    assert read(text).analysis.attributions == ()
