"""Which expression of time belongs to a predicate.

In: a Scene and the token of a predicate. Out: the DateExpression that hangs on it, or None.
Always: none that belongs to a verb between the two, none from another sentence.
"""

from __future__ import annotations

from whence.claims.russian.scene import Scene
from whence.language.analysis import DateExpression


def governing_date(scene: Scene, predicate: int) -> DateExpression | None:
    """The expression of time that hangs on the predicate and on no other verb between."""
    token = scene.tokens[predicate]
    found: list[tuple[int, DateExpression]] = []
    for expression in scene.dates_in(token.sent):
        inside = range(expression.first, expression.last)
        top = next(
            (scene.tokens[i] for i in inside if scene.tokens[i].head not in inside), scene.tokens[expression.first]
        )
        for _ in range(8):
            if top.head == top.i:
                break
            top = scene.tokens[top.head]
            if top.i == predicate:
                found.append((abs(expression.first - predicate), expression))
                break
            if top.dep == "acl" and any(t.text == "," for t in scene.tokens[expression.last : top.i]):
                continue  # no date reaches over the comma of a participle that follows
            if top.pos in {"VERB", "AUX"}:
                # "В марте А взял Б и ушёл": a date before the first verb holds for those joined to it
                if token.dep == "conj" and token.head == top.i and expression.first < top.i:
                    found.append((100 + abs(expression.first - predicate), expression))
                break
    return min(found, key=lambda pair: pair[0])[1] if found else None
