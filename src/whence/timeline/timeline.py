"""Making a timeline.

In: a picture of a ledger and the ids of a party, a pair or a place. Out: a `Timeline`.
Always: the same for every order of reading; a claim stands in one happening or entry of its own, and nothing about the
parties asked for is left out but what lies outside the days asked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from whence.accounts.conflicts import Conflict
from whence.accounts.happening import Happening
from whence.accounts.origins import Origin
from whence.accounts.picture import Picture
from whence.accounts.told import Told
from whence.claims.kinds import Family, kinds
from whence.timeline.entry import Entry, Sort, TieSpan, Timeline
from whence.timeline.ties import begin_and_end, spans
from whence.timeline.wording import sentence
from whence.values import Bound, Certainty, Stance

# From the most to the least certain.
_CERTAINTIES = tuple(Certainty)


def timeline(
    picture: Picture, parties: Sequence[str], since: date | None = None, until: date | None = None
) -> Timeline:
    """The timeline of one party or place, or of what several have to do with each other."""
    wanted = frozenset(parties)
    happenings = [each for each in picture.gathering.happenings if wanted <= _in(each.claims)]
    gathered = {told.id for each in happenings for told in each.told}
    about = [each for each in picture.told.values() if wanted <= _in([each])]
    alone = [each for each in about if each.id not in gathered and _family(each) is Family.DEED]
    ties = [each for each in about if _family(each) is Family.TIE and each.kind != "known_as"]
    maker = _Maker(picture)
    entries = [
        *(maker.happening(each) for each in happenings),
        *(maker.entry(Sort.HAPPENING, sentence(each[0]), each[0].day, each) for each in _alike(alone)),
        *(maker.entry(sort, title, day, told) for sort, title, day, told in begin_and_end(ties, gathered)),
    ]
    kept = [each for each in entries if _meets(each.may_be, since, until)]
    dated, undated = (sorted((each for each in kept if bool(each.day) is said), key=_order) for said in (True, False))
    names = tuple(picture.names.get(each, each) for each in parties)
    found = tuple(maker.span(*each) for each in spans(ties))
    return Timeline(names, tuple(dated), tuple(undated), found, since, until)


class _Maker:
    """Entries with their origins and conflicts looked up."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._conflicts: dict[str, list[Conflict]] = defaultdict(list)
        for each in picture.conflicts:
            self._conflicts[each.left.id].append(each)
            self._conflicts[each.right.id].append(each)

    def happening(self, found: Happening) -> Entry:
        """The entry of a happening."""
        return self.entry(Sort.HAPPENING, self._picture.title(found), found.day, found.claims)

    def entry(self, sort: Sort, title: str, day: Bound | None, claims: Sequence[Told]) -> Entry:
        """An entry of any sort."""
        asserted = [each for each in claims if each.stance is Stance.ASSERTED]
        certainty = min((each.certainty for each in asserted or claims), key=_CERTAINTIES.index)
        reported = [each.report.published for each in claims if each.report.published]
        return Entry(
            sort, title, day, min(reported, key=_first, default=None), certainty, not asserted, tuple(claims),
            self._origins(claims), self._contested(claims),
        )  # fmt: skip

    def span(self, title: str, kind: str, claims: Sequence[Told]) -> TieSpan:
        """The spells of a tie."""
        denied = tuple(each for each in claims if each.stance is Stance.DENIED)
        bounds = tuple(each.when for each in claims if each.when and each not in denied)
        return TieSpan(title, kind, bounds, tuple(claims), self._origins(claims), self._contested(claims), denied)

    def _origins(self, claims: Iterable[Told]) -> tuple[Origin, ...]:
        found = {origin.key: origin for each in claims for origin in (self._picture.origins.of(each),)}
        return tuple(found[key] for key in sorted(found))

    def _contested(self, claims: Iterable[Told]) -> tuple[Conflict, ...]:
        """One conflict of each rule and two origins."""
        found: dict[tuple[str, ...], Conflict] = {}
        for told in claims:
            for each in self._conflicts[told.id]:
                between = sorted((self._picture.origins.of(each.left).key, self._picture.origins.of(each.right).key))
                found.setdefault((each.rule.name, *between), each)
        return tuple(sorted(found.values(), key=lambda each: each.key))


def _in(claims: Iterable[Told]) -> frozenset[str]:
    """Everybody at the ends of claims, and where they are said to have been."""
    return frozenset(
        party for each in claims for party in (*each.who, *each.places, *((each.place.id,) if each.place else ()))
    )


def _alike(claims: Iterable[Told]) -> Iterator[list[Told]]:
    """Claims of one deed of one day, in the same words of ours, together."""
    found: dict[tuple[str, Bound | None, Stance], list[Told]] = defaultdict(list)
    for each in sorted(claims, key=lambda each: each.order):
        found[sentence(each), each.day, each.stance].append(each)
    yield from found.values()


def _family(told: Told) -> Family | None:
    kind = kinds().get(told.kind)
    return kind.family if kind else None


def _meets(day: Bound, since: date | None, until: date | None) -> bool:
    return not ((since and day.last and day.last < since) or (until and day.first and day.first > until))


def _first(day: Bound) -> tuple[date, date]:
    return day.first or day.last or date.max, day.last or date.max


def _order(entry: Entry) -> tuple[date, date, str, str]:
    day = entry.day or entry.reported
    return *(_first(day) if day else (date.max, date.max)), entry.title, entry.sort
