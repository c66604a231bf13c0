"""Small made-up reports for the tests of the ledger, the exports and the commands.

In: a text, the parties in it and the claims it makes, in the fewest words. Out: a `Found` as the rooms above the
ledger would hand it over, with true offsets.
"""

from __future__ import annotations

import hashlib
from typing import Any

from whence.claims.claim import Claim, Details, End, SourceLink, When
from whence.language.analysis import LocalParty, Mention, MentionForm, PartyKind
from whence.ledger.found import Found
from whence.ledger.program import Program
from whence.reading.document import Document, Line, LineMark, Metadata, Paragraph
from whence.values import Bound, DateBounds, Language, Span

PROGRAM = Program("0.1.0", "first")
NEWER = Program("0.2.0", "second")


def document(text: str, path: str = "report.txt", root: str = "/reports", **metadata: Any) -> Document:
    """A plain-text document of one paragraph a line."""
    original = text.encode()
    lines, start = [], 0
    for line in text.split("\n"):
        mark = LineMark.FURNITURE if line.startswith("Share") else LineMark.ARTICLE
        lines.append(Line(Span(start, start + len(line)), mark, "share link" if line.startswith("Share") else ""))
        start += len(line) + 1
    paragraphs = tuple(Paragraph(line.span) for line in lines if line.mark is LineMark.ARTICLE and len(line.span))
    if isinstance(metadata.get("published"), str):
        metadata["published"] = Bound.parse(metadata["published"])
    basis = dict.fromkeys(metadata, "table")
    known = Metadata(language=Language("en"), basis=basis, **metadata)
    return Document(
        hashlib.sha256(original).hexdigest(),
        path,
        root,
        "text/plain",
        original,
        text,
        tuple(lines),
        paragraphs,
        known,
    )


class Report:
    """A report under construction: name its parties, then its claims, then take `found`."""

    def __init__(self, text: str, path: str = "report.txt", **more: Any) -> None:
        self.document = document(text, path, **more)
        self._mentions: list[Mention] = []
        self._parties: list[LocalParty] = []
        self._claims: list[Claim] = []

    def party(self, kind: str, name: str, *texts: str, form: MentionForm = MentionForm.NAME) -> Report:
        """A party and the words that refer to it, each at its first place in the text."""
        number = len(self._parties)
        first = len(self._mentions)
        for text in texts or (name,):
            start = self.document.text.index(text)
            span = Span(start, start + len(text))
            self._mentions.append(
                Mention(len(self._mentions), span, text, PartyKind(kind), form, 0, 0, 1, 0, number, 0.9, "made")
            )
        names = tuple(dict.fromkeys([name, *texts]))
        indices = tuple(range(first, len(self._mentions)))
        self._parties.append(LocalParty(number, PartyKind(kind), name, names, indices))
        return self

    def claim(self, kind: str, subject: str | None, object: str | None, quote: str = "", **more: Any) -> Report:
        """A claim between parties named by `party`, or with any other words as a text end."""
        text = self.document.text
        quote = quote or text.split("\n")[0]
        start = text.index(quote)
        outlet = SourceLink(self.document.metadata.outlet or "The report", "outlet", medium="article")
        sources = (outlet, *(self._link(name) for name in more.pop("by", ())))
        claim = Claim(
            document=self.document.id, kind=kind, subject=self._end(subject), object=self._text(object) if kind == "known_as" else self._end(object),
            sources=sources, passage=Span(start, start + len(quote)), quote=quote,
            rule=more.pop("rule", f"{kind}.made"), score=more.pop("score", 0.8),
            explanation=f"The words {quote[:20]!r} say so.", **more,
        )  # fmt: skip
        self._claims.append(claim)
        return self

    @property
    def found(self) -> Found:
        return Found(self.document, tuple(self._mentions), tuple(self._parties), tuple(self._claims))

    def _end(self, name: str | None) -> End | None:
        if name is None:
            return None
        for party in self._parties:
            if name in party.names:
                mention = self._mentions[party.mentions[0]]
                return End(party.kind.value, mention.text, mention.span, party.name, mention.index, party.index)
        return self._text(name)

    def _text(self, words: str | None) -> End | None:
        if words is None:
            return None
        start = self.document.text.find(words)
        return End("text", words, Span(start, start + len(words)) if start >= 0 else None)

    def _link(self, name: str) -> SourceLink:
        end = self._end(name)
        assert end is not None
        kind = end.kind if end.kind != "text" else "account"
        return SourceLink(end.name or end.text, kind, end.text, end.span, "said", None, None, end.mention, end.party)


def shield(path: str = "002_valley.txt", **metadata: Any) -> Report:
    """One invented report with ties, a deed, a denial and a statement."""
    text = (
        "Omar Deyran, who leads the Northern Shield, denied that he had met Karim Vale in Old Harbour.\n"
        "A spokesman said that about 40 fighters left the Northern Shield in March 2031.\n"
        "Share on Chirper\n"
        "Deyran is also known as Abu Sahl."
    )
    known = {"outlet": "Valley Monitor", "published": "2031-04-02", "title": "A denial", **metadata}
    report = Report(text, path, **known)
    report.party("person", "Omar Deyran", "Omar Deyran", "Deyran", "Abu Sahl").party("group", "Northern Shield")
    report.party("person", "Karim Vale").party("place", "Old Harbour")
    report.party("people", "A spokesman", form=MentionForm.DESCRIPTION)
    report.party("people", "about 40 fighters", form=MentionForm.DESCRIPTION)
    report.claim("leads", "Omar Deyran", "Northern Shield", "Omar Deyran, who leads the Northern Shield",
                 when=When(DateBounds.held_on(Bound.parse("2031-04-02"))))  # fmt: skip
    report.claim("met", "Omar Deyran", "Karim Vale", "he had met Karim Vale in Old Harbour", by=["Omar Deyran"],
                 details=Details(place=report._end("Old Harbour")))  # fmt: skip
    left = "about 40 fighters left the Northern Shield in March 2031"
    report.claim("left", "about 40 fighters", "Northern Shield", left,
                 by=["A spokesman"], when=When(DateBounds.deed(Bound.parse("2031-03")), "in March 2031"))  # fmt: skip
    return report.claim("known_as", "Omar Deyran", "Abu Sahl", "Deyran is also known as Abu Sahl")
