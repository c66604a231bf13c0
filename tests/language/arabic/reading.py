"""Reading an Arabic text for the tests: each line is a paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from whence.language import analyse
from whence.language.analysis import Analysis, LocalParty, MentionForm
from whence.reading import Metadata, read_text
from whence.values import Bound, Language

DAY = "2019-10-28"  # a Monday


@dataclass(frozen=True)
class Reading:
    """A text and what was read in it."""

    text: str
    analysis: Analysis

    def names(self) -> list[tuple[str, str]]:
        """Words and kind of every name, in text order."""
        return [(m.text, str(m.kind)) for m in self.analysis.mentions if m.form is MentionForm.NAME]

    def party(self, words: str, nth: int = 0) -> LocalParty:
        """The party of the nth mention with exactly these words."""
        found = [m for m in self.analysis.mentions if m.text == words]
        assert len(found) > nth, f"no mention {words!r} among {[m.text for m in self.analysis.mentions]}"
        return self.analysis.parties[found[nth].party]


def read(text: str) -> Reading:
    """Read a text, each line a paragraph."""
    meta = Metadata(outlet="مرصد الوادي", published=Bound.parse(DAY), language=Language("ar"))
    document = read_text(text, "made.txt", meta)
    assert document.text == text, "the tests' offsets are those of the text as given"
    return Reading(text, analyse(document))
