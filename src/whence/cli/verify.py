"""`whence verify`: does the ledger still hold what was read?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from whence.cli.options import LEDGER, JsonOption, LedgerOption

if TYPE_CHECKING:
    from whence.ledger.verify import Verification


def verify(ledger: LedgerOption = LEDGER, json: JsonOption = False) -> None:
    """Check that originals and passages are still as they were read.

    Every original is compared with its SHA-256, every passage with its text. Exit code 1 where one differs.

    Example:  whence verify
    """
    from whence.cli.progress import counting
    from whence.ledger import Ledger
    from whence.ledger.verify import verify as check

    opened = Ledger.open(ledger)
    try:
        with counting("Verifying") as progress:
            result = check(opened, progress)
    finally:
        opened.close()
    if json:
        _write_json(result)
    else:
        _print(result)
    if result.problems:
        raise typer.Exit(1)


def _print(result: Verification) -> None:
    from whence.cli.output import Printer, counted

    out = Printer()
    for each in result.problems:
        out.line(f"{each.item}: {each.problem}.", hang=2)
    checked = (
        counted(result.originals, "original"), counted(result.texts, "text"), counted(result.claims, "claim"),
        counted(result.passages, "passage"),
    )  # fmt: skip
    verdict = counted(len(result.problems), "problem") if result.problems else "all as read"
    out.line(f"Checked {', '.join(checked)}: {verdict}.")


def _write_json(result: Verification) -> None:
    from whence.exchange import write_lines

    problems = [{"item": each.item, "problem": each.problem} for each in result.problems]
    counts = {name: getattr(result, name) for name in ("originals", "texts", "claims", "passages")}
    write_lines([{**counts, "problems": problems}])
