"""`whence changes --from DAY --to DAY`: new leader, split, pledge, alliance, feud."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.options import LEDGER, JsonOption, LedgerOption

if TYPE_CHECKING:
    from whence.cli.output import Printer
    from whence.network.changes import Change

FromOption = Annotated[
    datetime, typer.Option("--from", metavar="DAY", formats=["%Y-%m-%d"], help="What came after this day ...")
]
ToOption = Annotated[
    datetime, typer.Option("--to", metavar="DAY", formats=["%Y-%m-%d"], help="... and by the end of this day.")
]
KnownByOption = Annotated[
    datetime | None,
    typer.Option("--known-by", metavar="DAY", formats=["%Y-%m-%d"], help="Only what was published by that day."),
]
AroundOption = Annotated[str, typer.Option("--around", metavar="NAME", help="Only what this party has a part in.")]


def changes(
    since: FromOption,
    until: ToOption,
    known_by: KnownByOption = None,
    around: AroundOption = "",
    ledger: LedgerOption = LEDGER,
    json: JsonOption = False,
) -> None:
    """Show what changed between two days: new leaders, splits, pledges, alliances, feuds, deaths.

    Sure is what no claim allows to have come before or after; the rest may have come in these days.

    Example:  whence changes --from 2031-01-01 --to 2031-04-30
    """
    from whence.cli.asked import connection, party_key
    from whence.errors import RequestError
    from whence.network.asking import told_for_changes
    from whence.network.changes import changes_between
    from whence.network.tie import ties_of

    after, by, known = since.date(), until.date(), known_by.date() if known_by else None
    if by <= after:
        raise RequestError(f"--to {by}", f"does not come after --from {after}", "Swap the two days.")
    with connection(ledger) as opened:
        wanted = party_key(opened, around) if around else ""
        told = told_for_changes(opened, known)
    found = [each for each in changes_between(ties_of(told), told, after, by) if not wanted or wanted in each.parties]
    if json:
        from whence.exchange import write_lines
        from whence.network.as_json import change_json

        write_lines(change_json(each) for each in found)
    else:
        _print(found, after, by, known)


def _print(found: list[Change], after: date, by: date, known: date | None) -> None:
    from whence.cli.output import Printer

    out = Printer()
    out.line(f"Changes after {after} and by {by}, as known {f'by {known}' if known else 'today'}", style="bold")
    if not found:
        out.line("None is reported. Try earlier or later days, or: whence timeline NAME")
    for sure, title in ((True, "In these days"), (False, "May have come in these days")):
        chosen = [each for each in found if each.sure is sure]
        if chosen:
            out.heading(f"{title} ({len(chosen):,})")
        for each in chosen:
            _print_change(out, each)


def _print_change(out: Printer, change: Change) -> None:
    from whence.cli.phrases import UNBROKEN
    from whence.network.wording import change_sentence

    days = ", ".join(day.edtf() for day in change.days) or "day not given"
    out.line(f"{days}  {change.what}: {change_sentence(change)}", indent=2, hang=4)
    voices = ", ".join(dict.fromkeys(each.report.voice for each in change.claims))
    ids = UNBROKEN.join(["claim", *(each.short for each in change.claims[:4])])
    out.line(" · ".join(part for part in (change.note, voices) if part) + f"  [{ids}]", indent=6, hang=2, style="dim")
    if change.against:
        denied = UNBROKEN.join(["claim", *(each.short for each in change.against[:4])])
        out.line(f"contested: denied  [{denied}]", indent=6, hang=2)
