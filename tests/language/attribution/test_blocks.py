"""Long quotations without marks."""

from whence.reading.document import ParagraphRole

from .reading import only, read

POST = """On Friday, a channel close to the front published a post saying that Abu Yaman had been dismissed:
The commander was called to the council on Thursday and was asked about the salaries.
He gave no answer and left the hall with his guards.
The post was deleted within an hour.
"""


def test_a_block_ends_where_the_report_speaks_of_the_post() -> None:
    said = read(POST)[0]
    assert (said.source, said.cue, said.of.form, said.of.medium) == (
        "a channel close to the front", "published a post saying", "block", "post",
    )  # fmt: skip
    assert said.content[1:] == (
        "The commander was called to the council on Thursday and was asked about the salaries",
        "He gave no answer and left the hall with his guards",
    )


def test_without_a_sign_of_its_end_a_block_is_one_paragraph() -> None:
    text = "The ministry said:\nThe road to Bor is open.\nRain fell in the north.\nCattle prices rose again."
    assert only(text).content == ("The road to Bor is open",)


def test_numbered_demands_belong_to_who_made_them() -> None:
    text = "Hurras responded with two demands:\n1. That prisoners be freed\n2. That the court be closed\nNobody came."
    said = only(text)
    assert (said.source, said.content) == (
        "Hurras", ("1. That prisoners be freed", "2. That the court be closed"),
    )  # fmt: skip


def test_bullets_after_he_says() -> None:
    said = only("He says:\n— the column lost three trucks\n— the villagers had been warned\nThe line went dead.")
    assert said.content == ("the column lost three trucks", "the villagers had been warned")


def test_an_address_opens_a_block_without_a_colon() -> None:
    text = (
        "Let us hear what the Ajnad commander had to say.\n"
        "Dear brothers, we have kept silent for a long time.\n"
        "We came to this land to help the oppressed.\n"
        "The video of the speech was first shown on Tuesday."
    )
    said = only(text)
    assert (said.source, len(said.content)) == ("the Ajnad commander", 2)


def test_a_block_inside_a_block_has_it_for_parent() -> None:
    text = (
        "The brigade published a post:\n"
        "We met their envoys on Monday, and their emir said:\n"
        "1. That we should leave the town\n"
        "2. That our prisoners would be kept\n"
        "We gave them our answer.\n"
        "The post was read by thousands."
    )
    outer, inner = read(text)
    assert inner.of.parent == outer.of.index
    assert inner.content == ("1. That we should leave the town", "2. That our prisoners would be kept")
    assert outer.content[-1] == "We gave them our answer"


def test_a_list_of_the_authors_own_is_nobodys_block() -> None:
    assert read("Some quick thoughts:\n- The factions are united now\n- The town is of great value") == []


def test_marked_quotations_in_html_need_no_colon() -> None:
    text = "The council issued a statement on Sunday\nThe road is closed to all.\nIt rained."
    said = only(text, {1: ParagraphRole.QUOTE})
    assert (said.source, said.content) == ("The council", ("The road is closed to all",))
