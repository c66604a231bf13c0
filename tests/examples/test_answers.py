"""The example reports hold what examples/answers.toml says, word for word, and the table names each of them.

Quotes are looked for in the words of each file with white space made equal; the files are opened with the libraries
themselves, so that a fault of our readers cannot hide a fault of the examples.
"""

from __future__ import annotations

import csv
import html
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import docx
import pypdfium2
import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
REPORTS = EXAMPLES / "reports"
ANSWERS = tomllib.loads((EXAMPLES / "answers.toml").read_text(encoding="utf-8"))


def words_of(path: Path) -> str:
    """All words of a file on one line."""
    if path.suffix == ".docx":
        document = docx.Document(str(path))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        text = "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)
    elif path.suffix == ".pdf":
        text = "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(path))
    else:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".html":
            text = html.unescape(re.sub(r"<[^>]+>", " ", text))
    return " ".join(text.split())


def quotes(node: object) -> Iterator[tuple[str, str]]:
    """Every {file, text} of the answers."""
    if isinstance(node, dict):
        if set(node) == {"file", "text"}:
            yield node["file"], node["text"]
        else:
            for value in node.values():
                yield from quotes(value)
    elif isinstance(node, list):
        for value in node:
            yield from quotes(value)


def report_paths() -> set[str]:
    return {path.relative_to(REPORTS).as_posix() for path in REPORTS.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("file", "text"), sorted(set(quotes(ANSWERS))))
def test_every_quoted_passage_stands_in_its_report(file: str, text: str) -> None:
    assert text in words_of(REPORTS / file)


def test_the_table_names_every_report_once_and_nothing_else() -> None:
    with (EXAMPLES / "metadata.csv").open(encoding="utf-8", newline="") as file:
        named = [row["file"] for row in csv.DictReader(file)]
    assert len(named) == len(set(named))
    assert set(named) == report_paths()


def test_one_publication_date_is_only_a_month() -> None:
    with (EXAMPLES / "metadata.csv").open(encoding="utf-8", newline="") as file:
        dates = [row["published"] for row in csv.DictReader(file)]
    assert [date for date in dates if re.fullmatch(r"\d{4}-\d\d", date)] == ["2019-08"]


def test_the_answers_hold_enough_of_each_sort() -> None:
    assert len(ANSWERS["happening"]) >= 6
    assert all(len(happening["account"]) >= 2 for happening in ANSWERS["happening"])
    assert len(ANSWERS["apart"]) >= 3
    assert len(ANSWERS["circle"]) >= 2


@pytest.mark.parametrize("edit", ANSWERS["edit"], ids=lambda edit: edit["file"])
def test_a_silently_changed_page_lost_and_gained_what_the_answers_say(edit: dict[str, list[str]]) -> None:
    before, after = words_of(REPORTS / str(edit["file"])), words_of(EXAMPLES / "later" / str(edit["file"]))
    for passage in edit["vanished"]:
        assert passage in before
        assert passage not in after
    for passage in edit["added"]:
        assert passage in after
        assert passage not in before


def test_both_versions_of_the_changed_page_give_the_same_address() -> None:
    (edit,) = ANSWERS["edit"]
    addresses = [
        re.findall(r'rel="canonical" href="([^"]+)"', (EXAMPLES / folder / edit["file"]).read_text(encoding="utf-8"))
        for folder in ("reports", "later")
    ]
    assert addresses[0] == addresses[1]
    assert len(addresses[0]) == 1


@pytest.mark.parametrize("pdf", sorted(REPORTS.glob("*.pdf")), ids=lambda path: path.name)
def test_pdf_reports_have_two_pages_or_more_with_a_running_head_and_page_numbers(pdf: Path) -> None:
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]
    assert len(pages) >= 2
    heads = {page.splitlines()[0] for page in pages}
    assert len(heads) == 1
    assert all(f"Page {number}" in page for number, page in enumerate(pages, 1))
