"""Reading a Russian text for the tests: each line is a paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from whence.language import analyse
from whence.language.analysis import Analysis, Attribution, LocalParty, MentionForm
from whence.language.dates import resolve
from whence.language.russian.dates import past_of
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

    def dates(self, anchor: str | None = DAY) -> list[tuple[str, str | None]]:
        """Words and days of every date, as EDTF."""
        published = Bound.parse(anchor) if anchor else None
        parse = self.analysis.parse
        days = [(d.text, resolve(d, published, past_of(parse, d))) for d in self.analysis.dates]
        return [(words, str(bound) if bound else None) for words, bound in days]

    def said(self) -> list[tuple[str | None, str, str]]:
        """Source, cue and words of every attribution."""
        return [self.line(each) for each in self.analysis.attributions]

    def line(self, each: Attribution) -> tuple[str | None, str, str]:
        """One attribution as its source, cue and words."""
        source = each.source.of(self.text) if each.source else None
        return source, each.cue.of(self.text), " … ".join(span.of(self.text) for span in each.content)


def read(text: str) -> Reading:
    """Read a text, each line a paragraph."""
    meta = Metadata(outlet="Вестник долины", published=Bound.parse(DAY), language=Language("ru"))
    document = read_text(text, "made.txt", meta)
    assert document.text == text, "the tests' offsets are those of the text as given"
    return Reading(text, analyse(document))
