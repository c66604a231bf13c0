"""How gathering claims into happenings keeps pace with their number.

In: sizes. Out: a line for each: seconds to gather, to trace origins, to find conflicts, and microseconds a claim.
Always: the same made-up claims for a size (a seed of its own); parties and places are named as unevenly as in reports
(a few everywhere, most once).

    python -m benchmarks.asof 1000 10000 100000
"""

from __future__ import annotations

import gc
import hashlib
import random
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from whence.accounts.conflicts import conflicts
from whence.accounts.gather import gather
from whence.accounts.origins import trace_origins
from whence.accounts.told import Link, Report, Told, Who
from whence.values import Bound, DateBounds, Span

KINDS = ("met", "attacked", "captured", "killed", "sent", "arrived", "left", "leads", "said", "released")
CLAIMS_A_REPORT = 10


def made(number: int) -> Iterator[Told]:
    """Claims of reports published over fourteen years."""
    chance = random.Random(number)
    for index in range(max(1, number // CLAIMS_A_REPORT)):
        day = date(2011, 1, 1) + timedelta(days=chance.randrange(5000))
        sha = hashlib.sha256(str(index).encode()).hexdigest()
        report = Report(sha, f"{index}.txt", outlet=f"Outlet {index % 200}", published=Bound.day(day))
        yield from (_claim(chance, report, day, place, number) for place in range(CLAIMS_A_REPORT))


def _claim(chance: random.Random, report: Report, published: date, place: int, number: int) -> Told:
    def uneven(many: int) -> int:
        return int(chance.paretovariate(0.6)) % max(10, many)

    kind = chance.choice(KINDS)
    subject = Who(f"group {uneven(number // 20)}", "group", "A group", "", True)
    where = Who(f"place {uneven(number // 100)}", "place", "A place", "", True)
    person = Who(f"person {uneven(number // 20)}", "person", "A person", "", True)
    object_ = where if kind in {"attacked", "captured", "arrived"} else person
    day = Bound.day(published - timedelta(days=chance.randrange(6)))
    when = DateBounds.held_on(day) if kind == "leads" else DateBounds.deed(day) if chance.random() < 0.5 else None
    quote = f"{subject.id} {kind} {object_.id} {chance.random()}"
    return Told(
        id=hashlib.sha256(f"{report.id} {place} {quote}".encode()).hexdigest()[:20], kind=kind, report=report,
        span=Span(place * 90, place * 90 + 60), quote=quote, subject=subject, object=object_,
        place=where if chance.random() < 0.3 else None, chain=(Link(report.voice, "outlet"),), when=when,
        places=(where.id,), about=(subject.id, object_.id), paragraph=place,
    )  # fmt: skip


def measure(number: int) -> str:
    """One line of figures."""
    claims = list(made(number))
    gc.collect()
    gc.freeze()
    marks = [time.perf_counter()]
    gathered = gather(claims)
    marks.append(time.perf_counter())
    origins = trace_origins(claims)
    marks.append(time.perf_counter())
    found = conflicts(claims, gathered.happenings, origins)
    marks.append(time.perf_counter())
    spent = [later - earlier for earlier, later in pairwise(marks)]
    return (
        f"{number:>9,} claims: gathered in {spent[0]:6.1f} s ({spent[0] / number * 1e6:5.0f} µs a claim), "
        f"origins {spent[1]:5.1f} s, conflicts {spent[2]:5.1f} s; {len(gathered.happenings):,} happenings, "
        f"{len(gathered.doubts):,} doubts, {len(found):,} conflicts"
    )


if __name__ == "__main__":
    for size in sys.argv[1:] or ["1000", "10000"]:
        print(measure(int(size)), flush=True)
