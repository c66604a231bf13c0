"""Chains of sources at an offset."""

import random

from whence.language.analysis import Attribution
from whence.language.attribution import Chains, chain_at
from whence.values import Span

from .reading import read

NESTED = "The Sentinel reported that a deserter had said his commander believed the bridge was lost."


def made(index: int, *content: tuple[int, int], form: str = "indirect", act: str = "said") -> Attribution:
    spans = tuple(Span(start, end) for start, end in content)
    return Attribution(index, Span(0, 1), 0, Span(0, 0), 0, "say", act, spans, form)


def test_chain_runs_from_the_outermost_source_to_the_innermost() -> None:
    found = read(NESTED)
    chain = chain_at([said.of for said in found], NESTED.index("bridge"))
    assert [link.source.of(NESTED) for link in chain if link.source] == [
        "The Sentinel",
        "a deserter",
        "his commander",
    ]
    assert [said.of.parent for said in found] == [None, 0, 1]


def test_outside_all_content_the_chain_is_empty() -> None:
    assert chain_at([said.of for said in read(NESTED)], 0) == []


def test_topics_and_unvoiced_plans_add_no_link() -> None:
    attributions = [made(0, (0, 50), form="topic"), made(1, (0, 50), act="planned"), made(2, (10, 20))]
    assert [link.index for link in chain_at(attributions, 15)] == [2]


def test_words_that_nobody_is_named_for_add_no_link() -> None:
    text = "It is believed that the general crossed into Uganda."
    found = [said.of for said in read(text)]
    assert len(found) == 1
    assert chain_at(found, text.index("general")) == []


def test_the_end_of_content_is_outside_it() -> None:
    assert chain_at([made(0, (10, 20))], 20) == []
    assert len(chain_at([made(0, (10, 20))], 19)) == 1


def test_looking_up_agrees_with_looking_at_all() -> None:
    luck = random.Random(7)
    attributions = []
    for i in range(60):
        starts = sorted(luck.sample(range(1000), 2))
        attributions.append(made(i, (starts[0], starts[0] + luck.randint(1, 80)), (starts[1], starts[1] + 5)))
    chains = Chains(attributions)
    for offset in range(0, 1100, 3):
        holding = {a.index for a in attributions if any(s.start <= offset < s.end for s in a.content)}
        assert {link.index for link in chains.at(offset)} == holding
