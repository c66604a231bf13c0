"""Do names alone tell aliases from strangers? Measured on the alias clusters of the UN Security Council list.

In: bench/lists/un-consolidated-*.xml of the reference material (WHENCE_MATERIAL, default ../shared). Two names of one
entry are one party (persons: aliases marked "Good"; groups: a.k.a. and f.k.a.). As many pairs of different entries:
half at random, half each name with the name of another entry that is nearest by string. Fixed seed. No list
knowledge is used.
Out: for persons and groups the figures and the whole curve, over the pairs that share a comparable part (at least
one part alike, for groups one word of content); pairs that share none are counted apart. Two entries may bear one
name, letter for letter after folding; no comparison of names can tell these, so they are counted apart too.

    python benchmarks/aliases.py [--half 0|1] [--show 20]
"""

from __future__ import annotations

import argparse
import os
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from lxml import etree
from rapidfuzz import fuzz, process

from whence.names.compare import compare
from whence.names.comparison import Comparison, Verdict
from whence.names.forms import fold

MATERIAL = Path(os.environ.get("WHENCE_MATERIAL", Path(__file__).parents[2] / "shared"))
SEED = 20260227
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair with its comparison, and whether the two names share a comparable part."""

    pair: Pair
    found: Comparison
    comparable: bool


def clusters(path: Path, kind: str) -> list[list[str]]:
    """The names of each entry of the list that has any. Entities and addresses in the file are not followed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.parse(str(path), parser).getroot()
    entry, alias = ("INDIVIDUAL", "INDIVIDUAL_ALIAS") if kind == "person" else ("ENTITY", "ENTITY_ALIAS")
    good = {"Good"} if kind == "person" else {"a.k.a.", "f.k.a."}
    found = []
    for element in root.iter(entry):
        parts = (_text(element, f"{which}_NAME") for which in ("FIRST", "SECOND", "THIRD", "FOURTH"))
        names = [" ".join(part for part in parts if part)]
        names += [_text(each, "ALIAS_NAME") for each in element.iter(alias) if _text(each, "QUALITY") in good]
        found.append(list(dict.fromkeys(name for name in names if name)))
    return found


def _text(element: etree._Element, tag: str) -> str:
    return " ".join((element.findtext(tag) or "").split())


def same_pairs(names: list[list[str]]) -> list[Pair]:
    """Every two names of one entry."""
    return [pair for cluster in names for pair in combinations(cluster, 2)]


def different_pairs(names: list[list[str]], number: int) -> list[Pair]:
    """As many pairs of different entries: half random, half nearest by string."""
    chooser = random.Random(SEED)
    owned = [(name, at) for at, cluster in enumerate(names) for name in cluster]
    found: list[Pair] = []
    while len(found) < number // 2:
        (one, owner), (other, other_owner) = chooser.choice(owned), chooser.choice(owned)
        if owner != other_owner:
            found.append((one, other))
    rest = number - len(found)
    chosen = chooser.sample(owned, rest) if rest <= len(owned) else chooser.choices(owned, k=rest)
    return found + [(name, _nearest(name, owner, owned)) for name, owner in chosen]


def _nearest(name: str, owner: int, owned: list[tuple[str, int]]) -> str:
    others = {at: other.lower() for at, (other, other_owner) in enumerate(owned) if other_owner != owner}
    best = process.extractOne(name.lower(), others, scorer=fuzz.ratio)
    return owned[best[2]][0]


def scored(pairs: list[Pair], kind: str) -> Iterator[Scored]:
    """Compare the pairs."""
    for one, other in pairs:
        found = compare(one, other, kind)
        alike = [part for part in found.parts if part.left and part.right]
        content = kind == "person" or any(part.kind == "content" for part in alike)
        yield Scored((one, other), found, bool(alike and content) or found.verdict is not Verdict.DIFFERENT)


def report(kind: str, names: list[list[str]], show: int) -> None:
    """Print the figures of one kind."""
    pairs = same_pairs(names)
    same = list(scored(pairs, kind))
    every = different_pairs(names, len(pairs))
    different = list(scored([pair for pair in every if fold(pair[0]) != fold(pair[1])], kind))
    comparable = [each for each in same if each.comparable]
    print(f"\n{kind}s: {len(same)} pairs of one entry, {len(comparable) / len(same):.1%} share a comparable part")
    print(f"  {len(every)} pairs of two entries, {len(every) - len(different)} of them with one and the same name")
    unsure = sum(each.found.verdict is Verdict.UNSURE for each in different) / len(different)
    print(f"  different pairs that are unsure: {unsure:.1%}")
    print("  score from   recall  precision   (of comparable pairs; 0.80 is the verdict 'same')")
    for threshold in (0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.5, 0.4, 0.3):
        right = sum(each.found.score >= threshold for each in comparable)
        wrong = sum(each.found.score >= threshold for each in different)
        print(f"  {threshold:10.2f}   {right / len(comparable):6.1%}  {right / max(1, right + wrong):9.1%}")
    _contradicting(comparable, different)
    if show:
        _examples(comparable, different, show)


def _contradicting(comparable: list[Scored], different: list[Scored]) -> None:
    """How many pairs share one part alone while others contradict: of these, names say nothing either way."""
    counts = [
        sum(
            sum(bool(part.left and part.right) for part in each.found.parts) == 1
            and any(part.left and not part.right for part in each.found.parts)
            and any(part.right and not part.left for part in each.found.parts)
            for each in pairs
        )
        for pairs in (comparable, different)
    ]
    share = counts[0] / len(comparable)
    print(f"  one part shared, others left over on both sides: {counts[0]} pairs of one entry ({share:.1%} of the")
    print(f"  comparable), {counts[1]} of two: nothing in these names tells the first from the second")


def _examples(comparable: list[Scored], different: list[Scored], show: int) -> None:
    chooser = random.Random(SEED)
    wrong = [each for each in different if each.found.verdict is Verdict.SAME]
    missed = [each for each in comparable if each.found.verdict is not Verdict.SAME]
    for title, pairs in (("called the same, of two entries", wrong), ("missed", missed)):
        print(f"  {title}:")
        for each in chooser.sample(pairs, min(show, len(pairs))):
            print(f"    {each.found.score:.2f} {each.pair[0]} | {each.pair[1]}")


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", type=int, choices=(0, 1), help="every second entry only")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="N examples of each mistake")
    options = parser.parse_args()
    paths = sorted((MATERIAL / "bench/lists").glob("un-consolidated-*.xml"))
    if not paths:
        raise SystemExit(
            f"no UN list under {MATERIAL}/bench/lists; set WHENCE_MATERIAL to the folder of the material"
        )
    for kind in ("person", "group"):
        names = clusters(paths[-1], kind)
        report(kind, names if options.half is None else names[options.half :: 2], options.show)


if __name__ == "__main__":
    main()
