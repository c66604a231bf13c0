"""known_as and renamed: the names that a Russian text gives to one party, side by side.

In: a Scene. Out: drafts whose object is the name as words.
Always: what language/russian/aliases.py reads as a pair, and nothing that only stands near.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.claims.claim import End
from whence.claims.russian.scene import Scene
from whence.claims.scene import Draft
from whence.language.analysis import Mention, MentionForm
from whence.language.russian.aliases import find_aliases
from whence.language.russian.clusters import is_acronym
from whence.language.russian.draft import Draft as Name
from whence.language.russian.phrases import clean_span


def find_names_given(scene: Scene) -> Iterator[Draft]:
    """Drafts of every pair of names."""
    mentions = [m for m in scene.analysis.mentions if m.form is MentionForm.NAME]
    names = [Name(m.first, m.last, m.head, m.kind, m.rule, 1.0, acronym=is_acronym(m.text)) for m in mentions]
    by_first = {m.first: m for m in mentions}
    for alias in find_aliases(scene.parse, names):
        one, other = by_first.get(alias.one.first), by_first.get(alias.other.first)
        if one is None or other is None or one is other:
            continue
        anchor = alias.cue[0] if alias.how != "bracket" else other.head
        kind = "renamed" if alias.how == "renamed" else "known_as"
        yield Draft(kind, scene.ends.end_of(one), _name(scene, other), anchor, f"{kind}.russian-{alias.how}",
                    0.9, judged=anchor if kind == "renamed" else None, era="present", evidence=(one.head, other.head))  # fmt: skip


def _name(scene: Scene, mention: Mention) -> End:
    """The name as words; its nominative stands in `name`."""
    span = clean_span(scene.parse, mention.first, mention.last) or mention.span
    return End("text", span.of(scene.parse.text), span, span.of(scene.parse.text))
