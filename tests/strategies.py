"""Generated claims: every field filled with something odd now and then (for Hypothesis)."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from whence.claims.claim import Claim, Details, End, SourceLink, When
from whence.values import Bound, Certainty, Count, DateBounds, Span, Stance

# Any character that UTF-8 can hold, NUL and controls included.
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
some = words.filter(bool)
maybe_words = st.none() | some
days = st.none() | st.dates(date(1970, 1, 1), date(2040, 12, 31))
spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 9999), st.integers(0, 300))


@st.composite
def bounds(draw: st.DrawFn) -> Bound:
    first, last = draw(days), draw(days)
    return Bound(min(first, last), max(first, last)) if first and last else Bound(first, last)


whens = st.builds(
    When, st.builds(DateBounds, bounds(), st.none() | bounds()), words, st.none() | spans, words
)  # fmt: skip
party_ends = st.builds(
    End, st.sampled_from(["person", "group", "people", "place", "outlet", "account"]), some, spans, some,
    st.integers(0, 500), st.integers(0, 99),
)  # fmt: skip
text_ends = st.builds(End, st.just("text"), some, st.none() | spans, words)
ends = party_ends | text_ends
counts = st.builds(
    lambda low, more, about, what: Count(low, None if more is None else low + more, about, what),
    st.integers(0, 10**6), st.none() | st.integers(0, 10**6), st.booleans(), words,
)  # fmt: skip
details = st.builds(
    Details, maybe_words, st.none() | ends, st.none() | counts, st.lists(ends, max_size=3).map(tuple), maybe_words,
    maybe_words,
)  # fmt: skip
links = st.builds(
    SourceLink, some, st.sampled_from(["outlet", "account", "person", "group", "people"]), maybe_words,
    st.none() | spans, maybe_words, maybe_words, st.none() | st.just("2031-04-02"), st.none() | st.integers(0, 500),
    st.none() | st.integers(0, 99),
)  # fmt: skip
claims = st.builds(
    Claim, document=st.just("ab" * 32), kind=st.sampled_from(["leads", "met", "said", "killed", "known_as"]),
    subject=st.none() | ends, object=st.none() | ends, sources=st.lists(links, min_size=1, max_size=4).map(tuple),
    passage=spans, quote=words, rule=some, score=st.floats(0, 1), explanation=words, details=details,
    when=st.none() | whens, stance=st.sampled_from(Stance), certainty=st.sampled_from(Certainty), stage=some,
)  # fmt: skip
