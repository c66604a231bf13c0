"""Who says what in a Russian document: sources, cues and contents.

In: a Parse and its mentions. Out: Attributions in text order.
Always: one attribution a cue; the parent of each is the smallest other content in which its cue stands, or the one
that cites it.
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.language.analysis import Attribution, Mention, MentionForm, Parse
from whence.language.russian.according import find_according
from whence.language.russian.attributed import Found, Speakers
from whence.language.russian.direct import find_direct
from whence.language.russian.headlines import find_headlines
from whence.language.russian.phrases import Covering
from whence.language.russian.reported import find_reported


def find_attributions(parse: Parse, mentions: Sequence[Mention]) -> tuple[Attribution, ...]:
    """The attributions of a document."""
    names = {i for m in mentions if m.form is MentionForm.NAME for i in range(m.first, m.last)}
    speakers = Speakers(parse, Covering(mentions))
    direct = list(find_direct(parse, speakers, names))
    used = {found.cue[0] for found in direct}
    found = [
        *direct,
        *find_reported(parse, speakers, used),
        *find_according(parse, speakers),
        *find_headlines(parse, speakers),
    ]
    found = [each for each in found if not _inside_own_content(parse, each)]
    found.sort(key=lambda each: (each.cue[0], each.under is not None))
    place = {id(each): index for index, each in enumerate(found)}
    return tuple(
        _attribution(parse, index, each, _parent(parse, each, found, place)) for index, each in enumerate(found)
    )


def _inside_own_content(parse: Parse, found: Found) -> bool:
    """A source that stands in its own words was misread."""
    at = parse.tokens[found.head].start
    return any(span.start <= at < span.end for span in found.content)


def _parent(parse: Parse, own: Found, found: Sequence[Found], place: dict[int, int]) -> int | None:
    if own.under is not None:
        return place.get(id(own.under))
    at = parse.tokens[own.cue[0]].start
    holders = [
        other for other in found if other is not own and any(span.start <= at < span.end for span in other.content)
    ]
    if not holders:
        return None
    return place[id(min(holders, key=lambda other: sum(len(span) for span in other.content)))]


def _attribution(parse: Parse, index: int, found: Found, parent: int | None) -> Attribution:
    return Attribution(
        index=index, source=parse.span(*found.source), source_head=found.head, cue=parse.span(*found.cue),
        cue_head=found.cue[0], lemma=found.lemma, act=found.act, content=tuple(found.content), form=found.form,
        medium=found.medium, parent=parent, score=found.score,
    )  # fmt: skip
