"""Reads a made-up text for the attribution tests: lines are paragraphs, the parse is the real one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from whence.language.analysis import Attribution, Parse
from whence.language.attribution import find_attributions
from whence.language.parse_english import parse
from whence.reading.document import Paragraph, ParagraphRole
from whence.values import Span


@dataclass(frozen=True)
class Said:
    """One attribution in words, so that a test reads like the sentence it is about."""

    source: str | None
    cue: str
    content: tuple[str, ...]
    of: Attribution
    parse: Parse

    @property
    def head(self) -> str | None:
        """The word that names the party meant."""
        return None if self.of.source_head is None else self.parse.tokens[self.of.source_head].text


def paragraphs(text: str, roles: dict[int, ParagraphRole] | None = None) -> list[Paragraph]:
    """A paragraph a line; roles by line number."""
    spans = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    return [Paragraph(span, (roles or {}).get(i, ParagraphRole.TEXT)) for i, span in enumerate(spans)]


def read(text: str, roles: dict[int, ParagraphRole] | None = None) -> list[Said]:
    """The attributions of a text."""
    lines = paragraphs(text, roles)
    parsed = parse(text, [line.span for line in lines])
    return [
        Said(
            a.source.of(text) if a.source else None, a.cue.of(text), tuple(s.of(text) for s in a.content), a, parsed
        )
        for a in find_attributions(parsed, lines)
    ]  # fmt: skip


def only(text: str, roles: dict[int, ParagraphRole] | None = None) -> Said:
    """The one attribution of a text; fails where there is none or more."""
    found = read(text, roles)
    assert len(found) == 1, [(said.source, said.cue, said.content) for said in found]
    return found[0]
