"""`whence origins CLAIM`: who first said it, and how many independent origins that makes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.accounts import KnownByOption, note, quoted
from whence.cli.options import LEDGER, JsonOption, LedgerOption

if TYPE_CHECKING:
    from whence.accounts.circles import Circle
    from whence.accounts.corroboration import Corroboration, Share
    from whence.accounts.picture import Picture
    from whence.accounts.told import Told
    from whence.cli.output import Printer


def origins(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="The id of a claim, or the beginning of one.")],
    known_by: KnownByOption = None,
    ledger: LedgerOption = LEDGER,
    json: JsonOption = False,
) -> None:
    """Trace a claim to its origins: who said it first, and which reports only repeat it.

    What counts is origins, not reports: ten articles that lead back to one post are one origin. Reports that cite each
    other are shown as a circle.

    Example:  whence origins 7db7a8d0
    """
    from whence.accounts.corroboration import corroborate
    from whence.accounts.picture import picture
    from whence.cli.asked import asked_claim, connection

    with connection(ledger) as opened:
        asked = asked_claim(opened, claim)
        seen = picture(opened, known_by.date() if known_by else None)
    told = seen.told.get(asked)
    if told is None:
        from whence.errors import RequestError

        raise RequestError(claim, "had not been published by that day", "Leave out --known-by, or give a later day")
    found = corroborate(told, seen.told.values(), seen.origins)
    if json:
        from whence.accounts.as_json import corroboration_json
        from whence.exchange import write_lines

        write_lines([corroboration_json(found)])
    else:
        _print(seen, told, found)


def _print(seen: Picture, told: Told, found: Corroboration) -> None:
    from whence.accounts.circles import circles
    from whence.cli.output import Printer, counted

    out = Printer()
    out.line(quoted(told), style="bold", hang=4)
    out.line(note(told), style="dim")
    out.heading("Traced to")
    for depth, step in enumerate(seen.origins.trace(told).steps):
        out.line(("└ " if depth else "") + step, indent=2 + 3 * depth, hang=2)
    out.heading(f"{counted(len(found.shares), 'independent origin')} for it")
    for share in found.shares:
        _print_share(out, share)
    if found.against:
        out.heading(f"{counted(len(found.against), 'independent origin')} against it")
    for share in found.against:
        _print_share(out, share)
    around = [circle for circle in circles(seen.told.values(), seen.origins) if _touches(circle, found)]
    if found.circular or around:
        out.heading("Circles")
    for line in found.circular:
        out.line(line, indent=2, hang=2)
    for circle in around:
        _print_circle(out, circle)


def _print_share(out: Printer, share: Share) -> None:
    from whence.cli.output import counted

    out.line(
        f"{share.origin.name} ({share.origin.kind}), in {counted(len(share.reports), 'report')}", indent=2, hang=2
    )
    copies = sorted({voice for report in share.reports for voice in report.also})
    if copies:
        out.line(f"printed unchanged by {', '.join(copies)}", indent=4, hang=2)
    for step in share.steps:
        out.line(step, indent=4, hang=2)
    for each in share.claims:
        out.line(quoted(each), indent=4, hang=2)
        out.line(note(each), indent=6, style="dim")


def _print_circle(out: Printer, circle: Circle) -> None:
    out.line(circle.why, indent=2, hang=2)
    for citing in circle.citings:
        out.line(quoted(citing.told), indent=4, hang=2)
        out.line(note(citing.told), indent=6, style="dim")


def _touches(circle: Circle, found: Corroboration) -> bool:
    """Whether two of the reports that say so cite each other."""
    reports = {report.id for share in found.shares for report in share.reports}
    return len(reports & {citing.told.report.id for citing in circle.citings}) > 1
