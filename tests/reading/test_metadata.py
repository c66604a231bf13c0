"""Metadata from several places: sidecars, precedence, dates, archived addresses."""

import json
from pathlib import Path

import pytest

from whence.errors import ReadingError
from whence.reading import read_file
from whence.reading.document import Metadata
from whence.reading.metadata import merged, metadata_from, read_date
from whence.reading.metadata_table import load_table
from whence.values import Bound, Language

PAGE = '<html lang="en"><head><title>From the page</title><meta name="author" content="Page Author"></head>'
PAGE += '<meta property="og:site_name" content="Page Site"><body><p>The army denied on Monday that it had left.</p></body>'


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "a.html"
    path.write_text(PAGE)
    return path


@pytest.mark.parametrize("name", ["a.html.meta.json", "a.meta.json"])
def test_a_sidecar_goes_before_the_page(page: Path, name: str) -> None:
    page.with_name(name).write_text(json.dumps({"title": "From the sidecar", "published": "2031-04"}))
    metadata = read_file(page, page.parent).metadata
    assert (metadata.title, metadata.author, metadata.outlet) == ("From the sidecar", "Page Author", "Page Site")
    assert metadata.published == Bound.month(2031, 4)
    assert (metadata.basis["title"], metadata.basis["author"]) == ("sidecar", "page")


def test_the_table_goes_before_the_sidecar(page: Path) -> None:
    page.with_name("a.meta.json").write_text(json.dumps({"title": "From the sidecar", "outlet": "Sidecar"}))
    table = page.with_name("t.csv")
    table.write_text("file,title\na.html,From the table\n")
    metadata = read_file(page, page.parent, load_table(table)).metadata
    assert (metadata.title, metadata.outlet, metadata.author) == ("From the table", "Sidecar", "Page Author")


@pytest.mark.parametrize(
    "content", ["{", "[1]", '{"published": "soon"}', "[" * 100_000, '{"captured": "31 May"}', "\x00\x01"]
)
def test_a_broken_sidecar_is_one_line(page: Path, content: str) -> None:
    page.with_name("a.meta.json").write_text(content)
    with pytest.raises(ReadingError, match=r"^a\.html: its metadata file a\.meta\.json") as raised:
        read_file(page, page.parent)
    assert "\n" not in str(raised.value)


def test_an_archived_address_is_taken_apart() -> None:
    url = "https://web.archive.org/web/20170906155743/http://monitor.example/a/1"
    metadata = metadata_from({"url": url}, "table")
    assert metadata.url == "http://monitor.example/a/1"
    assert metadata.archive_url == url
    assert metadata.captured == Bound.parse("2017-09-06")


def test_values_of_odd_types_are_left_out() -> None:
    metadata = metadata_from(
        {"title": ["x"], "author": None, "outlet": 7, "language": "Klingon!", "published": "?"}, "page"
    )
    assert metadata == Metadata(outlet="7", basis={"outlet": "page"})


def test_merging_takes_field_by_field_the_first_that_knows() -> None:
    first = metadata_from({"title": "One"}, "table")
    second = metadata_from({"title": "Two", "language": "Russian"}, "page")
    result = merged(first, second)
    assert (result.title, result.language) == ("One", Language("ru"))
    assert result.basis == {"title": "table", "language": "page"}


@pytest.mark.parametrize("text", ["", "yesterday", "31.12.2030", "12/31/2030", "2030-00-10", "99"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_date(text) is None
