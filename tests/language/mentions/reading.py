"""Reading a text for the tests of mentions: each line is a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

from whence.language.analysis import LocalParty, Mention, MentionForm
from whence.language.mentions import find_mentions
from whence.language.parse_english import parse
from whence.values import Span


@dataclass(frozen=True)
class Reading:
    """A text with its mentions and parties."""

    text: str
    mentions: tuple[Mention, ...]
    parties: tuple[LocalParty, ...]

    def names(self) -> list[tuple[str, str]]:
        """Words and kind of every name, in text order."""
        return [(m.text, str(m.kind)) for m in self.mentions if m.form is MentionForm.NAME]

    def party(self, words: str, nth: int = 0) -> LocalParty:
        """The party of the nth mention with exactly these words."""
        found = [m for m in self.mentions if m.text == words]
        assert len(found) > nth, f"no mention {words!r} among {[m.text for m in self.mentions]}"
        return self.parties[found[nth].party]

    def has(self, words: str) -> bool:
        """True where some mention has exactly these words."""
        return any(m.text == words for m in self.mentions)


def read(text: str, title: str = "") -> Reading:
    """Reads a text, each line a paragraph."""
    lines = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    mentions, parties = find_mentions(parse(text, lines), title)
    return Reading(text, mentions, parties)
