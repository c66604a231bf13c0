"""How a source puts a deed: polarity and certainty from its clause and from what governs it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.language.analysis import Parse
from whence.language.certainty import Judgement, judge
from whence.language.parse_english import parse
from whence.values import Certainty, Span, Stance


def _parse(text: str) -> Parse:
    return parse(text, [Span(0, len(text))])


def _judge(marked: str, stop: Span | None = None) -> Judgement:
    """The judgement of the word between stars."""
    text = marked.replace("*", "")
    parsed = _parse(text)
    head = next(token.i for token in parsed.tokens if token.end > marked.index("*"))
    return judge(parsed, head, stop)


@pytest.mark.parametrize(
    ("text", "stance", "certainty"),
    [
        ("The rebels *captured* the town.", "asserted", "stated"),
        ("The rebels did not *capture* the town.", "denied", "stated"),
        ("The rebels never *captured* the town.", "denied", "stated"),
        ("No rebels *entered* the town.", "denied", "stated"),
        ("The rebels *killed* no civilians.", "denied", "stated"),
        ("None of the rebels *fled*.", "denied", "stated"),
        ("Neither the army nor the rebels *fled*.", "denied", "stated"),
        ("The rebels failed to *capture* the town.", "denied", "stated"),
        ("The rebels did not fail to *capture* the town.", "asserted", "stated"),
        ("The rebels refused to *leave*.", "denied", "stated"),
        ("The rebels managed to *leave*.", "asserted", "stated"),
        ("The rebels did not manage to *leave*.", "denied", "stated"),
        ("They left without *firing*.", "denied", "stated"),
        ("They are not believed to have *fled*.", "denied", "probable"),
        ("They are believed to have *fled*.", "asserted", "probable"),
        ("They may not have *fled*.", "denied", "possible"),
        ("They reportedly *fled*.", "asserted", "rumoured"),
        ("They plan to *flee*.", "asserted", "intended"),
        ("They do not plan to *flee*.", "denied", "intended"),
        ("It is unlikely that they *fled*.", "denied", "probable"),
        ("It is not true that they *fled*.", "denied", "stated"),
        ("If they *flee*, the town will fall.", "asserted", "conditional"),
        ("If they flee, the town will *fall*.", "asserted", "conditional"),
        ("Did they *flee*?", "asserted", "possible"),
        ("Why did they *flee*?", "asserted", "stated"),
        ("They were forced to *flee*.", "asserted", "stated"),
        ("They were prevented from *fleeing*.", "denied", "stated"),
        ("He would later *join* the rebels.", "asserted", "stated"),
        ("He said that he would *join* the rebels.", "asserted", "intended"),
        ("He would have *joined* the rebels.", "asserted", "conditional"),
    ],
)
def test_polarity_and_certainty_follow_the_words(text: str, stance: str, certainty: str) -> None:
    judged = _judge(text)
    assert (judged.stance, judged.certainty) == (Stance(stance), Certainty(certainty))


@pytest.mark.parametrize(
    "text",
    [
        "The rebels did not fight but *fled*.",
        "The rebels *fled* and did not fight.",
        "The rebels, who did not fight, *fled*.",
        "The rebels *fled* because they could not fight.",
        "The rebels *fled* after they had failed to fight.",
        "The rebels not only fought but also *won*.",
        "The rebels did not *leave* until May.",
        "The army denied the report and *sent* troops.",
        "No one claimed the attack, in which nine were *killed*.",
        "The men accused of the raid *fled*.",
    ],
)
def test_the_negation_of_one_verb_never_spreads_to_its_neighbour(text: str) -> None:
    judged = _judge(text)
    assert (judged.stance, judged.certainty) == (Stance.ASSERTED, Certainty.STATED)


@pytest.mark.parametrize(
    "text",
    [
        "The rebels did not enter or *loot* the town.",
        "The rebels have not entered or *looted* the town.",
        "The rebels neither entered nor *looted* the town.",
        "The rebels failed to enter and *loot* the town.",
    ],
)
def test_a_coordinated_verb_shares_the_negation_it_cannot_have_of_its_own(text: str) -> None:
    assert _judge(text).stance is Stance.DENIED


def test_governors_outside_the_content_of_an_attribution_do_not_count() -> None:
    text = "The army denied that the rebels had *entered* the town."
    content = Span(text.index("that"), len(text) - 3)
    assert _judge(text).stance is Stance.DENIED
    assert _judge(text, content).stance is Stance.ASSERTED


@pytest.mark.parametrize(
    ("text", "content", "stance", "certainty"),
    [
        ("The army believes that they *fled*.", "that they fled", "asserted", "probable"),
        ("The emir is believed to have *fled*.", "to have fled", "asserted", "probable"),
        ("The emir is said to have *fled*.", "to have fled", "asserted", "rumoured"),
        ("The army says that they *fled*.", "that they fled", "asserted", "stated"),
        ("The army denies that they *fled*.", "that they fled", "asserted", "stated"),
        ("The army threatened to *shell* the town.", "to shell the town", "asserted", "intended"),
        ("The army urged them to *flee*.", "to flee", "asserted", "intended"),
        ("The army doubts that they *fled*.", "that they fled", "denied", "probable"),
        ("The army was accused of *shelling* the town.", "shelling the town", "asserted", "stated"),
    ],
)
def test_the_cue_of_an_attribution_hedges_what_it_brings_but_leaves_denial_to_the_chain(
    text: str, content: str, stance: str, certainty: str
) -> None:
    start = text.replace("*", "").index(content)
    judged = _judge(text, Span(start, start + len(content)))
    assert (judged.stance, judged.certainty) == (Stance(stance), Certainty(certainty))


def test_words_inside_the_content_count() -> None:
    text = "The army denied that the rebels had failed to *enter* the town."
    content = Span(text.index("that"), len(text) - 3)
    assert _judge(text, content).stance is Stance.DENIED


@pytest.mark.parametrize(
    ("text", "tried", "ended"),
    [
        ("They tried to *enter* the town.", True, False),
        ("Their attempts to *enter* the town were foiled.", True, False),
        ("They did not try to *enter* the town.", False, False),
        ("They stopped *shelling* the town.", False, True),
        ("They no longer *shell* the town.", False, True),
        ("They did not *shell* the town.", False, False),
    ],
)
def test_attempts_and_ends_are_told_apart_from_plain_denials(text: str, tried: bool, ended: bool) -> None:
    judged = _judge(text)
    assert (judged.tried, judged.ended) == (tried, ended)


def test_the_reasons_name_the_words_and_the_cues_point_at_them() -> None:
    text = "The rebels may have failed to capture the town."
    parsed = _parse(text)
    judged = judge(parsed, next(token.i for token in parsed.tokens if token.text == "capture"))
    assert judged.reasons == ('"may"', 'under "failed" (negative implicative)')
    assert [cue.of(text) for cue in judged.cues] == ["may", "failed"]


def test_scare_quotes_lower_the_score_and_nothing_else() -> None:
    plain, quoted = _judge("The army *liberated* the town."), _judge('The army "*liberated*" the town.')
    assert quoted.score < plain.score == 1.0
    assert (quoted.stance, quoted.certainty) == (plain.stance, plain.certainty)


WORDS = st.sampled_from(
    [
        "the", "rebels", "army", "he", "who", "that", "whether", "if", "not", "never", "no", "neither", "nor", "and", "but",
        "or", "to", "of", "without", "instead", "may", "would", "could", "must", "reportedly", "perhaps", "failed",
        "attack", "attacked", "attacking", "captured", "planned", "plans", "denied", "denies", "likely", "unlikely", "is",
        "was", "been", "have", "had", "be", "rumours", "attempts", "foiled", "?", ".", ",", '"', "said", "until", "only",
        "alleged", "no longer", "yet", "so-called", "as",
    ]
)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=18).map(" ".join))
def test_any_heap_of_words_is_judged_without_an_accident(text: str) -> None:
    parsed = _parse(text)
    for token in parsed.tokens:
        judged = judge(parsed, token.i)
        assert len(judged.reasons) == len(judged.cues)
        assert all(cue.end <= len(text) for cue in judged.cues)
        if judged.stance is Stance.DENIED or judged.certainty is not Certainty.STATED:
            assert judged.reasons


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["captured the town", "joined the front", "killed the mayor", "left the camp", "met the envoy"]),
    st.sampled_from(["On Monday", "In May", "After the raid", "Near the river"]),
)
def test_a_plain_sentence_is_asserted_and_stated(deed: str, lead: str) -> None:
    parsed = _parse(f"{lead}, the commander {deed}.")
    verb = next(token for token in parsed.tokens if token.text == deed.split(maxsplit=1)[0])
    assert judge(parsed, verb.i) == Judgement(Stance.ASSERTED, Certainty.STATED)
