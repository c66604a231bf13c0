"""Are names compared well, and fast? Beside rapidfuzz, in the same run.

In: bench/names and bench/lists of the reference material (WHENCE_MATERIAL, default ../shared).
Out: (1) verdicts on the labelled pairs: precision and recall, beside rapidfuzz WRatio at its best threshold;
(2) candidates: pairs found of those that comparing everything finds, on a sample; comparisons at full size;
(3) pairs scored a second beside rapidfuzz Jaro-Winkler called in a Python loop over the same pairs.
Times are processor time of this process, because machines have other work. Fixed seed; names of the lists are made
into more by putting their parts together anew, with slips of spelling.

    python benchmarks/names.py [--sample 3000] [--size 100000] [--kind person|group]
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, islice
from pathlib import Path

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from whence.names.candidates import Candidates
from whence.names.compare import compare, prepare, score_prepared
from whence.names.comparison import SAME_FROM, UNSURE_FROM, Verdict

MATERIAL = Path(os.environ.get("WHENCE_MATERIAL", Path(__file__).parents[2] / "shared"))
SEED = 20260227


def labelled(path: Path) -> None:
    """Print precision and recall of "same" on labelled pairs, ours and WRatio's."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    truth = [row["is_match"] == "true" for row in rows]
    found = [compare(row["name1"], row["name2"], row["schema"]) for row in rows]
    unsure = sum(each.verdict is Verdict.UNSURE for each in found)
    print(f"labelled pairs: {len(rows)}")
    print(
        f"  whence, verdict same   {_figures(truth, [each.verdict is Verdict.SAME for each in found])}  unsure {unsure}"
    )
    ratios = [fuzz.WRatio(row["name1"], row["name2"]) for row in rows]
    best = max(range(50, 101), key=lambda least: _prf(truth, [ratio >= least for ratio in ratios])[2])
    print(f"  WRatio, best at {best:3}     {_figures(truth, [ratio >= best for ratio in ratios])}")


def _prf(truth: Sequence[bool], said: Sequence[bool]) -> tuple[float, float, float]:
    right = sum(a and b for a, b in zip(truth, said, strict=True))
    precision, recall = right / max(1, sum(said)), right / max(1, sum(truth))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def _figures(truth: Sequence[bool], said: Sequence[bool]) -> str:
    return "P {:.3f}  R {:.3f}  F1 {:.3f}".format(*_prf(truth, said))


def listed_names(kind: str) -> list[str]:
    """Every name of the sanctions list and its alternate names, in an order of no meaning."""
    with (MATERIAL / "bench/lists/ofac-sdn.csv").open(encoding="utf-8", newline="") as file:
        main = [row for row in csv.reader(file) if len(row) > 2 and row[2].strip() not in {"vessel", "aircraft"}]
    wanted = {row[0] for row in main if (row[2] == "individual") == (kind == "person")}
    with (MATERIAL / "bench/lists/ofac-alt.csv").open(encoding="utf-8", newline="") as file:
        more = [row[3] for row in csv.reader(file) if len(row) > 3 and row[0] in wanted]
    names = list(dict.fromkeys([*(row[1] for row in main if row[0] in wanted), *more]))
    random.Random(SEED).shuffle(names)
    return names


def grown(names: list[str], size: int) -> list[str]:
    """As many names: the listed ones, and their parts put together anew, every fourth part with a slip."""
    chooser = random.Random(SEED)
    parts = [part for name in names for part in name.replace(",", " ").split() if len(part) > 2]
    found = dict.fromkeys(names[:size])
    while len(found) < size:
        chosen = [chooser.choice(parts) for _ in range(chooser.choice((2, 3, 3, 4)))]
        found[" ".join(_slip(part, chooser) if chooser.random() < 0.25 else part for part in chosen)] = None
    return list(found)


def _slip(part: str, chooser: random.Random) -> str:
    at = chooser.randrange(len(part))
    return part[:at] + chooser.choice(("", part[at] * 2, chooser.choice("aeiouhkr"))) + part[at + 1 :]


