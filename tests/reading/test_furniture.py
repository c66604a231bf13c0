"""Which lines are page furniture: the shipped table, the reference reports, and the places of lines."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from whence.reading import LineMark, read_file, read_text
from whence.reading.document import Metadata
from whence.reading.furniture import mark_lines
from whence.reading.lines import lines_of

GOLD = Path(__file__).parents[2] / "gold" / "furniture" / "score.py"
SENTENCE = "The army denied on Monday that it had left the town."


@pytest.fixture(scope="module")
def gold() -> ModuleType:
    spec = importlib.util.spec_from_file_location("furniture_score", GOLD)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["furniture_score"] = module
    spec.loader.exec_module(module)
    return module


def furniture(text: str, title: str = "") -> list[str]:
    document = read_text(text, known=Metadata(title=title))
    return [line.span.of(text).strip() for line in document.lines if line.mark is LineMark.FURNITURE]


def test_every_strong_line_of_the_table_has_its_mark(gold: ModuleType) -> None:
    wrong = [line for line in gold.judged_lines() if line.strength == "STRONG" and not line.right]
    assert wrong == []


def test_the_table_is_large_and_holds_both_marks(gold: ModuleType) -> None:
    right, total = gold.score_furniture()
    assert total >= 60
    assert right >= 0.97 * total
    assert gold.lost_article_lines() == []
    assert {line.expected for line in gold.judged_lines()} == {"article", "furniture"}


# How many lines of each reference report are furniture, counted by hand, and the last line of the article.
COUNTED = {
    "seeds/000_b3c63df6d1d9a8d8.txt": (3, "After that he made a pledge"),
    "seeds/001_07e4e2eddfa4738b.txt": (5, "-- Joanna Paraszczuk"),
    "seeds/002_2a92430512ca9889.txt": (12, "• Apart from these interesting dynamics"),
    "seeds/003_d4b2ab3fe4ddcf42.txt": (10, "-- Joanna Paraszczuk"),
    "seeds/004_c28d51e643a470ec.txt": (11, "Saudi Sheikh Obeid al-Shoumri"),
    "gold-dev/reports/07.txt": (2, "Wagner is also accused"),
    "gold-dev/reports/16.txt": (0, "His death is unlikely"),
}


@pytest.mark.material
@pytest.mark.parametrize("name", COUNTED)
def test_reference_reports_lose_their_furniture_and_no_sentence(material: Path, name: str) -> None:
    count, last = COUNTED[name]
    document = read_file(material / name, material)
    marked = [line for line in document.lines if line.mark is LineMark.FURNITURE]
    article = [line.span.of(document.text).strip() for line in document.lines if line.mark is LineMark.ARTICLE]
    assert len(marked) == count
    assert article[-1].startswith(last)
    assert all(line.reason for line in marked)


@pytest.mark.material
def test_newspaper_articles_without_furniture_lose_nothing(material: Path) -> None:
    files = [
        p for p in sorted((material / "bench" / "sfm" / "dev").glob("*.txt")) if not p.name.endswith("_meta.txt")
    ]
    assert len(files) > 50
    lost = []
    for path in files:
        text = path.read_text(encoding="utf-8")
        lost += [line.span.of(text) for line in mark_lines(text, lines_of(text)) if line.reason]
    assert lost == []


def test_lines_above_the_title_are_furniture_where_the_title_is_known() -> None:
    text = f"Valley Monitor\nWeather\n\nWho left the town?\n\n{SENTENCE}"
    assert furniture(text, title="Who left the town?") == ["Valley Monitor", "Weather"]
    assert furniture(text) == []


def test_a_sentence_above_the_title_is_kept() -> None:
    text = f"{SENTENCE}\n\nWho left the town?\n\nNobody knows, the trader said."
    assert furniture(text, title="Who left the town?") == []


def test_a_headline_that_reads_like_furniture_is_kept_where_metadata_names_it() -> None:
    assert furniture(f"Breaking News\n\n{SENTENCE}", title="Breaking news") == []


def test_comments_go_on_to_the_end_whatever_they_say() -> None:
    comment = "I was there on Monday and I saw the army leave with my own eyes, all of it."
    text = f"A headline\n\n{SENTENCE}\n\n2 thoughts on “A headline”\n\n1. {comment}\n\n{comment}"
    assert furniture(text) == ["2 thoughts on “A headline”", f"1. {comment}", comment]


def test_the_word_comments_alone_does_not_end_an_article() -> None:
    text = f"A headline\n\n{SENTENCE}\n\nComments\n\n{SENTENCE} Nobody commented on this.\n\n{SENTENCE}"
    assert furniture(text) == ["Comments"]


def test_the_word_comments_above_signs_of_comments_does() -> None:
    text = f"A headline\n\n{SENTENCE}\n\nComments\n\nHamid says:\n3 June at 9:14 pm\n{SENTENCE}\nReply"
    assert furniture(text)[0] == "Comments"
    assert furniture(text)[-1] == "Reply"
    assert len(furniture(text)) == 5


def test_a_count_of_comments_under_the_headline_does_not_end_the_article() -> None:
    assert furniture(f"A headline\n12 Comments\nLeave a Reply\n\n{SENTENCE}") == ["12 Comments", "Leave a Reply"]


def test_links_inside_an_article_end_where_it_goes_on() -> None:
    text = f"A headline\n\n{SENTENCE}\n\nRelated stories\nWho rules the port\nThe trader's tale\n\n{SENTENCE} It is over."
    assert furniture(text) == ["Related stories", "Who rules the port", "The trader's tale"]


def test_labels_below_the_last_sentence_are_furniture_only_after_a_line_of_furniture() -> None:
    assert furniture(f"A headline\n\n{SENTENCE}\n\nOld Harbour\n\nMonday") == []
    assert furniture(f"A headline\n\n{SENTENCE}\n\nShare this\n\nOld Harbour\n\nMonday") == [
        "Share this",
        "Old Harbour",
        "Monday",
    ]


def test_a_byline_below_the_share_links_is_kept() -> None:
    text = f"A headline\n\n{SENTENCE}\n\nShare this\n\nReporting by Irena Vasko in Old Harbour"
    assert furniture(text) == ["Share this"]


@pytest.mark.parametrize(
    "notice",
    [
        "We use cookies to give you the best experience; by continuing you accept our cookie policy.",
        "Nous utilisons des cookies pour améliorer votre expérience et mesurer notre audience, avec votre consentement.",
        "Этот сайт использует файлы cookie, чтобы мы могли улучшить его работу с вашего согласия.",
        "Sign up for our newsletter and get the best of our reporting every morning.",
        "Get the latest news in your inbox with our daily newsletter, free of charge.",
    ],
)
def test_notices_of_running_text_are_furniture(notice: str) -> None:
    assert furniture(f"A headline\n\n{SENTENCE}\n\n{notice}\n\n{SENTENCE} It is over.") == [notice]


@pytest.mark.parametrize(
    "sentence",
    [
        "The site asks visitors to accept cookies from a server in the capital.",
        "“Subscribe to our channel,” the group told its followers on Friday evening.",
        "The newsletter of the Shield named eleven men who had died in March.",
        "Sign up, the recruiters told the boys, and you will be paid in March.",
        "Follow the money, the minister said, and you will find who pays the Shield.",
        "Get out of the town by Friday, the Shield told the traders in a letter.",
        "Register offices in three towns were burned down on the night of the vote.",
        "More than this the spokesman would not say to us on Monday.",
        "Search parties found nobody.",
        "Related charges were dropped in May.",
        "Comments by the minister caused anger.",
        "Share prices fell on Monday.",
        "Read the letter here, he said.",
    ],
)
def test_true_sentences_are_kept(sentence: str) -> None:
    assert furniture(f"A headline\n\n{SENTENCE}\n\n{sentence}\n\n{SENTENCE} It is over.") == []


def test_no_line_takes_long_to_judge() -> None:
    # Patterns that try every way of cutting a line would never end on these.
    units = [
        "home > ",
        "| ",
        "#a ",
        "xl",
        "tag ",
        "- ",
        "facebook, ",
        "главная | ",
        "1 ",
        ". ",
        "A",
        "By A",
        "(photo) ",
    ]
    text = "\n".join([SENTENCE, *(unit * 3000 + "!" for unit in units), *(unit * 90 + "!" for unit in units)])
    assert len(read_text(text).lines) == 2 * len(units) + 1
