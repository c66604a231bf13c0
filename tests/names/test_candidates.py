"""Candidates: no pair that matters is lost, and far fewer are compared."""

import csv
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.names.candidates import Candidates
from whence.names.compare import Prepared, prepare, score_prepared

GIVEN = [
    "Omar",
    "Umar",
    "Salakhuddin",
    "Salahuddin",
    "Ivan",
    "Amina",
    "Pilar",
    "Kofi",
    "Deng",
    "Maung",
    "Yusuf",
    "Joseph",
    "Khalid",
    "Aslan",
    "Rosa",
]
FAMILY = [
    "Deyran",
    "Rivas",
    "Okello",
    "Margoshvili",
    "Petrov",
    "Haqqani",
    "Tessema",
    "Mbeki",
    "Santos",
    "Ortega",
    "Kaya",
    "Nguyen",
    "al-Shishani",
]
person_names = st.builds("{} {}".format, st.sampled_from(GIVEN), st.sampled_from(FAMILY))


def pairs_above(names: list[Prepared], floor: float) -> set[tuple[int, int]]:
    return {
        (one, other)
        for one in range(len(names))
        for other in range(one + 1, len(names))
        if score_prepared(names[one], names[other]) >= floor
    }


@given(st.lists(person_names, max_size=30))
def test_names_of_two_parts_meet_all_that_may_be_the_same(found: list[str]) -> None:
    prepared = [prepare(name, "person") for name in found]
    assert pairs_above(prepared, 0.8) <= set(Candidates(prepared).pairs())


@given(st.lists(person_names, max_size=20))
def test_pairs_come_once_and_in_order(found: list[str]) -> None:
    pairs = list(Candidates(prepare(name, "person") for name in found).pairs())
    assert len(pairs) == len(set(pairs))
    assert all(one < other for one, other in pairs)


@given(st.lists(person_names, min_size=2, max_size=15), st.randoms(use_true_random=False))
def test_which_names_meet_does_not_depend_on_their_order(found: list[str], shuffler: random.Random) -> None:
    def met(names: list[str]) -> list[tuple[str, ...]]:
        pairs = Candidates(prepare(name, "person") for name in names).pairs()
        return sorted(tuple(sorted((names[one], names[other]))) for one, other in pairs)

    shuffled = found.copy()
    shuffler.shuffle(shuffled)
    assert met(found) == met(shuffled)


def test_short_and_long_forms_meet() -> None:
    names = [prepare(name, "group") for name in ("JMA", "Jaish al-Muhajireen wal-Ansar", "Northern Shield")]
    assert set(Candidates(names).pairs()) == {(0, 1)}


def test_a_further_name_finds_its_like_best_first() -> None:
    names = ["Umar Shishani", "Salahuddin al-Shishani", "Pilar Rivas", "Salakhuddin Margoshvili"]
    found = Candidates(prepare(name, "person") for name in names).meeting(prepare("Salakhuddin Shishani", "person"))
    assert found[0][0] == 1
    assert 2 not in {at for at, _ in found}


@pytest.mark.material
@pytest.mark.parametrize("kind", ["person", "group"])
def test_a_sanctions_list_loses_no_pair_that_may_be_one(material: Path, kind: str) -> None:
    with (material / "bench/lists/ofac-sdn.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file) if len(row) > 2 and (row[2] == "individual") == (kind == "person")]
    names = [prepare(row[1], kind) for row in random.Random(7).sample(rows, 500)]
    index = Candidates(names)
    candidates = set(index.pairs())
    scored = {(one, other) for one, other, _ in index.scores(candidates)}
    same, unsure = pairs_above(names, 0.8), pairs_above(names, 0.6)
    assert same
    assert len(same & scored) >= 0.98 * len(same)
    assert len(unsure & candidates) >= 0.95 * len(unsure)
    assert len(candidates) * 10 < 500 * 499 / 2
