"""Broken and hostile text: no crash, and spans that hold."""

from pathlib import Path

import pytest

from .reading import read

TEXTS = {
    "nothing": "",
    "colons": "The rebels said:\n" * 60,
    "letters in letters": "We published a post saying:\n" * 40,
    "marks": '"' * 60 + "'" * 60 + "“" * 40,
    "half open": '"We left and he said "we came \n' * 30,
    "said that said that": "he said that " * 80 + "it rained.",
    "brackets": "The town fell (Reuters, May 3) ((Reuters) " * 20,
    "control characters": "He \x00said\x07 that \u202ethe town\u202c fell\x00.",
    "right to left": 'قال المتحدث إن الجيش انسحب. He said "نعم".',
    "labels only": "MR BOA:\nMR BOA:\nMR BOA:",
}


REPORTS = sorted((Path(__file__).parents[3] / "examples" / "reports").glob("*.txt"))


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_example_report_is_read_with_content_for_each_cue(path: Path) -> None:
    assert all(said.content and all(said.content) for said in read(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", TEXTS)
def test_every_span_stays_in_the_text_and_parents_go_upward(name: str) -> None:
    text = TEXTS[name]
    found = read(text)
    for number, said in enumerate(found):
        spans = [said.of.cue, *said.of.content, *([said.of.source] if said.of.source else [])]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert said.of.index == number
        assert said.of.parent != number
        assert list(said.of.content) == sorted(said.of.content)
