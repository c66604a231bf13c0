"""Score the reading of Arabic: names, who is who, dates, the few claims.

In: seen.toml or held.toml beside this file (format as in gold/russian). Out: the figures of gold/russian/score.py.

    python -m gold.arabic.score [--set held] [--show] [--case sudan-1]
"""

from __future__ import annotations

import argparse
from pathlib import Path

from gold.russian.score import Figures, report, score_file

HERE = Path(__file__).parent


def score(which: str = "seen", only: str = "") -> Figures:
    """Figures over a set. only: a part of the ids of the cases to look at."""
    return score_file(HERE / f"{which}.toml", "ar", only)


def main() -> None:
    """Print the figures of a set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", default="seen", choices=["seen", "held"])
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--case", default="")
    options = parser.parse_args()
    figures = score(options.set, options.case)
    if options.show:
        print(*figures.lines, sep="\n")
    print(report(figures, f"Arabic, {options.set}"))


if __name__ == "__main__":
    main()
