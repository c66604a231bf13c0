"""The figures that the comparison of names promises, on pairs that were labelled by others or checked by hand."""

import csv
from pathlib import Path

import pytest
from gold.names.score import pairs, shares

from whence.names.compare import compare_rows


def test_nine_of_ten_pairs_across_scripts_are_right() -> None:
    assert len(pairs()) >= 100
    assert shares()["right"] >= 95
    assert shares()["strong right"] >= 97


@pytest.mark.material
def test_labelled_pairs_reach_the_precision_and_recall_we_promise(material: Path) -> None:
    with (material / "bench/names/nomenklatura-name-bench-dev.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    truth = [row["is_match"] == "true" for row in rows]
    said = [found["verdict"] == "same" for found in compare_rows(rows)]
    right = sum(a and b for a, b in zip(truth, said, strict=True))
    assert right / sum(said) >= 0.85
    assert right / sum(truth) >= 0.75
