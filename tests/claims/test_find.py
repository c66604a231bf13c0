"""What always holds of claims, whatever the text."""

from finding import read
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

WORDS = st.sampled_from(
    [
        "Omar",
        "Deyran",
        "the",
        "Northern",
        "Shield",
        "(NS)",
        "said",
        "that",
        "denied",
        "it",
        "captured",
        "Aleppo",
        "on",
        "Friday",
        ",",
        ".",
        ";",
        ":",
        '"',
        "“",
        "”",
        "who",
        "which",
        "was",
        "killed",
        "by",
        "and",
        "or",
        "not",
        "no",
        "pledged",
        "allegiance",
        "to",
        "-",
        "—",
        "(",
        ")",
        "[",
        "]",
        "70",
        "about",
        "at",
        "least",
        "fighters",
        "its",
        "leader",
        "known",
        "as",
        "'",
        "'s",
        "\n\n",
        "•",
        "1.",
        "<b>",
        "&amp;",
        "\u202e",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, min_size=1, max_size=60))
def test_every_span_is_a_slice_and_every_claim_is_explained(words: list[str]) -> None:
    document, claims = read(" ".join(words) + " x")
    ids = [claim.id for claim in claims]
    assert len(ids) == len(set(ids))
    for claim in claims:
        assert claim.passage.of(document.text) == claim.quote
        assert claim.rule.split(".")[0]
        assert claim.explanation.endswith(".")
        assert 0 < claim.score < 1
        for end in (claim.subject, claim.object, claim.details.place, *claim.details.of):
            assert end is None or end.span is None or end.span.of(document.text) == end.text
        for link in claim.sources[1:]:
            assert link.span is None or link.text is None or link.span.of(document.text) == link.text


def test_reading_twice_gives_the_same_claims() -> None:
    text = "Omar Deyran, who left the Northern Shield in March, denied on Sunday that he had pledged loyalty to the Council."
    assert read(text)[1] == read(text)[1]


def test_a_document_without_a_date_gives_no_dates_it_does_not_name() -> None:
    _, claims = read("Omar Deyran is the leader of the Northern Shield.", published=None)
    assert all(claim.when is None for claim in claims)


def test_the_worked_example_of_the_export_is_read() -> None:
    text = (
        "Omar Deyran, who left the Northern Shield in March, denied on Sunday that he had pledged loyalty to the Council. "
        "A channel linked to the Shield had claimed that at least 40 of its men followed him."
    )
    _, claims = read(text)
    by_kind = {claim.kind: claim for claim in claims}
    assert {"left", "denied", "pledged_to", "affiliated_with", "said"} <= set(by_kind)
    assert by_kind["left"].when is not None
    assert by_kind["left"].when.bounds.edtf() == "2031-03"
    assert by_kind["pledged_to"].stance == "denied"
    assert by_kind["denied"].when is not None
    assert by_kind["denied"].when.bounds.edtf() == "2031-03-30"
