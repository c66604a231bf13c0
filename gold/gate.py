"""The quality gate: score every gold set, compare with the floors, fail on a drop.

In: the gold sets beside this file and floors.toml. Out: a table; exit code 1 where a figure fell below its floor or
the gold changed without its digest.
Always: floors only rise by themselves (`--raise`); lowering one takes `--lower FIGURE --because "..."`, which is
written into floors.toml beside the figure.

    python -m gold.gate [--raise | --lower FIGURE --because REASON | --digest]
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tempfile
import tomllib
from collections.abc import Callable
from pathlib import Path

from gold import reports_score, sentences_score
from gold.accounts import score as accounts
from gold.arabic import score as arabic
from gold.attribution import score as attribution
from gold.certainty import score as certainty
from gold.dates import score as dates
from gold.furniture import score as furniture
from gold.mentions import score as mentions
from gold.names import score as names
from gold.russian import score as russian

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
# Set-aside cases count too: a change of them is a change of the gold.
CORPUS = ("*.jsonl", "*.json", "*.csv", "*.toml", "*.txt")


def _sentences() -> dict[str, float]:
    found = sentences_score.score("seen")
    print(sentences_score.report(found, "sentences, seen"))
    agreement = {what: found.agreement(what) for what in ("source", "stance", "certainty", "date")}
    return {"recall": found.recall(), "precision": found.precision(), **agreement}


def _reports() -> dict[str, float]:
    found = reports_score.score("seen")
    print(reports_score.report(found, "reports, seen"))
    return found.shares()


def _furniture() -> dict[str, float]:
    right, total = furniture.score_furniture()
    return {"right": 100 * right / total, "article kept": 100.0 * (not furniture.lost_article_lines())}


def _attribution() -> dict[str, float]:
    found = attribution.score("seen")
    return {what: found.per_cent(what) for what in ("found", "precise")}


def _accounts() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        return accounts.score(accounts.read_examples(Path(folder) / "ledger")).shares()


def _language(score: Callable[[], russian.Figures]) -> Callable[[], dict[str, float]]:
    """What a language read by its own rules is held to."""

    def shares() -> dict[str, float]:
        found = score()
        claims = {"claims precise": found.precision("claims"), "claims found": found.recall("claims")}
        return {"names": found.f1("names"), "links": found.recall("links"), **claims}

    return shares


SETS: dict[str, Callable[[], dict[str, float]]] = {
    "sentences": _sentences,
    "reports": _reports,
    "furniture": _furniture,
    "accounts": _accounts,
    "attribution": _attribution,
    "mentions": lambda: mentions.score("seen").shares(),
    "dates": lambda: dates.score("seen").shares(),
    "certainty": lambda: certainty.score("seen").shares(),
    "names": names.shares,
    "russian": _language(russian.score),
    "arabic": _language(arabic.score),
}


def digest() -> str:
    """SHA-256 over every gold file but the floors, by name and content."""
    whole = hashlib.sha256()
    for path in sorted({p for pattern in CORPUS for p in HERE.rglob(pattern)} - {FLOORS}):
        whole.update(path.relative_to(HERE).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()


def figures() -> dict[str, float]:
    """Every figure of every set, rounded down to a tenth."""
    found: dict[str, float] = {}
    for title, scored in SETS.items():
        found.update({f"{title}.{name}": int(value * 10) / 10 for name, value in scored().items()})
    return found


def compare(found: dict[str, float], floors: dict[str, float], expected: str) -> list[str]:
    """What is wrong, a line each; empty where the gate is passed."""
    problems = [f"{name} is {found.get(name, 0.0)}, below its floor of {floor}"
                for name, floor in floors.items() if found.get(name, 0.0) < floor]  # fmt: skip
    if digest() != expected:
        problems.append("the gold files changed: look at the change, then run  python -m gold.gate --digest")
    return problems


def _write(floors: dict[str, float], reasons: dict[str, str]) -> None:
    lines = ["# Floors of the quality gate, in per cent. Raised by `python -m gold.gate --raise`; a floor is lowered",
             "# only by name and with a reason, which stays below.", f'digest = "{digest()}"', "", "[floors]"]  # fmt: skip
    lines += [f'"{name}" = {value}' for name, value in sorted(floors.items())]
    lines += ["", "[lowered]", *(f'"{name}" = "{why}"' for name, why in sorted(reasons.items()))]
    FLOORS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    """Run the gate. Returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="up", action="store_true", help="raise floors to what is reached now")
    parser.add_argument("--lower", metavar="FIGURE")
    parser.add_argument("--because", metavar="REASON")
    parser.add_argument("--digest", action="store_true", help="accept the gold files as they are")
    options = parser.parse_args()
    held = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    floors: dict[str, float] = dict(held.get("floors", {}))
    reasons: dict[str, str] = dict(held.get("lowered", {}))
    if options.digest:
        _write(floors, reasons)
        return 0
    found = figures()
    if options.lower:
        if not options.because:
            parser.error("--lower needs --because, which is kept beside the floor")
        floors[options.lower] = found[options.lower]
        reasons[options.lower] = options.because.replace('"', "'")
        _write(floors, reasons)
    if options.up:
        _write({name: max(value, floors.get(name, 0.0)) for name, value in found.items()}, reasons)
        return 0
    for name, value in sorted(found.items()):
        print(f"{name:32} {value:6.1f}   floor {floors.get(name, 0.0):6.1f}")
    problems = compare(found, floors, held.get("digest", ""))
    print(*problems, sep="\n", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
