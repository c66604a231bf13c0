"""A process to be killed: stores made-up reports into a ledger, one transaction each, as a run does.

In: a ledger's folder and how many reports. Out: lines on the standard output: "ready" when
storing begins, then one for each report stored.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from made import PROGRAM, Report
from whence.ledger import Found, Ledger, Stored, Writer


def reports(number: int) -> list[Found]:
    """Reports that share parties, so that every one changes rows that others made."""
    made = []
    for index in range(number):
        first, second = f"Omar Deyran{'abc'[index % 3]}", f"Karim Vale{'abcdefg'[index % 7]}"
        text = f"Report {index}: {first} met {second} in Old Harbour. " + "The talks went on for days. " * 40
        report = Report(text, f"{index:04}.txt", outlet="Valley Monitor", published="2031-04-02")
        report.party("person", first).party("person", second).party("place", "Old Harbour")
        report.claim("met", first, second, by=[first]).claim("met", second, first, by=[second])
        made.append(report.found)
    return made


def store_all(folder: Path, number: int) -> None:
    """Store the reports that are not there yet."""
    made = reports(number)
    ledger = Ledger.create(folder)
    with ledger.lock():
        print("ready", flush=True)
        for found in made:
            ledger.originals.keep(found.document.id, found.document.original)
            with ledger.write() as connection:
                stored = Writer(connection, PROGRAM).store(found)
            if stored is not Stored.SAME:
                print(found.document.path, flush=True)
        with ledger.write() as connection:
            Writer(connection, PROGRAM).settle()
    ledger.close()


if __name__ == "__main__":
    store_all(Path(sys.argv[1]), int(sys.argv[2]))
