"""Who says what in Arabic text, where the order of words proves it: "قال X إن ...", "... بحسب X".

In: a Parse and its mentions. Out: Attributions in text order.
Always: the speaker is a name that follows the verb, titles and the bodies in them passed over, and "إن" or "أن" follows
the name; "according to" is followed by a name at once. Everything else is left unread.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.language.analysis import Attribution, Mention, MentionForm, Parse, PartyKind, Sentence
from whence.language.arabic.lexicon import lexicon
from whence.values import Span

_REACH = 12  # words from the verb to the end of its speaker
_Found = tuple[Mention, Span, int, Span, str, str]
_SPEAKERS = frozenset({PartyKind.PERSON, PartyKind.GROUP, PartyKind.OUTLET})


def find_attributions(parse: Parse, mentions: Sequence[Mention]) -> tuple[Attribution, ...]:
    """The attributions of a document."""
    names = {m.first: m for m in mentions if m.form is MentionForm.NAME and m.kind in _SPEAKERS}
    found = [each for sentence in parse.sentences for each in _in_sentence(parse, sentence, names)]
    found.sort(key=lambda each: each[1].start)
    parents = [_parent(found, index) for index in range(len(found))]
    return tuple(_numbered(index, each, parents[index]) for index, each in enumerate(found))


def _parent(found: Sequence[_Found], index: int) -> int | None:
    """Whoever cites a source for the same words stands above it."""
    before = found[index - 1] if index else None
    return index - 1 if before is not None and before[3] == found[index][3] else None


def _in_sentence(parse: Parse, sentence: Sentence, names: dict[int, Mention]) -> Iterator[_Found]:
    for token in parse.tokens[sentence.first : sentence.last]:
        if lexicon().has("speech.verbs", token.lower):
            yield from _spoken(parse, sentence, token.i, names)
        for phrase in lexicon().according:
            if tuple(t.lower for t in parse.tokens[token.i : token.i + len(phrase)]) == phrase:
                if phrase[0] == "نقلا" and any(
                    lexicon().has("speech.that", t.lower) for t in parse.tokens[token.i : token.i + _REACH]
                ):
                    break  # "ذكرت A نقلا عن B أن": read with its verb
                yield from _according(parse, sentence, token.i, token.i + len(phrase), names)
                break


def _spoken(parse: Parse, sentence: Sentence, verb: int, names: dict[int, Mention]) -> Iterator[_Found]:
    that = next(
        (
            t.i
            for t in parse.tokens[verb + 1 : min(sentence.last, verb + 1 + _REACH)]
            if lexicon().has("speech.that", t.lower)
        ),
        None,
    )
    if that is None:
        return
    cited = next(
        (
            k
            for k in range(verb + 1, that - 1)
            if (parse.tokens[k].lower, parse.tokens[k + 1].lower) == ("نقلا", "عن")
        ),
        None,
    )
    inside = [m for first, m in sorted(names.items()) if verb < first and m.last <= that]
    speaker = _speaker(parse, inside, that if cited is None else cited)
    if speaker is None or any(parse.tokens[k].pos == "PUNCT" for k in range(verb + 1, that)):
        return
    content = _content(parse, that + 1, sentence.last)
    if content is not None:
        yield speaker, parse.tokens[verb].span, verb, content, parse.tokens[verb].lower, "indirect"
        inner = next((m for m in inside if m.last == that), None)
        if cited is not None and inner is not None:
            yield inner, parse.span(cited, cited + 2), cited, content, "نقلا", "according-to"


def _speaker(parse: Parse, inside: Sequence[Mention], end: int) -> Mention | None:
    """The name right before the clause; whom he told it to ("لقناة الجزيرة") and a group that a person among the names
    speaks for ("يحيى سريع المتحدث باسم الحوثيين") are passed over."""
    told = [m for m in inside if not _addressed(parse, m)]
    last = next((m for m in reversed(inside) if m.last == end), None)
    persons = [m for m in told if m.kind is PartyKind.PERSON]
    if last is None or not told:
        return None
    if len(persons) == 1 and (last.kind is not PartyKind.PERSON or last not in told):
        return persons[0]
    if last in told:
        return last
    return told[0] if len(told) == 1 else None


def _addressed(parse: Parse, mention: Mention) -> bool:
    """True after "ل", a noun such as "قناة" between them passed over."""
    i = mention.first - 1
    if i > 0 and lexicon().has("outlets.heads", parse.tokens[i].lower):
        i -= 1
    return i >= 0 and parse.tokens[i].lower == "ل"


def _according(parse: Parse, sentence: Sentence, first: int, end: int, names: dict[int, Mention]) -> Iterator[_Found]:
    speaker = names.get(end) or (
        names.get(end + 1)
        if lexicon().has("outlets.heads", parse.tokens[min(end, sentence.last - 1)].lower)
        else None
    )
    if speaker is None:
        return
    before, after = _content(parse, sentence.first, first), _content(parse, speaker.last, sentence.last)
    content = before or after
    if content is not None:
        yield speaker, parse.span(first, end), first, content, parse.tokens[first].lower, "according-to"


def _content(parse: Parse, first: int, last: int) -> Span | None:
    """Tokens first to last without marks at the rim; None for less than two words."""
    while first < last and parse.tokens[first].pos == "PUNCT":
        first += 1
    while last > first and parse.tokens[last - 1].pos == "PUNCT":
        last -= 1
    return parse.span(first, last) if last - first >= 2 else None


def _numbered(index: int, found: _Found, parent: int | None) -> Attribution:
    speaker, cue, head, content, lemma, form = found
    return Attribution(index=index, source=speaker.span, source_head=speaker.first, cue=cue, cue_head=head, lemma=lemma, act="said",
                       content=(content,), form=form, parent=parent, score=0.85)  # fmt: skip
