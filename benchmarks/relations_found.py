"""Relations that the program finds, and those of two plain baselines: the nearest pair, and a short dependency path.

Comes in: an `Item`. Goes out: `Relation`s.
Always: ends are predicted; the program's relations are its claims and nothing else, but for ranks, which its export has
no field for and which are the words beside a name that its own list knows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from benchmarks.relations_material import Finder, Item, Relation

from whence.claims import find_claims
from whence.claims.claim import Claim, End
from whence.claims.offices import is_rank, post_words
from whence.language.analysis import Mention, MentionForm, PartyKind
from whence.values import Span

POSTED = frozenset({"leads", "deputy_of", "member_of", "appointed"})
# Words that the dependency baseline asks for on the path between two ends.
CUES = {
    "FightingAgainst": "fight attack strike clash battle kill defeat target bomb war raid assault destroy combat shell",
    "AlliesOf": "ally partner support alongside cooperate assist alliance back join together",
    "InChargeOf": "lead leader command commander head chief control run minister president director govern",
    "BelongsTo": "member of in include part belong group fighter soldier official",
    "IsSynonymOf": "know call as name ( alias , aka",
}
FITTING = {
    "FightingAgainst": ({"group", "people", "person"}, {"group", "people", "person", "place"}),
    "AlliesOf": ({"group", "people"}, {"group", "people"}),
    "InChargeOf": ({"person"}, {"group", "people"}),
    "BelongsTo": ({"person", "people", "group"}, {"group"}),
    "IsSynonymOf": ({"group", "person"}, {"group", "person"}),
}
FORCES = frozenset(
    """army navy naval air police defence military division brigade battalion regiment corps garrison squadron gendarmerie
    goc dpo commanding theatre""".split()
)
OFFICES = frozenset(
    "commander commandant goc director chief commissioner spokesman spokesperson officer head coordinator".split()
)


def from_claims(kinds: dict[str, set[str]]) -> Finder:
    """Relations of the claims whose kind is one of these."""

    def find(item: Item) -> list[Relation]:
        claims = [c for c in find_claims(item.document, item.analysis) if c.subject and c.object]
        return [Relation(type_, _places(item, c, c.subject), _places(item, c, c.object))
                for c in claims for type_, wanted in kinds.items() if c.kind in wanted and c.subject and c.object]  # fmt: skip

    return find


def _places(item: Item, claim: Claim, end: End) -> tuple[Span, ...]:
    """Where an end stands: its own words, and the mentions of its party in the claim's passage."""
    spans = [end.span] if end.span else []
    spans += [m.span for m in item.analysis.mentions if m.party == end.party and claim.passage.contains(m.span)]
    return tuple(dict.fromkeys(spans))


def posts(item: Item) -> list[Relation]:
    """Who is posted where, with which office and rank, as the program's claims say."""
    found: list[Relation] = []
    for claim in find_claims(item.document, item.analysis):
        person = claim.object if claim.kind == "appointed" else claim.subject
        groups = claim.details.of if claim.kind == "appointed" else (claim.object,)
        if claim.kind not in POSTED or person is None or person.kind != "person" or person.span is None:
            continue
        who = _everywhere(item, person)
        office = _office(item, claim, person.span)
        units = [g for g in groups if g and g.span and g.kind == "group" and not (office and office.contains(g.span))]
        if not _serves(item, person, units, office):
            continue
        found += [Relation("is_posted", who, (unit.span,)) for unit in units if unit.span]
        if office is not None and not _is_rank(office.of(item.document.text)):
            found.append(Relation("has_office", who, (office,)))
    found += [Relation("has_rank", (m.span,), (rank,)) for m, rank in ranks(item)]
    return list(dict.fromkeys(found))


def _serves(item: Item, person: End, units: list[End], office: Span | None) -> bool:
    """The annotators mark only who serves in an army or police force: a rank, or a word of such a force, tells it."""
    ranked = any(mention.party == person.party for mention, _ in ranks(item))
    words = " ".join(
        [unit.text + " " + unit.name for unit in units] + [office.of(item.document.text) if office else ""]
    )
    return ranked or bool(FORCES & set(re.findall(r"\w+", words.lower())))


def _everywhere(item: Item, end: End) -> tuple[Span, ...]:
    own = [end.span] if end.span else []
    return tuple(dict.fromkeys([*own, *(m.span for m in item.analysis.mentions if m.party == end.party)]))


def _office(item: Item, claim: Claim, person: Span) -> Span | None:
    """Where the role's words stand in the passage, nearest to the person."""
    role = claim.details.role
    if not role:
        return None
    base = claim.passage.start
    starts = [base + m.start() for m in re.finditer(re.escape(role), claim.passage.of(item.document.text))]
    spans = [Span(start, start + len(role)) for start in starts]
    return min(spans, key=lambda s: abs(s.start - person.start), default=None)


