"""What a run of reading came to: a few lines that end with what to type next, or JSON.

In: an `Outcome`. Out: the standard output.
"""

from __future__ import annotations

import shlex
from collections import Counter
from pathlib import Path
from typing import Any

from whence.cli.inert import one_line
from whence.cli.opening import views
from whence.cli.output import Printer, counted
from whence.cli.reading_run import Outcome
from whence.ledger import Stored
from whence.settings import DEFAULT_LEDGER

_WARNINGS_SHOWN = 10


def print_summary(outcome: Outcome, ledger: Path) -> None:
    """Print what was read, what was left out and why, what failed, and what to type next."""
    out = Printer()
    out.line(_read_line(outcome))
    if outcome.skipped:
        out.line(f"Left out: {_listed(outcome.skipped)}.", hang=2)
    if outcome.unread_languages:
        out.line(
            f"Kept and searchable, but no claims are found in them yet: {_listed(outcome.unread_languages)}.", hang=2
        )
    for warning in outcome.warnings[:_WARNINGS_SHOWN]:
        out.line(f"Note: {one_line(warning)}", hang=2)
    if len(outcome.warnings) > _WARNINGS_SHOWN:
        out.line(f"and {counted(len(outcome.warnings) - _WARNINGS_SHOWN, 'more note')}; see them with --json")
    if outcome.failures:
        out.line(f"Failed: {len(outcome.failures):,}; each is named above.")
    if outcome.unfinished:
        asked = f"The language model failed on {counted(len(outcome.unfinished), 'document')}, named above"
        out.line(f"{asked}: what the frames found in them is kept, and reading again asks anew.", hang=2)
    _print_next(out, ledger)


def summary_json(outcome: Outcome, ledger: Path) -> dict[str, Any]:
    """The same for another program."""
    failures, unfinished = (
        [{"item": each.item, "problem": each.problem, "remedy": each.remedy} for each in some]
        for some in (outcome.failures, outcome.unfinished)
    )
    stored = {what.value: outcome.stored[what] for what in Stored}
    return {
        "ledger": str(ledger), "files": outcome.files, "stored": stored, "claims": outcome.claims,
        "mentions": outcome.mentions, "skipped": dict(outcome.skipped), "failures": failures, "unfinished": unfinished,
        "unread_languages": dict(outcome.unread_languages), "warnings": outcome.warnings,
    }  # fmt: skip


def _read_line(outcome: Outcome) -> str:
    read = outcome.stored[Stored.NEW] + outcome.stored[Stored.AGAIN]
    said = f"Read {counted(read, 'document')}: {counted(outcome.claims, 'claim')}, {counted(outcome.mentions, 'mention')}."
    others = [
        f"{number:,} {what.value}"
        for what, number in outcome.stored.items()
        if number and what in {Stored.COPY, Stored.SAME, Stored.AGAIN}
    ]
    return said + (f" ({', '.join(others)})" if others else "")


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{number:,} {reason}" for reason, number in counts.most_common())


def _print_next(out: Printer, ledger: Path) -> None:
    with views(ledger) as asked:
        summary, busiest = asked.summary(), asked.busiest_parties(1)
    where = "" if ledger == DEFAULT_LEDGER else f" --ledger {shlex.quote(str(ledger))}"
    held = f"{counted(summary.documents, 'document')}, {counted(summary.claims, 'claim')}"
    out.line(f"The ledger {ledger} holds {held}. Type next:")
    if busiest:
        name = one_line(busiest[0].ref.name).replace('"', "")
        out.line(f'whence show "{name}"{where}', indent=2)
    out.line(f"whence serve{where}", indent=2)
    out.line(f"whence export claims{where} > claims.jsonl", indent=2)