def _timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def recall(names: list[str], kind: str) -> None:
    """Print how many of the pairs that comparing everything finds are candidates."""
    prepared = [prepare(name, kind) for name in names]
    index = Candidates(prepared)
    candidates = set(index.pairs())
    kept = {(one, other) for one, other, _ in index.scores(candidates)}
    print(f"{kind}s, sample of {len(names)}: {len(candidates)} candidates")
    scores = {}
    for one, other in combinations(range(len(names)), 2):
        score = score_prepared(prepared[one], prepared[other])
        if score >= UNSURE_FROM:
            scores[one, other] = score
    for what, least in (("same", SAME_FROM), ("same or unsure", UNSURE_FROM)):
        wanted = {pair for pair, score in scores.items() if score >= least}
        print(f"  {what:14} {len(wanted):6} pairs, recall of candidates {len(wanted & candidates) / len(wanted):.4f}, "
              f"after scoring {len(wanted & kept) / len(wanted):.4f}")  # fmt: skip
    everything = list(islice(combinations(range(len(names)), 2), 1_000_000))
    _speed("every pair of the sample", index, everything, names)


def at_size(names: list[str], kind: str) -> None:
    """Print the comparisons and the time of a whole run."""
    start = time.process_time()
    prepared = [prepare(name, kind) for name in names]
    prepared_in = time.process_time() - start
    index = Candidates(prepared)
    indexed_in = time.process_time() - start - prepared_in
    number = 0
    start = time.process_time()
    for number, _ in enumerate(index.pairs(), start=1):  # noqa: B007 - counted, not kept
        pass
    paired_in = time.process_time() - start
    every = len(names) * (len(names) - 1) // 2
    print(f"{kind}s, {len(names)} names: {number} candidates, {number / len(names):.0f} a name, "
          f"{every / number:.0f} times fewer than every pair")  # fmt: skip
    print(f"  prepared in {prepared_in:.1f} s, indexed in {indexed_in:.1f} s, paired in {paired_in:.1f} s")
    _speed("candidates", index, list(islice(index.pairs(), 2_000_000)), names)


def _speed(what: str, index: Candidates, pairs: Sequence[tuple[int, int]], names: list[str]) -> None:
    """Print pairs a second, ours and Jaro-Winkler's, over the same pairs, the better of two rounds each."""
    next(iter(index.scores(pairs[:1000])), None)  # what is computed once for all names is part of indexing
    kept = sum(1 for _ in index.scores(pairs))
    ours = min(_timed(lambda: _exhaust(index.scores(pairs))) for _ in range(2))
    theirs = min(_timed(lambda: _jaro_winkler(pairs, names)) for _ in range(2))
    rate = len(pairs) / 1_000_000
    print(f"  {what}: {rate / ours:.2f} million pairs a second ({kept / len(pairs):.2%} compared in full), "
          f"Jaro-Winkler {rate / theirs:.2f}: {theirs / ours:.2f} of its speed")  # fmt: skip


def _exhaust(found: Iterable[object]) -> None:
    for _ in found:
        pass


def _jaro_winkler(pairs: Sequence[tuple[int, int]], names: list[str]) -> None:
    similarity = JaroWinkler.similarity
    for one, other in pairs:
        similarity(names[one], names[other])


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=3_000)
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--kind", choices=("person", "group"), action="append")
    options = parser.parse_args()
    pairs = MATERIAL / "bench/names/nomenklatura-name-bench-dev.csv"
    if not pairs.is_file():
        raise SystemExit(f"no {pairs}; set WHENCE_MATERIAL to the folder of the reference material")
    labelled(pairs)
    for kind in options.kind or ("person", "group"):
        names = listed_names(kind)
        recall(names[: options.sample], kind)
        at_size(grown(names, options.size), kind)


if __name__ == "__main__":
    main()
