"""The paragraphs of an article's text and what each of them is: title, heading, item, quotation, caption.

In: a text, its marked lines, its title where known. Out: paragraphs in order.
Always: a paragraph holds article lines only; a list mark ("1.", "•", "— ") stands outside its item's span.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from whence.reading.document import Line, LineMark, Paragraph, ParagraphRole
from whence.reading.lines import ITEM_MARK, ends_sentence, folded, is_prose
from whence.reading.wrapping import Row, grouped, rows_of
from whence.values import Span

LONGEST_TITLE = 25  # words; of 150 newspaper headlines the longest has 15
LONGEST_HEADING = 12  # words
TITLE_AMONG = 4  # paragraphs: a kicker, a dateline or a byline may stand above the title

_BYLINE = re.compile(
    r"\s*(?:[-–—]{1,2}\s*|[Bb]y\s+|BY\s+)(?:[^\W\d_a-z][\w.'’-]{0,30}(?:[\s,&]{1,3}|$)(?:and\s+)?){1,8}$"
)
_CAPTION = re.compile(
    r"^\s*[\[(]?(?:file |archive |illustrative )?(?:photo(?:graph)?|picture|image|screen ?(?:shot|grab)|map)"
    r"\s?(?:by|:|credit|©|\()|\((?:file |archive )?(?:photo|picture|image|reuters|afp|ap|epa|getty)[^()]{0,60}\)\W*$"
    r"|\((?:file|archive|undated) (?:photo|picture|image)\)",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(rf"{ITEM_MARK.pattern}|\s*[\[(]")
_QUOTED_LINE = re.compile(r"\s*>\s?")


def paragraphs_of(text: str, lines: Sequence[Line], title: str = "") -> tuple[Paragraph, ...]:
    """The paragraphs of the article lines of a plain text.

    title: as metadata gives it, "" where not known; then the first short line that ends no sentence is the title.
    """
    spans = [Span(group[0].span.start, group[-1].span.end) for group in _groups(text, lines)]
    roles = roles_of(text, spans, title)
    return tuple(Paragraph(trimmed(text, span, role), role) for span, role in zip(spans, roles, strict=True))


def roles_of(text: str, spans: Sequence[Span], title: str = "") -> list[ParagraphRole]:
    """What each of these paragraphs is, by its shape and its place among the others. title: as paragraphs_of."""
    titled = _title_index(text, spans, title)
    repeated = _repeated(text, spans)
    roles = []
    for i in range(len(spans)):
        if i == titled:
            roles.append(ParagraphRole.TITLE)
        else:
            roles.append(ParagraphRole.CAPTION if i in repeated else _role(text, spans, i))
    return roles


def trimmed(text: str, span: Span, role: ParagraphRole) -> Span:
    """The span without white space at its ends and, for items and quotations, without the mark that opens it."""
    start, end = span.start, span.end
    mark = {ParagraphRole.ITEM: ITEM_MARK, ParagraphRole.QUOTE: _QUOTED_LINE}.get(role)
    if mark and (match := mark.match(text, start, end)):
        start = match.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _groups(text: str, lines: Sequence[Line]) -> Iterator[list[Row]]:
    """Lines that belong together, never across furniture."""
    rows = rows_of(text, [line.span for line in lines])
    pairs = zip(rows, lines, strict=True)
    for mark, run in groupby(pairs, key=lambda pair: pair[1].mark):
        if mark is LineMark.ARTICLE:
            # Rulers ("* * *") are lines of the article, but nothing to read.
            for group in grouped([row for row, _ in run]):
                if any(character.isalnum() for row in group for character in row.text):
                    yield group


def _title_index(text: str, spans: Sequence[Span], title: str) -> int | None:
    wanted = folded(title)
    if wanted:
        for i, span in enumerate(spans):
            if folded(span.of(text)) == wanted:
                return i
    if len(spans) < 2:
        return None
    candidates: list[int] = []
    for i, span in enumerate(spans[:TITLE_AMONG]):
        line = span.of(text)
        if _looks_like_title(line) and not _BYLINE.match(line) and not _CAPTION.search(line):
            candidates.append(i)
        elif is_prose(line):
            break
    while len(candidates) > 1 and _is_banner(text, spans[candidates[0]], spans[candidates[1]]):
        candidates.pop(0)
    return candidates[0] if candidates else None


def _is_banner(text: str, line: Span, below: Span) -> bool:
    """True for the name of an agency or section above the title: in capitals, or a few words right upon it."""
    if line.of(text).isupper() and not below.of(text).isupper():
        return True
    short = len(line.of(text).split()) <= 3 < len(below.of(text).split())
    return short and text.count("\n", line.end, below.start) == 1


def _looks_like_title(line: str) -> bool:
    """A short line without a full stop, or one whose words are written large throughout."""
    words = line.split()
    if not 2 <= len(words) <= LONGEST_TITLE or line.rstrip().endswith((":", ",", ";")) or _NO_TITLE.match(line):
        return False
    if not ends_sentence(line) or line.rstrip("\"'”’» ").endswith(("?", "!", "؟", "…")):
        return True
    telling = [word for word in words if len(word) > 3]  # "of", "the", "but" are written small in titles too
    return len(telling) >= 3 and len(words) <= 16 and not any(word[:1].islower() for word in telling)


def _role(text: str, spans: Sequence[Span], i: int) -> ParagraphRole:
    line = spans[i].of(text)
    if _QUOTED_LINE.match(line):
        return ParagraphRole.QUOTE
    if _BYLINE.match(line):
        return ParagraphRole.TEXT
    if ITEM_MARK.match(line):
        return ParagraphRole.ITEM
    if _CAPTION.search(line):
        return ParagraphRole.CAPTION
    return ParagraphRole.HEADING if _looks_like_heading(text, spans, i) else ParagraphRole.TEXT


def _looks_like_heading(text: str, spans: Sequence[Span], i: int) -> bool:
    line = spans[i].of(text).strip()
    if not 1 <= len(line.split()) <= LONGEST_HEADING or ends_sentence(line) or line[-1] in ":,;-–—":
        return False
    # A heading heads something: running text or a list must follow.
    following = spans[i + 1].of(text) if i + 1 < len(spans) else ""
    return (is_prose(following) or bool(ITEM_MARK.match(following))) and not line[:1].islower()


def _repeated(text: str, spans: Sequence[Span]) -> frozenset[int]:
    """Paragraphs said twice in a row: a picture's caption is given once for the eye and once for screen readers."""
    found: set[int] = set()
    for i in range(1, len(spans)):
        if spans[i].of(text).strip() == spans[i - 1].of(text).strip():
            found |= {i - 1, i}
    return frozenset(found)
