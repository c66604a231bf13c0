"""Quotation marks."""

import pytest

from whence.language.attribution.quotes import quotations
from whence.language.parse_english import parse

from .reading import paragraphs


def marked(text: str) -> list[str]:
    spans = [line.span for line in paragraphs(text)]
    parsed = parse(text, spans)
    return [parsed.span(q.first, q.last).of(text) for q in quotations(parsed, spans)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "no" and left.', ['"no"']),
        ("He said “no” and left.", ["“no”"]),
        ("He said ''no'' and left.", ["''no''"]),
        ("He said «no» and left.", ["«no»"]),
        ("'We are leaving,' he said.", ["'We are leaving,'"]),
        ("The rebels' guns and the army's trucks were burned.", []),
        ('"The "state" is gone," he said.', ['"The "state" is gone,"']),
        ("“The “state” is gone,” he said.", ["“The “state” is gone,”"]),
        ('"A," he said. "B."', ['"A,"', '"B."']),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert marked(text) == expected


def test_an_open_quotation_ends_with_its_paragraph_and_is_continued_by_a_mark() -> None:
    text = '"We left.\n"We came back."'
    spans = [line.span for line in paragraphs(text)]
    first, second = quotations(parse(text, spans), spans)
    assert (first.closed, second.closed, second.continues) == (False, True, True)


def test_hostile_marks_do_not_break_the_reading() -> None:
    for text in ('"' * 50, "'" * 50 + "a" * 10, "“" * 20 + "said" + "”" * 3, '" " " he said "'):
        marked(text)
