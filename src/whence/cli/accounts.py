"""`whence accounts [NAME]`: happenings told differently, side by side."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.options import LEDGER, JsonOption, LedgerOption, LimitOption

if TYPE_CHECKING:
    from whence.accounts.conflicts import Conflict
    from whence.accounts.happening import Happening
    from whence.accounts.picture import Picture
    from whence.accounts.side_by_side import Cell, Row, Table
    from whence.accounts.told import Told
    from whence.cli.output import Printer

KnownByOption = Annotated[
    datetime | None,
    typer.Option("--known-by", metavar="DAY", formats=["%Y-%m-%d"], help="Only what was published by that day."),
]
# Characters of a passage that fit beside its footnote; `whence explain` shows the rest.
_QUOTE = 220


def accounts(
    name: Annotated[
        str, typer.Argument(metavar="[NAME]", help="A party, or the id of a claim or happening.", show_default=False)
    ] = "",
    known_by: KnownByOption = None,
    ledger: LedgerOption = LEDGER,
    limit: LimitOption = 10,
    json: JsonOption = False,
) -> None:
    """Happenings told differently: each account beside the others, point by point.

    Without a name, every happening of which two origins tell. Nothing is settled: conflicts are named, with the rule
    that found them and how they could be none.

    Example:  whence accounts "Old Harbour" --known-by 2031-04-30
    """
    from whence.accounts.picture import picture
    from whence.cli.asked import asked_happenings, connection

    with connection(ledger) as opened:
        seen = picture(opened, known_by.date() if known_by else None)
        found = asked_happenings(opened, seen, name)
    if json:
        from whence.accounts.as_json import happening_json
        from whence.exchange import write_lines

        write_lines(happening_json(seen, each) for each in found[:limit])
    else:
        _print(seen, found, limit)


def _print(seen: Picture, found: list[Happening], limit: int) -> None:
    from whence.cli.output import Printer

    out = Printer()
    if not found:
        out.line("No happening is told of by two origins here. Try: whence show NAME, whence search WORDS")
    for happening in found[:limit]:
        _print_happening(out, seen, happening)
    if len(found) > limit:
        out.line()
        out.line(f"and {len(found) - limit:,} more; show them with --limit {len(found)}")


def _print_happening(out: Printer, seen: Picture, happening: Happening) -> None:
    from whence.cli.output import counted

    table = seen.table(happening)
    out.heading(seen.title(happening))
    when = happening.day.edtf() if happening.day else "day not given"
    reports = len({each.report.id for each in happening.told})
    tell = f"{counted(len(table.columns), 'origin')} in {counted(reports, 'report')}"
    out.line(f"{when} · {tell} · id {happening.short}", style="dim")
    for row in table.rows:
        _print_row(out, seen, table, row)
    _print_conflicts(out, seen, happening)


def _print_conflicts(out: Printer, seen: Picture, happening: Happening) -> None:
    """One of each two origins and rule; the others of that sort are counted."""
    from whence.cli.output import counted

    alike: dict[tuple[str, ...], list[Conflict]] = {}
    for each in seen.conflicts_of(happening):
        between = sorted((seen.origins.of(each.left).key, seen.origins.of(each.right).key))
        alike.setdefault((each.rule.name, *between), []).append(each)
    if alike:
        out.line()
        out.line(counted(len(alike), "conflict"), indent=2, style="bold")
    for found in alike.values():
        _print_conflict(out, found[0])
        if len(found) > 1:
            out.line(f"and {counted(len(found) - 1, 'more pair')} of passages alike", indent=8, style="dim")


def _print_row(out: Printer, seen: Picture, table: Table, row: Row) -> None:
    out.line()
    out.line(row.label, indent=2, style="bold")
    silent = []
    for origin, cells in zip(table.columns, row.cells, strict=True):
        if not cells:
            silent.append(origin.name)
            continue
        out.line(f"{origin.name} ({origin.kind})", indent=4, hang=2)
        for cell in cells:
            out.line(_cell(cell), indent=6, hang=2)
            out.line(note(cell.told) + _gone(seen, cell.told), indent=8, style="dim")
            for each in cell.also:
                out.line(f"the same words in {note(each)}", indent=8, style="dim")
    if silent and row.point in {"when", "where", "many", "what"}:
        out.line(f"silent: {', '.join(silent)}", indent=4, hang=2, style="dim")


def _print_conflict(out: Printer, conflict: Conflict) -> None:
    out.line(f"{conflict.rule.label}: {conflict.why}", indent=4, hang=2)
    for each in (conflict.left, conflict.right):
        out.line(quoted(each), indent=8, hang=2)
        out.line(note(each), indent=10, style="dim")
    out.line(f"No conflict if: {conflict.rule.no_conflict}", indent=8, hang=2, style="dim")


def _cell(cell: Cell) -> str:
    return f"{cell.value}  {quoted(cell.told)}" if cell.value else quoted(cell.told)


def _gone(seen: Picture, told: Told) -> str:
    return " · no longer on the page" if told.id in seen.vanished else ""


def quoted(told: Told) -> str:
    """A claim in its own words: "DENIED: “I am not an envoy”"."""
    from whence.cli.phrases import shortened
    from whence.values import Stance

    said = f"“{shortened(told.quote, _QUOTE)}”"
    return f"DENIED: {said}" if told.stance is Stance.DENIED else said


def note(told: Told) -> str:
    """The footnote of a claim: voices, report, day, ids."""
    from whence.cli.phrases import UNBROKEN

    voices = ", in ".join(link.name for link in reversed(told.chain)) or told.report.voice
    ids = f"[claim {told.short}, document {told.report.id[:8]}]"
    return f"{told.certainty.value} · {voices} · reported {told.report.shown}  {UNBROKEN.join(ids.split())}"
