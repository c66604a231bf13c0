"""When a claim's deed happened or its tie held, as bounds.

In: a Scene, a draft, and the days its source spoke on. Out: `When`, or None where nothing is said.
Always: a date counts for the predicate it hangs on, not for its neighbour; an unknown end stays unknown; a present
tense reported on day D says that the tie held on D and nothing of before and after.
"""

from __future__ import annotations

from whence.claims.claim import When
from whence.claims.kinds import Family, kinds
from whence.claims.scene import Draft, Scene
from whence.language.analysis import DateExpression
from whence.language.dates import explain, past_of, resolve
from whence.values import Bound, DateBounds

_REACH = 10  # steps up the tree from a date to its predicate
_VERBAL = frozenset({"VERB", "AUX"})


def when_of(scene: Scene, draft: Draft, anchor: Bound | None) -> When | None:
    """The bounds of the draft's deed or tie. anchor: the days on which its source spoke, None where not known."""
    family = kinds()[draft.kind].family
    expression = _expression(scene, draft) or _of_medium(scene, draft)
    if expression is not None:
        past = past_of(scene.parse, expression)
        bound = resolve(expression, anchor, past)
        if bound is not None:
            return When(_bounds(draft, family, expression, bound, anchor), expression.text, expression.span,
                        explain(expression, anchor, past))  # fmt: skip
    if (
        family is Family.TIE
        and draft.kind not in {"pledged_to", "known_as", "origin", "kin_of"}
        and anchor is not None
    ):
        return _from_tense(draft, anchor)
    return None


def date_near(scene: Scene, predicate: int, anchor: Bound | None, medium: int | None = None) -> Bound | None:
    """The days on which the act at token `predicate` took place, where the text says so.

    medium: the noun that speaks ("the post"), which may have been dated where it was first named.
    """
    expression = _attached(scene, [predicate])
    if expression is None and medium is not None:
        expression = dated_medium(scene, medium)
    return resolve(expression, anchor, past=True) if expression is not None else None


def dated_medium(scene: Scene, i: int) -> DateExpression | None:
    """ "The post on February 2 ... the post goes on": the day a medium was given before.

    The same author's last one; another author's only where the text dates no other (one post, two names for whoever
    wrote it).
    """
    author = scene.voices.of_medium(i)
    if author is None:
        return None
    dated: list[tuple[int | None, DateExpression]] = []
    for token in scene.tokens[: i + 1]:
        if token.lemma == scene.tokens[i].lemma and token.pos == "NOUN":
            places = [token.i, token.head] if token.dep == "nsubj" else [token.i]
            expression, other = _attached(scene, places), scene.voices.of_medium(token.i)
            if expression is not None and other is not None:
                dated.append((other.party, expression))
    own = [expression for party, expression in dated if party == author.party]
    return own[-1] if own else dated[0][1] if len(dated) == 1 else None


def _of_medium(scene: Scene, draft: Draft) -> DateExpression | None:
    """An act of speech through a medium that was dated before."""
    if kinds()[draft.kind].family is not Family.SPEECH or draft.subject is None or draft.subject.span is None:
        return None
    inside = [t.i for t in scene.tokens_in(draft.subject.span)]
    return next((found for i in inside[::-1] if (found := dated_medium(scene, i)) is not None), None)


def _from_tense(draft: Draft, anchor: Bound) -> When | None:
    if draft.era == "present":
        return When(DateBounds.held_on(anchor), arithmetic="present tense on the day of the report")
    if draft.era == "past":
        by = Bound(None, anchor.last)
        return When(DateBounds.tie(by, by), arithmetic="past tense: it ended on or before the day of the report")
    return None


def _bounds(
    draft: Draft, family: Family, expression: DateExpression, bound: Bound, anchor: Bound | None
) -> DateBounds:
    relation = expression.relation
    now = anchor.last if anchor else None
    if family is not Family.TIE:
        if relation == "after":
            last = now if now and (bound.first is None or now >= bound.first) else None
            return DateBounds.deed(Bound(bound.first, last))
        if relation in {"before", "until"}:
            return DateBounds.deed(Bound(None, bound.last))
        return DateBounds.deed(bound)
    if draft.kind == "pledged_to":
        return DateBounds.tie(bound)
    if relation in {"since", "after"}:
        end = Bound(anchor.first, None) if anchor and draft.era != "past" else Bound(None, None)
        return DateBounds.tie(bound, end)
    if relation in {"until", "before"}:
        return DateBounds.tie(Bound(None, bound.last), bound)
    return DateBounds.held_on(bound)


# -------------------------------------------------------------------- which date
def _expression(scene: Scene, draft: Draft) -> DateExpression | None:
    predicates = [draft.timed if draft.timed is not None else draft.anchor]
    if draft.judged is not None and draft.judged not in predicates:
        predicates.append(draft.judged)
    token = scene.tokens[predicates[0]]
    # "managed to capture X on Friday": the date may hang on the verb that governs the predicate.
    for _ in range(2):
        if (
            token.dep in {"xcomp", "dobj", "pcomp"}
            and scene.tokens[token.head].pos in _VERBAL
            and draft.timed is None
        ):
            predicates.append(token.head)
            token = scene.tokens[token.head]
    if token.dep == "conj" and scene.tokens[token.head].pos in _VERBAL:
        return _attached(scene, predicates) or _attached(scene, [token.head], before=predicates[0])
    return _attached(scene, predicates)


def _attached(scene: Scene, predicates: list[int], before: int | None = None) -> DateExpression | None:
    """The date that hangs on one of the predicates. before: only a date that stands before that token."""
    sentence = scene.tokens[predicates[0]].sent
    found: list[tuple[int, int, DateExpression]] = []
    for expression in scene.dates_in(sentence):
        if before is not None and expression.first > before:
            continue
        governor = _governor(scene, expression, predicates)
        if governor is not None:
            found.append((predicates.index(governor), abs(expression.first - governor), expression))
    return min(found, key=lambda f: f[:2])[2] if found else None


def _governor(scene: Scene, expression: DateExpression, predicates: list[int]) -> int | None:
    inside = range(expression.first, expression.last)
    token = next(
        (scene.tokens[i] for i in inside if scene.tokens[i].head not in inside), scene.tokens[expression.first]
    )
    for _ in range(_REACH):
        if token.head == token.i:
            return None
        token = scene.tokens[token.head]
        if token.i in predicates:
            return token.i
        if token.pos in _VERBAL or token.dep in {"relcl", "acl", "appos"}:
            return None
    return None
