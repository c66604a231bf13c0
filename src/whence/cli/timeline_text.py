"""A timeline in the terminal: days on the left, what happened beside them, footnotes below.

In: a `Timeline`. Out: lines. Always: an imprecise day is shown as its span; what is contested says by which rule.
"""

from __future__ import annotations

from datetime import date

from whence.accounts.told import Told
from whence.cli.output import Printer, counted
from whence.cli.phrases import UNBROKEN
from whence.timeline.entry import Entry, Sort, TieSpan, Timeline
from whence.values import Bound, Certainty, DateBounds

# Ids of claims beside an entry; `--json` has all.
_CLAIMS_SHOWN = 4
_SORTS = {Sort.HAPPENING: "", Sort.BEGINS: "begins: ", Sort.ENDS: "over: "}


def print_timeline(timeline: Timeline, known_by: date | None) -> None:
    """Print a timeline."""
    out = Printer()
    out.line(f"Timeline of {' and '.join(timeline.names)}", style="bold")
    out.line(_asked(timeline, known_by), style="dim")
    if timeline.entries:
        out.heading(f"In order of days ({len(timeline.entries):,})")
    for entry in timeline.entries:
        _print_entry(out, entry)
    if timeline.undated:
        out.heading(f"Day not given, in order of report ({len(timeline.undated):,})")
    for entry in timeline.undated:
        _print_entry(out, entry)
    if timeline.ties:
        out.heading(f"Ties ({len(timeline.ties):,})")
    for tie in timeline.ties:
        _print_tie(out, tie)


def _asked(timeline: Timeline, known_by: date | None) -> str:
    parts = [f"from {timeline.since}" if timeline.since else "", f"to {timeline.until}" if timeline.until else ""]
    parts.append(f"as known by {known_by}" if known_by else "as known today")
    return " · ".join(part for part in parts if part)


def _print_entry(out: Printer, entry: Entry) -> None:
    day = entry.day.edtf() if entry.day else f"told {entry.reported.edtf()}" if entry.reported else "undated"
    marks = [entry.certainty.value] if entry.certainty is not Certainty.STATED else []
    marks += ["denied"] if entry.denied else []
    title = f"{_SORTS[entry.sort]}{entry.title}" + (f" ({', '.join(marks)})" if marks else "")
    out.line(f"{day}  {title}", indent=2, hang=4)
    origins = ", ".join(origin.name for origin in entry.origins)
    out.line(
        f"{counted(len(entry.origins), 'origin')}: {origins}  {_ids(entry.claims)}", indent=6, hang=2, style="dim"
    )
    _print_contested(out, entry)


def _print_contested(out: Printer, told: Entry | TieSpan) -> None:
    for each in told.contested:
        ids = UNBROKEN.join(["claim", each.left.short, each.right.short])
        out.line(f"contested, {each.rule.label}: {each.why}  [{ids}]", indent=6, hang=2)


def _print_tie(out: Printer, tie: TieSpan) -> None:
    mark = " (denied)" if tie.only_denied else f" (also denied: {_ids(tie.denied)})" if tie.denied else ""
    out.line(tie.title + mark, indent=2, hang=4)
    said = dict.fromkeys(spell(each) for each in tie.bounds)
    days = "; ".join(part for part in said if part) or "no day is said"
    origins = ", ".join(origin.name for origin in tie.origins)
    out.line(
        f"{days} · {counted(len(tie.origins), 'origin')}: {origins}  {_ids(tie.claims)}",
        indent=6,
        hang=2,
        style="dim",
    )
    _print_contested(out, tie)


def spell(bounds: DateBounds) -> str:
    """What bounds say of a tie: "held on 2031-04-02"; "began 2031-03, held on 2031-03-31"; "over by 2031-05-12"."""
    start, end = bounds.start, bounds.end
    if end is None:
        return start.edtf()
    first, last = start.last, end.first
    parts = [f"began {start.edtf()}" if start.first else ""]
    if first and last and first <= last:
        parts.append(f"held {_stretch(Bound(first, last))}")
    parts.append((f"over {end.edtf()}" if end.first else f"over by {end.last}") if end.last else "")
    return ", ".join(part for part in parts if part)


def _stretch(days: Bound) -> str:
    return f"on {days.first}" if days.first == days.last else f"from {days.first} to {days.last}"


def _ids(claims: tuple[Told, ...]) -> str:
    shown = [each.short for each in claims[:_CLAIMS_SHOWN]]
    more = len(claims) - len(shown)
    return f"[{UNBROKEN.join(['claim', *shown])}]" + (f" and {more} more" if more else "")
