"""What the paragraphs of a plain text are: joined lines, titles, headings, items, captions."""

import pytest

from whence.reading import ParagraphRole, read_text
from whence.reading.document import Metadata

WRAPPED = """\
The Two Wars of the Upper Valley

The Northern Shield announced on Monday that its men had entered the
town of Old Harbour without a fight. The army denied it and said that
Mahir Deyran, the commander of the Shield, had fled to the mountains.
He was not seen again.
  A second account comes from a trader, who told us that he had seen
neither the army nor the Shield, but men of a third group, and that
they asked him for money.

Results:
- 61 soldiers killed, most of them in the first hour of the fighting
  at the bridge
- three tanks captured
"""


def roles(text: str, title: str = "") -> list[tuple[str, str]]:
    document = read_text(text, known=Metadata(title=title))
    return [(p.role.value, p.span.of(text)) for p in document.paragraphs]


def test_lines_of_a_wrapped_file_are_joined() -> None:
    found = [" ".join(words.split()) for _, words in roles(WRAPPED)]
    assert found[0] == "The Two Wars of the Upper Valley"
    assert found[1].startswith("The Northern Shield") and found[1].endswith("He was not seen again.")
    assert found[2].startswith("A second account") and found[2].endswith("asked him for money.")
    assert found[3:] == [
        "Results:",
        "61 soldiers killed, most of them in the first hour of the fighting at the bridge",
        "three tanks captured",
    ]


def test_a_file_of_one_paragraph_a_line_keeps_its_lines() -> None:
    lines = [
        "The army said that it had left the town on Monday.",
        "The Shield denied it.",
        "Nobody in Old Harbour had seen a soldier since Friday, two traders said by telephone.",
        "It was the third such claim in a month.",
    ]
    assert [words for _, words in roles("A headline\n" + "\n".join(lines))] == ["A headline", *lines]


def test_a_stray_break_inside_a_sentence_is_mended() -> None:
    text = "A headline\n\nThe army said on Monday that it had left\nthe town of Old Harbour for good.\nIt gave no reason."
    assert [words for _, words in roles(text)][1:] == [
        "The army said on Monday that it had left\nthe town of Old Harbour for good.",
        "It gave no reason.",
    ]


@pytest.mark.parametrize(
    "headline",
    [
        "Army denies it has left Old Harbour",
        "Has the army left Old Harbour?",
        "'We Never Left': The Army's Story",
        "Армия опровергла уход из города",
        "الجيش ينفي انسحابه من المدينة",
        "Outrage, but Few Options on the Table.",
    ],
)
def test_the_first_short_line_is_the_title(headline: str) -> None:
    assert roles(f"{headline}\n\nThe army denied on Monday that it had left the town.")[0] == ("title", headline)


@pytest.mark.parametrize(
    "opening",
    [
        "The army denied on Monday that it had left the town.",
        "[Translated from Temri, 10 March]",
        "- three prisoners",
        "He says:",
    ],
)
def test_a_sentence_a_note_or_an_item_is_no_title(opening: str) -> None:
    assert roles(f"{opening}\n\nThe Shield said nothing of the kind on Tuesday.")[0][0] != "title"


def test_the_line_that_metadata_names_is_the_title_wherever_it_stands() -> None:
    text = "Valley Monitor Weekly\n\nBy Irena Vasko\n\nArmy “denies” it left\n\nThe army denied on Monday that it had left."
    assert ("title", "Army “denies” it left") in roles(text, title='Army "denies" it left')


def test_a_byline_is_text_and_no_item() -> None:
    text = "A headline\n\nThe army denied on Monday that it had left.\n\n-- Irena Vasko"
    assert roles(text)[-1] == ("text", "-- Irena Vasko")


@pytest.mark.parametrize("mark", ["•", "-", "–", "—", "*", "1.", "12)", "(a)", "iv."])
def test_a_list_mark_makes_an_item_and_stands_outside_it(mark: str) -> None:
    text = f"A headline\n\nThe army denied two things on Monday:\n\n{mark} that it had left the town"
    assert roles(text)[-1] == ("item", "that it had left the town")


def test_a_year_opens_a_sentence_and_no_item() -> None:
    assert roles("A headline\n\n2014. That was the year in which the army left the town.")[-1][0] == "text"


def test_a_short_line_above_running_text_is_a_heading() -> None:
    text = "A headline\n\nThe army denied on Monday that it had left.\n\nA town divided\n\nIn the town itself nobody knows who rules."
    assert roles(text)[2] == ("heading", "A town divided")


def test_a_line_that_announces_is_no_heading() -> None:
    text = "A headline\n\nThe army denied on Monday that it had left.\n\nHe says:\n\nIn the town itself nobody knows who rules."
    assert roles(text)[2] == ("text", "He says:")


@pytest.mark.parametrize(
    "caption",
    [
        "A helicopter of the army near Old Harbour in May. (file photo)",
        "The bridge of Old Harbour on Monday. (Photo: Irena Vasko)",
        "Photo: Irena Vasko",
    ],
)
def test_a_photograph_has_a_caption(caption: str) -> None:
    text = f"A headline\n\n{caption}\n\nThe army denied on Monday that it had left."
    assert roles(text)[1] == ("caption", caption)


def test_a_line_said_twice_is_a_caption_both_times() -> None:
    line = "The video shows men with rifles in the market of Old Harbour."
    text = f"A headline\n\n{line}\n{line}\n\nThe army denied on Monday that it had left."
    assert [role for role, words in roles(text) if words == line] == [ParagraphRole.CAPTION] * 2


def test_a_ruler_is_no_paragraph() -> None:
    assert len(roles("A headline\n\nThe army denied it on Monday, he said.\n\n* * *\n\nNobody else spoke.")) == 3


@pytest.mark.parametrize(
    "above",
    [
        "VALLEY NEWS AGENCY - VNA\n\n",
        "Valley Now\n",
        "ALERT\n\n",
        "[Translated from Temri]\n\n",
        "By Irena Vasko\n\n",
    ],
)
def test_what_stands_above_the_title_is_not_taken_for_it(above: str) -> None:
    text = f"{above}Army denies it has left Old Harbour\n\nThe army denied on Monday that it had left."
    assert ("title", "Army denies it has left Old Harbour") in roles(text)


def test_a_line_of_words_below_the_title_does_not_replace_it() -> None:
    text = "Salt in Water\n\nWhy the union of the two groups failed\n\nThe two groups said on Monday that they would part."
    assert roles(text)[:2] == [("title", "Salt in Water"), ("heading", "Why the union of the two groups failed")]


def test_numbered_posts_of_a_thread_are_items() -> None:
    text = "What happened last night\n1/ Fighters of the group attacked the post at two.\n2/ The group denies it."
    assert roles(text)[1:] == [
        ("item", "Fighters of the group attacked the post at two."),
        ("item", "The group denies it."),
    ]
