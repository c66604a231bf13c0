"""What web pages say of themselves."""

import pytest

from whence.reading import Metadata, read_bytes
from whence.values import Bound, Language

BODY = "<body><h1>Who holds Old Harbour?</h1><p>The army denied on Monday that it had left the town of Old Harbour.</p></body>"


def metadata(head: str, body: str = BODY, html: str = "<html>") -> Metadata:
    return read_bytes(f"<!DOCTYPE html>{html}<head>{head}</head>{body}</html>".encode(), "page.html").metadata


def test_open_graph_and_meta_elements() -> None:
    found = metadata(
        '<meta property="og:title" content="Who holds Old Harbour?"><meta property="og:site_name" content="Valley Monitor">'
        '<meta name="author" content="By Irena Vasko"><meta property="article:published_time" content="2031-04-02T23:30:00Z">'
        '<link rel="canonical" href="https://monitor.example/1">',
        html='<html lang="en-GB">',
    )
    assert (found.title, found.outlet, found.author) == ("Who holds Old Harbour?", "Valley Monitor", "Irena Vasko")
    assert (found.published, found.url) == (Bound.parse("2031-04-02"), "https://monitor.example/1")
    assert found.language == Language("en")
    assert set(found.basis.values()) == {"page"}


def test_schema_org_goes_before_open_graph() -> None:
    found = metadata(
        '<meta property="og:title" content="Short title"><script type="application/ld+json">{"@graph": [{"@type": "WebSite",'
        '"name": "x"}, {"@type": ["NewsArticle"], "headline": "The long title", "author": [{"name": "Irena Vasko"},'
        '{"name": "Tom Okoro"}], "publisher": {"name": "Valley Monitor"}, "datePublished": "2031-04-02",'
        '"mainEntityOfPage": {"@id": "https://monitor.example/1"}}]}</script>'
    )
    assert (found.title, found.author, found.outlet) == ("The long title", "Irena Vasko, Tom Okoro", "Valley Monitor")
    assert (found.published, found.url) == (Bound.parse("2031-04-02"), "https://monitor.example/1")


@pytest.mark.parametrize(
    "content", ["{", "[" * 50_000, '{"@type": "Article", "headline": 7, "author": 7}', "null", ""]
)
def test_broken_schema_org_is_passed_over(content: str) -> None:
    found = metadata(
        f'<script type="application/ld+json">{content}</script><meta name="author" content="Irena Vasko">'
    )
    assert found.author == "Irena Vasko"


def test_the_title_element_without_the_name_of_the_site() -> None:
    body = "<body><p>The army denied on Monday that it had left the town of Old Harbour.</p></body>"
    assert metadata("<title>Who holds Old Harbour? | Valley Monitor</title>", body).title == "Who holds Old Harbour?"


def test_the_date_of_a_time_element_that_is_marked_as_publication() -> None:
    body = BODY.replace("<p>", '<time datetime="2030-01-01">an old day</time><time class="entry-date published" '
                        'datetime="2031-04-02T10:00">2 April</time><p>')  # fmt: skip
    assert metadata("", body).published == Bound.parse("2031-04-02")


def test_a_date_in_the_running_text_is_no_date_of_publication() -> None:
    body = (
        "<body><h1>Who holds Old Harbour?</h1><p>The army said that on 3 March 2014 it had left the town.</p></body>"
    )
    assert metadata("", body).published is None


def test_the_address_that_a_browser_leaves_in_a_saved_page() -> None:
    page = f"<!DOCTYPE html><!-- saved from url=(0027)https://monitor.example/1 --><html>{BODY}</html>"
    assert read_bytes(page.encode(), "page.html").metadata.url == "https://monitor.example/1"


def test_a_language_that_the_script_contradicts_is_not_believed() -> None:
    words = "Командир отряда опроверг слухи о своей гибели, сообщает пресс-служба. Бои в городе продолжаются."
    found = metadata("", f"<body><p>{words}</p></body>", '<html lang="en">')
    assert found.language == Language("ru")
    assert found.basis["language"] == "recognised"


@pytest.mark.parametrize("author", ["https://facebook.example/monitor", "@monitor"])
def test_an_address_is_no_author(author: str) -> None:
    assert metadata(f'<meta property="article:author" content="{author}">').author == ""


def test_a_page_that_says_nothing_leaves_fields_empty() -> None:
    found = metadata("")
    assert (found.outlet, found.author, found.url, found.published) == ("", "", "", None)
