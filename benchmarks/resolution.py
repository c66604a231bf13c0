"""How long one new report takes to resolve, beside a full pass over the ledger; and how long two lists take to import.

    python benchmarks/resolution.py [--reports 10000]
    python benchmarks/resolution.py --lists ../shared/bench/lists

Times are processor time, because machines have other work. In: made-up reports: 12 parties each, names drawn from given names and made surnames, some spelt in several ways, with
ties, meetings and aliases; or the folder of the UN's and OFAC's lists. Out: seconds and their ratio. Floors: a new
report in under 5 % of a full pass; both lists in at most 4 times json.loads and raw executemany of the same rows.
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import sys
import tempfile
import time
from pathlib import Path

from sqlalchemy import select

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from made import PROGRAM, Report  # type: ignore[import-not-found]
from whence.ledger import Found, Ledger, Writer, seen_names
from whence.ledger.bulk import undisturbed
from whence.ledger.lists import import_list
from whence.ledger.name_tables import list_entry, list_name, list_tie
from whence.names.lists import open_list

GIVEN = """Ahmad Ali Omar Yusuf Muhammad Mohammed Mahmud Ibrahim Khalid Hassan Hussein Abdullah Salih Karim Jamal Faisal
Tariq Samir Nabil Rashid Ivan Sergei Dmitri Andrei Oleg Pavel Juan Carlos Pedro Luis Miguel Jose Aung Kyaw Min Tun
Samuel David Daniel Moses Joseph Peter Paul John Emmanuel Musa Adamu Bello Usman Idris""".split()
SYLLABLES = "ba ka ro shi lo ma de va ni zar gul tan or khu li dze bek mo sa yar hel dor wen pra".split()
HEADS = ("Brigade of", "Front of", "Movement of", "Army of", "Battalion of")


def surname(seed: random.Random) -> str:
    """A made-up surname of two to four syllables."""
    return "".join(seed.choice(SYLLABLES) for _ in range(seed.randint(2, 4))).capitalize()


def world(seed: random.Random, people: int) -> tuple[list[list[str]], list[list[str]]]:
    """Persons and groups, each with its spellings."""
    persons = []
    for _ in range(people):
        name = f"{seed.choice(GIVEN)} {surname(seed)}"
        spellings = [name, name.replace("kh", "h").replace("dz", "z"), name.replace(" ", " al-", 1)]
        persons.append(spellings[: seed.choice([1, 1, 1, 2, 3])])
    groups = [[f"{seed.choice(HEADS)} {surname(seed)} {surname(seed)}"] for _ in range(people // 5)]
    return persons, groups


def report(number: int, seed: random.Random, known: tuple[list[list[str]], list[list[str]]]) -> Found:
    """One made-up report; a few persons and groups are in the news far more often than the others."""
    persons = [seed.choice(known[0][: 60 if seed.random() < 0.3 else None]) for _ in range(8)]
    groups = [seed.choice(known[1][: 20 if seed.random() < 0.5 else None]) for _ in range(4)]
    names = list(dict.fromkeys([seed.choice(each) for each in persons] + [seed.choice(each) for each in groups]))
    text = f"Report {number}. " + ". ".join(names) + "."
    made = Report(text, f"{number:06}.txt", outlet=f"Outlet {number % 40}", published="2031-04-02")
    people = names[: len(names) - len(groups)]
    for name in names:
        made.party("person" if name in people else "group", name)
    for place, name in enumerate(people[:4]):
        made.claim("leads", name, names[-1 - place % 2], text)
    made.claim("met", people[0], people[1], text)
    found: Found = made.found
    return found


def resolution(reports: int) -> dict[str, float]:
    """Seconds of a full pass, and of one report more."""
    seed = random.Random(7)
    known = world(seed, reports)
    with tempfile.TemporaryDirectory() as folder:
        ledger = Ledger.create(Path(folder) / "ledger")
        for first in range(0, reports, 500):
            with ledger.write() as connection:
                writer = Writer(connection, PROGRAM)
                for number in range(first, first + 500):
                    writer.store(report(number, seed, known))
        with ledger.write() as connection:
            full = timed(lambda: Writer(connection, PROGRAM).settle())
        with ledger.write() as connection:
            seen_names.compare_all(connection)
            again = timed(lambda: Writer(connection, PROGRAM).settle())
        more = [report(reports + number, seed, known) for number in range(5)]
        taken = [timed(lambda each=each: one_more(ledger, each)) for each in more]
        ledger.close()
    return {
        "full pass": full,
        "full pass again": again,
        "one report": sorted(taken)[2],
        "share": sorted(taken)[2] / again,
    }


def one_more(ledger: Ledger, found: Found) -> None:
    """Store and resolve one report."""
    with ledger.write() as connection:
        writer = Writer(connection, PROGRAM)
        writer.store(found)
        writer.settle()


def lists(folder: Path) -> dict[str, float]:
    """Seconds to import both lists, and of json.loads and raw executemany of the same rows."""
    files = [folder / name for name in ("un-consolidated-2026-02-27.xml", "ofac-sdn.csv")]
    with tempfile.TemporaryDirectory() as made:
        ledger = Ledger.create(Path(made) / "ledger")

        def both() -> None:
            for file in files:
                with undisturbed(), ledger.lock(), ledger.write() as connection:
                    import_list(connection, open_list(file), "benchmark")

        ours = timed(both)
        with ledger.view() as connection:
            rows = {
                table.name: json.dumps([list(row) for row in connection.execute(select(table))])
                for table in (list_entry, list_name, list_tie)
            }
        raw = timed(lambda: raw_rows(Path(made) / "raw.sqlite", rows))
        ledger.close()
    return {"both lists": ours, "json.loads + executemany": raw, "times": ours / raw}


def raw_rows(path: Path, rows: dict[str, str]) -> None:
    """The same rows out of JSON into bare tables with the same indexes."""
    connection = sqlite3.connect(path)
    schema = {
        "list_entry": ("number INTEGER PRIMARY KEY, import, reference, key, kind, body, UNIQUE (import, reference)",
                       ["list_entry (key)"]),
        "list_name": ("entry, position, text, plain, quality, language, fold, PRIMARY KEY (entry, position)",
                      ["list_name (fold)"]),
        "list_tie": ("number INTEGER PRIMARY KEY, import, kind, subject, target, sname, tname, role, words, first, last",
                     ["list_tie (import, subject)", "list_tie (import, target)"]),
    }  # fmt: skip
    for name, (columns, indexes) in schema.items():
        connection.execute(f"CREATE TABLE {name} ({columns})" + (" WITHOUT ROWID" if name == "list_name" else ""))
        for at, index in enumerate(indexes):
            connection.execute(f"CREATE INDEX {name}_{at} ON {index}")
        values = json.loads(rows[name])
        connection.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(values[0]))})", values)
    connection.commit()
    connection.close()


def timed(run: object) -> float:
    """Seconds of processor time that a call takes."""
    began = time.process_time()
    run()  # type: ignore[operator]
    return time.process_time() - began


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--lists", type=Path)
    options = parser.parse_args()
    found = lists(options.lists) if options.lists else resolution(options.reports)
    for name, value in found.items():
        sys.stdout.write(f"{name}: {value:.3f}\n")


if __name__ == "__main__":
    main()
