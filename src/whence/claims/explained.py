"""Why a claim was read so: the word, the parse in words, what bears on stance, what lowered the score.

In: a Scene, a Draft, and what completing it found out. Out: one sentence, kept with the claim.
Always: written when the claim is made, from what made it, so that it stays true when the program has changed; scores
are those that were multiplied.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Mapping
from importlib import resources

from whence.claims.claim import End
from whence.claims.scene import Draft, Scene

_REACH = 10  # steps up the tree; a longer way says nothing to a reader
_SHORT = 60
# A factor nearer to one than this has lowered nothing that a person could notice.
_WHOLE = 0.995


def explained(
    scene: Scene, draft: Draft, reasons: Iterable[str], doubts: Iterable[str], factors: Mapping[str, float]
) -> str:
    """The explanation. reasons: what bears on stance and certainty. doubts: readings that may be wrong.

    factors: what the score was multiplied from, by what each stands for.
    """
    how = draft.rule.split(".", 1)[1].replace("-", " ")
    parts = [f"“{scene.tokens[draft.anchor].text}” signals {draft.kind} ({how})"]
    parts += [_parsed(scene, draft), *reasons]
    if sure := ", ".join(doubts):
        parts.append(f"less sure: {sure}")
    lowered = [f"{factor:.2f} for {name}" for name, factor in factors.items() if factor < _WHOLE]
    if lowered:
        parts.append(f"score: {' × '.join(lowered)}")
    return "; ".join(part for part in parts if part) + "."


def _parsed(scene: Scene, draft: Draft) -> str:
    """ "in the parse “Deyran” is its subject and “the town” is its object"."""
    said = []
    for end in (draft.subject, draft.object):
        relation = _relation(scene, draft, end) if end is not None and end.span is not None else ""
        if relation and end is not None:
            said.append(f"“{shortened(end.text)}” is {relation}")
    return f"in the parse {' and '.join(said)}" if said else ""


def _relation(scene: Scene, draft: Draft, end: End) -> str:
    assert end.span is not None
    inside = {token.i for token in scene.tokens_in(end.span)}
    head = next((i for i in sorted(inside) if scene.tokens[i].head not in inside), None)
    if head is None or scene.tokens[head].sent != scene.tokens[draft.anchor].sent:
        return "in another sentence" if head is not None else ""
    if draft.anchor in inside:
        return "the phrase it stands in"
    up = _way(scene, head, draft.anchor)
    if up:
        return _below(scene, up)
    down = _way(scene, draft.anchor, head)
    if down:
        return _words("above").get(scene.tokens[down[-1]].dep, "what it hangs on")
    shared = set(_governors(scene, draft.anchor))
    common = next((i for i in _governors(scene, head) if i in shared), None)
    return f"reached through “{scene.tokens[common].text}”" if common is not None else ""


def _below(scene: Scene, way: list[int]) -> str:
    """The relation at the near end of a way from an end up to the word, and what lies between."""
    first = scene.tokens[way[0]]
    if first.dep in {"pobj", "pcomp"} and len(way) > 1:
        preposition = scene.tokens[way[1]]
        said = f"after its “{preposition.text}”" if len(way) == 2 else f"after “{preposition.text}”"
        return said + (f" below “{scene.tokens[way[2]].text}”, {_near(scene, way[-1])}" if len(way) > 2 else "")
    if len(way) == 1:
        return _near(scene, way[0])
    return f"below “{scene.tokens[way[1]].text}”, {_near(scene, way[-1])}"


def _near(scene: Scene, i: int) -> str:
    token = scene.tokens[i]
    if token.dep in {"prep", "agent"}:
        return f"after its “{token.text}”"
    return _words("below").get(token.dep, f"hanging on it ({token.dep})")


def _way(scene: Scene, start: int, goal: int) -> list[int]:
    """The tokens from start up to goal, goal left out; empty where goal does not govern start."""
    way = [start]
    for i in _governors(scene, start):
        if i == goal:
            return way
        way.append(i)
    return []


def _governors(scene: Scene, i: int) -> list[int]:
    found: list[int] = []
    while scene.tokens[i].head != i and len(found) < _REACH:
        i = scene.tokens[i].head
        found.append(i)
    return found


def shortened(text: str) -> str:
    """A text on one line, cut at a word."""
    text = " ".join(text.split())
    return text if len(text) <= _SHORT else text[:_SHORT].rsplit(" ", 1)[0] + " …"


@functools.cache
def _words(table: str) -> dict[str, str]:
    source = resources.files("whence.claims").joinpath("data/parse_words.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(source)[table])
