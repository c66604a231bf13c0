"""Near-identical wording: planted copies are found, chance likeness is not."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from whence.accounts.shingles import SAME_WORDING, alike, containment, shingles

LEAD = "The army released forty rebels and the Front freed twelve soldiers at the pass, a mountain crossing it holds"


def test_an_edited_copy_is_found() -> None:
    edited = LEAD.replace("forty", "40") + ", according to the Red Crescent, whose staff drove the buses."
    (found,) = alike(
        {"a": LEAD, "b": edited, "c": "Something else entirely was said about it by nobody at all today, ever"}
    )
    assert (found.left, found.right) == ("a", "b")
    assert SAME_WORDING <= found.contained < 1


def test_a_few_words_are_nobodys_wording() -> None:
    assert alike({"a": "the army said so", "b": "the army said so"}) == []


texts = st.lists(st.sampled_from("army town fell seven soldiers dead said the on friday night".split()), max_size=30)


@settings(max_examples=80, deadline=None)
@given(st.dictionaries(st.sampled_from("abcdefgh"), texts.map(" ".join), max_size=8))
def test_the_sketch_finds_what_comparing_all_with_all_finds(made: dict[str, str]) -> None:
    sets = {key: shingles(text) for key, text in made.items()}
    keys = sorted(made)
    slow = {
        (left, right)
        for place, left in enumerate(keys) for right in keys[place + 1 :]
        if containment(sets[left], sets[right]) == 1 and len(sets[left]) == len(sets[right])
    }  # fmt: skip
    assert slow <= {(each.left, each.right) for each in alike(made)}
    assert alike(made) == alike(dict(reversed(made.items())))