def ranks(item: Item) -> Iterator[tuple[Mention, Span]]:
    """Names of people with the rank beside them, which the recogniser leaves outside the name."""
    tokens = item.analysis.parse.tokens
    for mention in item.analysis.mentions:
        if mention.kind is PartyKind.PERSON and mention.form is MentionForm.NAME:
            first = last = mention.first
            while first > 0 and (is_rank(tokens[first - 1]) or tokens[first - 1].text in {".", "-", "–"}):
                first -= 1
            if first == last:  # "X (DSP)", "X, a Major General"
                first = last = (
                    mention.last + 1 + (tokens[min(mention.last + 1, len(tokens) - 1)].lower in {"a", "an"})
                )
                while last < len(tokens) and (
                    is_rank(tokens[last]) or (last > first and tokens[last].lower in {"of", "-"})
                ):
                    last += 1
            while first < last and not tokens[first].text[0].isalnum():
                first += 1
            if first < last and _is_rank(item.analysis.parse.span(first, last).of(item.document.text)):
                yield mention, item.analysis.parse.span(first, last)


def _is_rank(text: str) -> bool:
    words = {word.lower() for word in re.findall(r"\w+", text)}
    return words <= post_words("ranks") | {"of"} and bool(words & post_words("true_ranks"))


# -------------------------------------------------------------------- plain baselines
def nearest(item: Item) -> list[Relation]:
    """re3d: every mention with the nearest fitting one in its sentence, for every type."""
    found = []
    for mentions in _by_sentence(item):
        for type_, (sources, targets) in FITTING.items():
            for one in (m for m in mentions if str(m.kind) in sources):
                others = [m for m in mentions if str(m.kind) in targets and m.party != one.party]
                if others:
                    other = min(others, key=lambda m: abs(m.head - one.head))
                    found.append(Relation(type_, (one.span,), (other.span,)))
    return found


def dependency(item: Item) -> list[Relation]:
    """re3d: two fitting mentions with a cue word on the path between them, the path at most five words long."""
    found = []
    tokens = item.analysis.parse.tokens
    for mentions in _by_sentence(item):
        for one in mentions:
            for other in (m for m in mentions if m.party != one.party):
                path = _path(item, one.head, other.head)
                lemmas = {tokens[i].lemma for i in path}
                found += [Relation(type_, (one.span,), (other.span,)) for type_, (sources, targets) in FITTING.items()
                          if str(one.kind) in sources and str(other.kind) in targets
                          and 0 < len(path) <= 5 and lemmas & set(CUES[type_].split())]  # fmt: skip
    return found


def _by_sentence(item: Item) -> list[list[Mention]]:
    groups: dict[int, list[Mention]] = {}
    for mention in item.analysis.mentions:
        groups.setdefault(mention.sentence, []).append(mention)
    return list(groups.values())


def _path(item: Item, one: int, other: int) -> list[int]:
    """Tokens between two tokens in the tree, both excluded; empty where they are not in one tree."""
    up, down = _ancestors(item, one), _ancestors(item, other)
    common = next((i for i in up if i in down), None)
    if common is None:
        return []
    path = up[: up.index(common) + 1] + down[: down.index(common)]
    return [i for i in path if i not in (one, other)]


def _ancestors(item: Item, i: int) -> list[int]:
    tokens, found = item.analysis.parse.tokens, [i]
    while tokens[i].head != i:
        i = tokens[i].head
        found.append(i)
    return found


def nearest_post(item: Item) -> list[Relation]:
    """SFM: every office and rank word, and every group, with the nearest person of its sentence."""
    return _posts_by(item, lambda person, i: abs(person.head - i))


def dependency_post(item: Item) -> list[Relation]:
    """SFM: the same with the person at the end of the shortest path of at most three words."""
    return _posts_by(
        item, lambda person, i: len(_path(item, person.head, i)) or (0 if _joined(item, person.head, i) else 99)
    )


def _joined(item: Item, one: int, other: int) -> bool:
    tokens = item.analysis.parse.tokens
    return tokens[one].head == other or tokens[other].head == one


def _posts_by(item: Item, distance: Callable[[Mention, int], int]) -> list[Relation]:
    found = []
    parse = item.analysis.parse
    for mentions in _by_sentence(item):
        people = [m for m in mentions if m.kind is PartyKind.PERSON and m.form is MentionForm.NAME]
        sentence = parse.sentences[mentions[0].sentence]
        words = [
            (t.i, "has_office", t.span)
            for t in parse.tokens[sentence.first : sentence.last]
            if t.lemma.lower() in OFFICES
        ]
        words += [(t.i, "has_rank", t.span) for t in parse.tokens[sentence.first : sentence.last] if _is_rank(t.text)]
        words += [
            (m.head, "is_posted", m.span)
            for m in mentions
            if m.kind is PartyKind.GROUP and m.form is MentionForm.NAME
        ]
        for i, type_, span in words:
            person = min(people, key=lambda m: distance(m, i), default=None)
            if person is not None and distance(person, i) < 99:
                found.append(Relation(type_, (person.span,), (span,)))
    return found
