"""Options that several commands share, each with one wording."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from whence.settings import DEFAULT_LEDGER, LEDGER_VARIABLE

LedgerOption = Annotated[
    Path, typer.Option("--ledger", metavar="DIR", envvar=LEDGER_VARIABLE, help="The ledger's folder.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Write JSON for another program.")]
LimitOption = Annotated[int, typer.Option("--limit", "-n", min=1, max=1_000_000, help="How many to show at most.")]

LEDGER = DEFAULT_LEDGER
