"""`whence timeline NAME`: what happened to a party, with a pair or in a place, in order."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from whence.cli.options import LEDGER, JsonOption, LedgerOption

FromOption = Annotated[
    datetime | None, typer.Option("--from", metavar="DAY", formats=["%Y-%m-%d"], help="Nothing that was over before.")
]
ToOption = Annotated[
    datetime | None, typer.Option("--to", metavar="DAY", formats=["%Y-%m-%d"], help="Nothing that came after.")
]
KnownByOption = Annotated[
    datetime | None,
    typer.Option("--known-by", metavar="DAY", formats=["%Y-%m-%d"], help="Only what was published by that day."),
]

SvgOption = Annotated[Path | None, typer.Option("--svg", metavar="FILE", help="Draw a picture.")]


def timeline(  # noqa: PLR0913, PLR0917 - a command has as many options as it has
    names: Annotated[list[str], typer.Argument(metavar="NAME [NAME]", help="A party or place; or two of them.")],
    since: FromOption = None,
    until: ToOption = None,
    known_by: KnownByOption = None,
    svg: SvgOption = None,
    ledger: LedgerOption = LEDGER,
    json: JsonOption = False,
) -> None:
    """Tell what happened to a party, between two, or in a place, in the order of days.

    Days that are not exact stand as spans. What another source contests is marked.

    Example:  whence timeline "Omar Deyran" --from 2031-01-01
    """
    from whence.accounts.picture import picture_of
    from whence.cli.asked import connection, party_key
    from whence.network.asking import told_by
    from whence.timeline.timeline import timeline as made

    by = known_by.date() if known_by else None
    with connection(ledger) as opened:
        parties = [party_key(opened, name) for name in names]
        told = told_by(opened, by)
    found = made(picture_of(told), parties, since.date() if since else None, until.date() if until else None)
    if svg:
        from whence.cli.drawing import write_file
        from whence.exchange.timeline_svg import timeline_svg

        write_file(svg, timeline_svg(found, by))
    elif json:
        from whence.exchange import write_lines
        from whence.timeline.as_json import timeline_json

        write_lines([timeline_json(found, by)])
    else:
        from whence.cli.timeline_text import print_timeline

        print_timeline(found, by)
