"""What is known of a document follows from all that was said of it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from whence.ledger.metadata import (
    CopyStatements,
    Statement,
    decode_metadata,
    digest,
    encode_metadata,
    of_copy,
    speaker,
)
from whence.reading.document import Metadata
from whence.values import Bound, Language


def said(recorded: str, basis: str, **fields: object) -> Statement:
    return Statement(Metadata(**fields, basis=dict.fromkeys(fields, basis)), recorded)  # type: ignore[arg-type]


def test_metadata_comes_back_as_it_was_stored() -> None:
    full = Metadata(
        "A title", "Valley Monitor", "A. Reporter", "https://valley.example/1", "https://archive.example/1",
        Bound.month(2031, 4), None, Language("en"), {"title": "page", "published": "table"},
    )  # fmt: skip
    assert decode_metadata(encode_metadata(full)) == full
    assert decode_metadata(encode_metadata(Metadata())) == Metadata()


def test_where_a_field_came_from_does_not_change_the_digest() -> None:
    page = Metadata(title="A title", basis={"title": "page"})
    assert digest(page) == digest(replace(page, basis={"title": "table"}))
    assert digest(page) != digest(replace(page, title="Another"))


def test_a_table_outranks_a_page_read_later() -> None:
    known = of_copy(
        [said("1", "table", outlet="Valley Monitor"), said("2", "page", outlet="valley.example", title="T")]
    )
    assert (known.outlet, known.title) == ("Valley Monitor", "T")
    assert known.basis == {"outlet": "table", "title": "page"}


def test_between_two_tables_the_newer_wins() -> None:
    assert of_copy(
        [said("1", "table", outlet="Valey Monitor"), said("2", "table", outlet="Valley Monitor")]
    ).outlet == ("Valley Monitor")


def test_a_later_reading_without_the_table_takes_nothing_away() -> None:
    known = of_copy([said("1", "table", outlet="Valley Monitor"), said("2", "page", title="T")])
    assert known.outlet == "Valley Monitor"


COPIES = [
    CopyStatements("/a", "1.txt", (said("1", "table", outlet="Valley Monitor", published=Bound.year(2031)),)),
    CopyStatements("/a", "2.txt", (said("2", "table", outlet="Harbour Post", published=Bound.year(2030)),)),
    CopyStatements("/b", "1.txt", (said("3", "page", title="T"),)),
]


@given(st.permutations(COPIES))
def test_the_best_described_and_first_published_copy_speaks_whatever_the_order(copies: list[CopyStatements]) -> None:
    assert speaker(copies)[1].outlet == "Harbour Post"
