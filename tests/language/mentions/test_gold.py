"""The annotated seeds and reports, where the material is at hand: names with exact span and kind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from whence.language.analysis import MentionForm
from whence.reading import read_file

KINDS = {"person", "group", "place"}


@pytest.mark.material
@pytest.mark.parametrize("name", ["001", "003", "07", "16"])
def test_names_of_the_annotated_reports_are_found(material: Path, name: str) -> None:
    from whence.language import analyse

    gold = json.loads((material / "gold-dev" / f"{name}.json").read_text(encoding="utf-8"))
    folder = material / ("seeds" if len(name) == 3 else "gold-dev/reports")
    document = read_file(folder / gold["meta"]["source_file"], folder, None)
    low, high = gold["meta"]["article_start"], gold["meta"]["article_end"]
    wanted = {(s, e, x["type"]) for x in gold["entities"] if x["type"] in KINDS for s, e in x.get("mentions", [])}
    left_out = {
        (s, e)
        for x in gold["entities"]
        for s, e in x.get("nested_mentions", []) + (x.get("mentions", []) if x["type"] not in KINDS else [])
    }
    found = {
        (m.span.start, m.span.end, str(m.kind))
        for m in analyse(document).mentions
        if m.form is MentionForm.NAME and m.kind in KINDS and low <= m.span.start and m.span.end <= high
    }
    found = {name for name in found if name[:2] not in left_out}
    right = len(wanted & found)
    assert 2 * right / (len(wanted) + len(found)) >= 0.95
