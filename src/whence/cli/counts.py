"""`whence counts [NAME]`: who says how many of what, when. No totals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.accounts import KnownByOption, note, quoted
from whence.cli.options import LEDGER, JsonOption, LedgerOption, LimitOption

if TYPE_CHECKING:
    from whence.accounts.counts import Figures
    from whence.accounts.picture import Picture
    from whence.cli.output import Printer


def counts(
    name: Annotated[
        str, typer.Argument(metavar="[NAME]", help="A party, or the id of a claim or happening.", show_default=False)
    ] = "",
    known_by: KnownByOption = None,
    ledger: LedgerOption = LEDGER,
    limit: LimitOption = 20,
    json: JsonOption = False,
) -> None:
    """Figures side by side: each claimant's count of one thing, with its bounds.

    Nothing is added up. Figures stand together only where they count the same: the dead of one attack, the men of one
    group. Without a name, whatever at least two claimants count.

    Example:  whence counts "Northern Shield"
    """
    from whence.accounts.counts import figures_of
    from whence.accounts.picture import picture
    from whence.cli.asked import asked_figures, connection

    with connection(ledger) as opened:
        seen = picture(opened, known_by.date() if known_by else None)
        every = figures_of(seen.told.values(), seen.gathering.happenings, seen.origins)
        found = asked_figures(opened, seen, every, name)
    if json:
        from whence.accounts.as_json import figures_json
        from whence.exchange import write_lines

        write_lines(figures_json(seen, each) for each in found[:limit])
    else:
        _print(seen, found, limit)


def _print(seen: Picture, found: list[Figures], limit: int) -> None:
    from whence.cli.output import Printer

    out = Printer()
    if not found:
        out.line("Nothing is counted by two claimants here. Name a party to see every figure: whence counts NAME")
    for each in found[:limit]:
        _print_figures(out, seen, each)
    if len(found) > limit:
        out.line()
        out.line(f"and {len(found) - limit:,} more; show them with --limit {len(found)}")


def _print_figures(out: Printer, seen: Picture, found: Figures) -> None:
    whose = seen.title(found.happening) if found.happening else seen.names.get(found.party, "")
    out.heading(" · ".join(part for part in (found.what, whose) if part))
    for figure in found.figures:
        day = f", {figure.day.edtf()}" if figure.day else ""
        out.line(f"{figure.count}  {figure.origin.name} ({figure.origin.kind}){day}", indent=2, hang=4)
        out.line(quoted(figure.told), indent=6, hang=2)
        out.line(note(figure.told), indent=8, style="dim")
        for each in figure.also:
            out.line(f"also {note(each)}", indent=8, style="dim")
    if not found.agree:
        out.line("No one number satisfies them all.", indent=2)
