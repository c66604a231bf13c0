"""Headlines that quote: "Министр Х: войска останутся".

In: a Parse and the Speakers of the document. Out: `Found`s.
Always: no verb stands before the colon, a name right before it, a clause behind it (in the next sentence of the
paragraph where nothing else follows).
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.language.analysis import MentionForm, Parse, PartyKind
from whence.language.russian.attributed import Found, Speakers
from whence.language.russian.features import QUOTES
from whence.language.russian.reported import following_sentence, is_finite, spans_of


def find_headlines(parse: Parse, speakers: Speakers) -> Iterator[Found]:
    """A sentence that opens with a person and a colon: what follows are his words, as headlines quote."""
    for sentence in parse.sentences:
        tokens = parse.tokens[sentence.first : sentence.last]
        colon = next((t for t in tokens[:14] if t.text == ":"), None)
        after = following_sentence(parse, sentence)
        if colon is None or any(t.pos in {"VERB", "AUX"} for t in parse.tokens[sentence.first : colon.i]):
            continue
        before = colon.i - 1
        while before > sentence.first and parse.tokens[before].text in QUOTES:
            before -= 1
        named = speakers.covering.at(before)
        if (
            named is None
            or named.form is not MentionForm.NAME
            or named.kind not in {PartyKind.PERSON, PartyKind.GROUP}
        ):
            continue
        first, last = colon.i + 1, sentence.last
        if first == last and after is not None:
            first, last = after.first, after.last
        content = spans_of(parse, first, last)
        if content and is_finite(parse, first, last):
            yield Found(
                (sentence.first, colon.i),
                named.head,
                (colon.i, colon.i + 1),
                ":",
                "said",
                content,
                "direct",
                None,
                0.8,
            )
