"""Phrases that say two names are one party's, and phrases that only seem to."""

from __future__ import annotations

import pytest

from .reading import read


@pytest.mark.parametrize(
    ("text", "one", "two"),
    [
        ("Jimmy Cherizal, a former policeman known as \"Barbel\", leads the gang.", "Jimmy Cherizal", "Barbel"),
        ("The Clan of the Gulf, also known as the Gaitan Army, left.", "Clan of the Gulf", "Gaitan Army"),
        ("Murad Margosh, better known by his nom de guerre Muslim Deyran, left.", "Murad Margosh", "Muslim Deyran"),
        ("The Harim Liberation Army, which the government calls Sheneh, left.", "Harim Liberation Army", "Sheneh"),
        ("A supporter who calls herself Aygul Salaga or Bela Sneg left.", "Aygul Salaga", "Bela Sneg"),
    ],
)  # fmt: skip
def test_an_alias_joins_two_names(text: str, one: str, two: str) -> None:
    reading = read(text)
    assert reading.party(one) is reading.party(two)


@pytest.mark.parametrize(
    ("text", "one", "two"),
    [
        ("Omar Deyran may be the man known as Abu Sahl.", "Omar Deyran", "Abu Sahl"),
        ("The Harim Front fought the army and groups known as Wazal.", "Harim Front", "Wazal"),
        ("A JWX supporter who calls herself Aygul Salaga left.", "JWX", "Aygul Salaga"),
    ],
)
def test_a_hedge_or_another_noun_joins_nobody(text: str, one: str, two: str) -> None:
    reading = read(text)
    assert not reading.has(two) or reading.party(one) is not reading.party(two)
