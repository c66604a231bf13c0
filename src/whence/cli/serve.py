"""`whence serve`: the workbench in the browser."""

from __future__ import annotations

from typing import Annotated

import typer

from whence.cli.options import LEDGER, LedgerOption
from whence.settings import DEFAULT_HOST, DEFAULT_PORT


def serve(
    ledger: LedgerOption = LEDGER,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port on this machine.")] = DEFAULT_PORT,
) -> None:
    """Open the ledger in the browser, on this machine alone.

    Reading into it may go on meanwhile.

    Example:  whence serve --port 8400
    """
    from whence.ledger import Ledger
    from whence.web import serve as serve_web  # the browser's libraries load only here

    Ledger.open(ledger).close()  # a missing or foreign ledger is told in one line, before anything starts
    serve_web(ledger, DEFAULT_HOST, port)
