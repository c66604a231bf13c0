"""Who bears a role: "лидер «Х» Икс", "Икс, командующий Х", "Икс является лидером Х", "Один из основателей, Икс, ...".

In: a Scene and the token of a role noun. Out: `holder`: an end, the construction, and the token whose clause says
how sure it is.
Always: a person (a group for allies and parts) that the document names, in the case of the noun or hung on it by the
tree; the owner of the role is never taken for its bearer.
"""

from __future__ import annotations

from whence.claims.claim import End
from whence.claims.russian.frames import roles
from whence.claims.russian.scene import Scene
from whence.language.analysis import Mention, PartyKind, Token
from whence.language.russian.features import QUOTES, VERBAL, case, is_plural
from whence.language.russian.phrases import alike, noun_phrase
from whence.language.russian.stems import plain

_BEING = frozenset({"быть", "являться", "стать", "оставаться", "считаться", "становиться", "остаться"})
_REACH = 14
_GROUPS = frozenset({"allied_with", "affiliated_with", "part_of"})


def holder(scene: Scene, token: Token, kind: str) -> tuple[End | None, str, int | None]:
    """Who bears the role, by which construction, and the token whose clause says how sure."""
    wanted = {PartyKind.GROUP} if kind in _GROUPS else {PartyKind.PERSON}
    before = _title(scene, token, wanted)
    if before is not None:
        return scene.ends.end_of(before), "title", None
    after = _apposed(scene, token, wanted) or _following(scene, token, wanted)
    if after is not None:
        return scene.ends.end_of(after), "apposition", None
    return _predicate(scene, token, wanted)


def _title(scene: Scene, token: Token, wanted: set[PartyKind]) -> Mention | None:
    """ "лидер группировки «Х» генерал Икс": the name that ends the phrase."""
    one = one_of_several(scene, token)
    if is_plural(token) and one is None:
        return None
    i = token.i + 1
    while i < len(scene.tokens) and i - token.i <= _REACH and scene.tokens[i].sent == token.sent:
        named = scene.name_at(i)
        if named is not None and i == token.i + 1 and roles().kinds.get(plain(token.lemma)) == "kin_of":
            i = named.last  # "сын Икса": whose, not who
            continue
        if named is not None and named.kind in wanted and PartyKind.PERSON in wanted:
            if _agrees(scene, one or token, named) or _leads_to(scene, one or token, named):
                return named
            if i > token.i + 1:
                return None
            i = named.last  # "заместитель Икса Игрек": whose
            continue
        if named is not None:
            i = named.last
            continue
        other = scene.tokens[i]
        passed = (
            other.text in QUOTES
            or other.pos in {"NOUN", "ADJ", "PROPN", "X", "NUM"}
            or other.lower in {"по", "и", "-", "(", ")"}
        )
        if not passed and not (other.pos == "ADP" and other.lower in {"в", "на"} and scene.name_at(i + 1)):
            return None
        i += 1
    return None


def one_of_several(scene: Scene, token: Token) -> Token | None:
    """The "один" of "один из лидеров"."""
    first = noun_phrase(scene.parse, token.i)[0]
    for i in range(first - 1, max(-1, first - 3), -1):
        if i >= 0 and plain(scene.tokens[i].lemma) == "один" and scene.tokens[i + 1].lower == "из":
            return scene.tokens[i]
    return None


def _agrees(scene: Scene, token: Token, named: Mention) -> bool:
    """True where noun and name stand in one case; genitive and accusative are the same for men."""
    its = case(scene.tokens[named.head])
    return its in {case(token), ""} or alike(scene.parse, token.i, named)


def _leads_to(scene: Scene, token: Token, named: Mention) -> bool:
    """True where the tree hangs the name on the noun, whatever its case looks like."""
    head = scene.tokens[named.head]
    for _ in range(4):
        if head.head == token.i and head.dep in {"appos", "flat", "flat:name", "nsubj"}:
            return True
        if head.dep not in {"appos", "flat", "flat:name"}:
            return False
        head = scene.tokens[head.head]
    return False


def _apposed(scene: Scene, token: Token, wanted: set[PartyKind]) -> Mention | None:
    """ "Икс, бывший лидер «Х», ...": the name before the comma."""
    first = noun_phrase(scene.parse, token.i)[0]
    i = first - 1
    if i > 0 and scene.tokens[i].lower in {"один", "одного", "одним", "из", "и"}:
        while i > 0 and scene.tokens[i].lower in {"один", "одна", "одного", "одним", "одному", "из"}:
            i -= 1
    if i <= 0 or scene.tokens[i].text not in {",", "(", "—", "–"}:
        return None
    dash = scene.tokens[i].text in {"—", "–"}
    k = i - 1
    while k > 0 and scene.tokens[k].text in QUOTES | {")"}:
        k -= 1
    named = scene.name_at(k)
    if named is None or named.kind not in wanted or scene.tokens[k].sent != token.sent:
        return None
    if dash or token.dep in {"appos", "conj", "parataxis", "flat", "nmod", "acl"}:
        return named
    return named if case(scene.tokens[named.head]) == case(token) else None


def _following(scene: Scene, token: Token, wanted: set[PartyKind]) -> Mention | None:
    """ "Один из основателей движения, Икс, был ...": the name between the commas."""
    last = noun_phrase(scene.parse, token.i)[1]
    if last + 1 >= len(scene.tokens) or scene.tokens[last].text != "," or scene.tokens[last + 1].sent != token.sent:
        return None
    named = scene.name_at(last + 1)
    if named is None or named.kind not in wanted or named.first != last + 1 or named.last >= len(scene.tokens):
        return None
    closed = scene.tokens[named.last].text == ","
    top = one_of_several(scene, token) or token
    return named if closed and _agrees(scene, top, named) else None


def _predicate(scene: Scene, token: Token, wanted: set[PartyKind]) -> tuple[End | None, str, int | None]:
    """ "Икс является лидером Х", "лидером Х стал Икс", "Икс был лидером Х"."""
    verb = scene.tokens[token.head]
    subjects: list[int] = []
    judged = token.i
    if case(token) == "Ins" and verb.pos in VERBAL and plain(verb.lemma) in _BEING:
        subjects = scene.grammar.verb(verb.i).get("subj")
        judged = verb.i
    elif token.dep == "root" or scene.parse.children(token.i, "cop", "nsubj"):
        subjects = [child.i for child in scene.parse.children(token.i, "nsubj")]
    found = scene.ends.ends(subjects, {kind.value for kind in wanted})
    named = [end for end in found if end.party is not None and scene.analysis.parties[end.party].names]
    return (named[0] if named else None), "predicate", judged
