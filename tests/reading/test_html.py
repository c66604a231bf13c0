"""Web pages: what stays in the text, what is marked, what it is, and pages that cannot be read."""

import pytest

from whence.errors import ReadingError
from whence.reading import Document, LineMark, read_bytes
from whence.reading.document import Metadata

STORY = """
<p>The Northern Shield announced on Monday that its men had entered the town of Old Harbour without a fight.</p>
<p>The army denied it and said that Mahir Deyran, the commander of the Shield, had fled to the mountains.</p>
<p>A trader told us that he had seen neither the army nor the Shield, but men of a third group.</p>
"""
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Who holds Old Harbour? | Valley Monitor</title>
<script>var x = "tracking";</script><style>p {{ color: red }}</style></head><body class="single has-sidebar comments-open">
<a class="skip-link" href="#main">Skip to main content</a>
<div id="cookie-banner"><p>We use cookies to give you the best experience of our site.</p><button>Accept</button></div>
<nav><ul><li>Home</li><li>World</li></ul></nav>
<main><article class="post with-sidebar">
<header><h1>Who holds Old Harbour?</h1><p class="byline">By Irena Vasko</p></header>
<figure><img src="a.jpg" alt="alt words"><figcaption>The bridge of Old Harbour on Monday</figcaption></figure>
{STORY}
<p>UPDATE: <s>The trader was not named.</s> <del>He has left.</del> The trader was arrested on <b>Tues</b>day.</p>
<h2>A third group</h2>
<blockquote><p>We are the Council, and the town is ours.</p></blockquote>
<ul><li>eleven prisoners</li><li>two trucks</li></ul>
<table><tr><th>Group</th><th>Leader</th></tr><tr><td>Shield</td><td>Mahir Deyran</td></tr></table>
<p>Line one<br>line two</p>
<p hidden>A hidden secret.</p><p style="display: none">Another hidden secret.</p>
<div class="share-buttons">Share on Chirper</div>
</article>
<section id="comments"><h3>2 comments</h3>
<p>I was in Old Harbour on Monday and the Shield was nowhere, this is a lie from start to end.</p></section>
</main>
<aside class="related"><h3>Related</h3><a href="x">The trader's tale</a></aside>
<div class="newsletter"><p>Sign up for our newsletter and never miss a story of ours again.</p></div>
<footer>© 2031 Valley Monitor. All rights reserved.</footer>
</body></html>"""


@pytest.fixture(scope="module")
def page() -> Document:
    return read_bytes(PAGE.encode(), "page.html")


def article(document: Document) -> str:
    return "\n".join(x.span.of(document.text) for x in document.lines if x.mark is LineMark.ARTICLE)


def furniture(document: Document) -> dict[str, str]:
    return {x.span.of(document.text): x.reason for x in document.lines if x.mark is LineMark.FURNITURE}


def roles(document: Document) -> list[tuple[str, str]]:
    return [(p.role.value, p.span.of(document.text)) for p in document.paragraphs]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Skip to main content", "above the title"),
        ("We use cookies to give you the best experience of our site.", "cookie notice"),
        ("Home", "menu"),
        ("Share on Chirper", "share links"),
        ("2 comments", "comments"),
        (
            "I was in Old Harbour on Monday and the Shield was nowhere, this is a lie from start to end.",
            "comments",
        ),
        ("The trader's tale", "beside the article"),
        ("Sign up for our newsletter and never miss a story of ours again.", "subscription notice"),
        ("© 2031 Valley Monitor. All rights reserved.", "footer"),
    ],
)
def test_page_furniture_stays_in_the_text_and_is_marked(page: Document, words: str, reason: str) -> None:
    assert words in page.text
    assert words in furniture(page)
    if reason != "above the title":
        assert furniture(page)[words] == reason


def test_every_sentence_of_the_article_is_kept(page: Document) -> None:
    kept = article(page)
    for words in (
        "entered the town",
        "had fled",
        "a third group.",
        "By Irena Vasko",
        "We are the Council",
        "two trucks",
    ):
        assert words in kept


def test_struck_passages_and_updates_stay(page: Document) -> None:
    assert "UPDATE: The trader was not named. He has left. The trader was arrested on Tuesday." in article(page)


def test_what_nobody_sees_is_left_out(page: Document) -> None:
    for words in ("tracking", "color", "secret", "alt words", "Valley Monitor</title>"):
        assert words not in page.text


def test_blocks_have_their_roles(page: Document) -> None:
    found = roles(page)
    assert found[0] == ("title", "Who holds Old Harbour?")
    for expected in [
        ("caption", "The bridge of Old Harbour on Monday"),
        ("heading", "A third group"),
        ("quote", "We are the Council, and the town is ours."),
        ("item", "eleven prisoners"),
        ("cell", "Mahir Deyran"),
        ("text", "Line one\nline two"),
    ]:
        assert expected in found


def test_rows_of_a_table_are_lines(page: Document) -> None:
    assert "Group\tLeader\nShield\tMahir Deyran" in page.text


def test_a_title_from_outside_tells_which_heading_is_the_title() -> None:
    data = f"<html><body><h1>Valley Monitor</h1><h2>Who holds Old Harbour?</h2>{STORY}</body></html>".encode()
    document = read_bytes(data, "page.html", known=Metadata(title="Who holds Old Harbour?"))
    assert ("title", "Who holds Old Harbour?") in roles(document)
    assert "Valley Monitor" in furniture(document)


def test_an_element_that_holds_the_article_is_no_furniture_whatever_its_name() -> None:
    data = f'<html><body><div class="widget sidebar share related"><h1>A headline</h1>{STORY}</div></body></html>'
    document = read_bytes(data.encode(), "page.html")
    assert furniture(document) == {}


def test_a_page_without_any_structure_keeps_its_sentences() -> None:
    data = "Who holds Old Harbour?<br><br>The army denied it on Monday.<br><br>Nobody else spoke of it."
    document = read_bytes(f"<html><body>{data}</body></html>".encode(), "page.html")
    assert article(document).split("\n") == [
        "Who holds Old Harbour?",
        "The army denied it on Monday.",
        "Nobody else spoke of it.",
    ]


def test_a_layout_of_tables_is_read_as_text() -> None:
    data = f"<table><tr><td>Menu</td><td><h1>A headline</h1>{STORY}</td></tr></table>"
    document = read_bytes(f"<html><body>{data}</body></html>".encode(), "page.html")
    assert [role for role, words in roles(document) if "Shield" in words] == ["text"] * 3


def test_preformatted_text_keeps_its_lines() -> None:
    document = read_bytes(b"<html><body><pre>One line,\nanother line.</pre></body></html>", "page.html")
    assert document.text == "One line,\nanother line."


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "utf-8", "utf-16"])
def test_the_declared_encoding_is_used(encoding: str) -> None:
    words = "Командир отряда опроверг слухи о своей гибели, сообщает пресс-служба."
    source = f'<html><head><meta charset="{encoding}"></head><body><p>{words}</p></body></html>'
    document = read_bytes(source.encode(encoding), "page.html")
    assert document.text == words
    assert document.metadata.language.code == "ru"


def test_a_nul_does_not_end_the_page() -> None:
    document = read_bytes(
        b"<html><body><p>The army \x00 denied it.</p><p>It said so twice.</p></body></html>", "a.html"
    )
    assert document.text == "The army \ufffd denied it.\n\nIt said so twice."


def test_a_page_saved_as_txt_is_read_as_a_page() -> None:
    assert read_bytes(PAGE.encode(), "page.txt").media_type == "text/html"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"<html><body>" + b"<div>" * 10_000_000, "is more than 32 MB of markup"),
        (b"<html><body>" + b"<div>" * 1_000_000 + b"x", "holds more than 200,000 tags"),
        (b"<html><body>" + b"<div>" * 5_000 + b"x", "nests elements more than 200 deep"),
        (b"<html><body>" + b"<b><i>" * 5_000 + b"x", "nests elements more than 200 deep"),
        (b"<html><body><script>var x = 1;</script></body></html>", "holds no text"),
        (b"<!-- nothing -->", "is no web page"),
    ],
)
def test_markup_that_is_no_report_is_one_line(data: bytes, problem: str) -> None:
    with pytest.raises(ReadingError, match=problem) as raised:
        read_bytes(data, "page.html")
    assert "\n" not in str(raised.value)
