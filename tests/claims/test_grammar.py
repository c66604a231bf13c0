"""Who does what to whom, whatever the construction: the slots of a verb or noun in real parses."""

import pytest

from whence.claims.grammar import Grammar
from whence.language.parse_english import parse
from whence.values import Span


def slots(sentence: str, word: str) -> dict[str, list[str]]:
    """The filled slots of the first token that reads `word`, as words."""
    parsed = parse(sentence, [Span(0, len(sentence))])
    token = next(t for t in parsed.tokens if t.text == word)
    grammar = Grammar(parsed)
    roles = grammar.verb(token.i) if token.pos in {"VERB", "AUX"} else grammar.noun(token.i)
    return {slot: [parsed.tokens[i].text for i in fillers] for slot, fillers in roles.slots.items() if fillers}


@pytest.mark.parametrize(
    ("construction", "sentence", "verb", "subject", "object_"),
    [
        ("active", "The rebels captured Tarsa on Friday.", "captured", "rebels", "Tarsa"),
        ("passive", "Tarsa was captured by the rebels.", "captured", "rebels", "Tarsa"),
        ("relative clause", "The rebels, who captured Tarsa, left.", "captured", "rebels", "Tarsa"),
        ("relative gap", "The town that the rebels captured burned.", "captured", "rebels", "town"),
        ("reduced relative", "The town the rebels captured burned.", "captured", "rebels", "town"),
        ("participle", "Soldiers killed in the raid were buried.", "killed", None, "Soldiers"),
        ("coordination", "The rebels attacked the base and captured Tarsa.", "captured", "rebels", "Tarsa"),
        ("control", "The rebels managed to capture Tarsa.", "capture", "rebels", "Tarsa"),
        ("object control", "The council ordered the rebels to capture Tarsa.", "capture", "rebels", "Tarsa"),
        ("gerund of a charge", "The council accused the rebels of capturing Tarsa.", "capturing", "rebels", "Tarsa"),
        ("adverbial clause", "The rebels withdrew after capturing Tarsa.", "capturing", "rebels", "Tarsa"),
        ("intention", "The rebels announced their intention to capture Tarsa.", "capture", "their", "Tarsa"),
    ],
)
def test_deep_roles_are_the_same_in_every_construction(
    construction: str, sentence: str, verb: str, subject: str | None, object_: str
) -> None:
    found = slots(sentence, verb)
    assert found.get("subj", [None])[0] == subject, construction
    assert found["obj"][0] == object_, construction


def test_a_preposition_under_the_object_is_kept_apart_from_one_under_the_verb() -> None:
    found = slots("The rebels met the mayor of Tarsa.", "met")
    assert found["of@obj"] == ["Tarsa"]
    assert "of" not in found


def test_an_event_noun_gives_its_prepositions_and_its_possessor() -> None:
    found = slots("The army's attack on Tarsa failed.", "attack")
    assert (found["poss"], found["on"]) == (["army"], ["Tarsa"])


def test_a_sentence_that_is_its_own_subject_and_object_does_not_loop() -> None:
    for sentence in (
        "Who who who who.",
        "That that that is is is.",
        "(((((",
        "and and and or or killing killed kill",
    ):
        parsed = parse(sentence, [Span(0, len(sentence))])
        grammar = Grammar(parsed)
        for token in parsed.tokens:
            assert grammar.verb(token.i).head == token.i
            assert grammar.noun(token.i).head == token.i
