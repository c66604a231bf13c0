"""The table of governors is checked when it is read."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any

import pytest

from whence.errors import SettingsError
from whence.language.certainty.judgement import Effect
from whence.language.certainty.lexicon import lexicon, read_lexicon
from whence.values import Certainty


@pytest.fixture
def data() -> dict[str, Any]:
    text = (resources.files("whence.language") / "data" / "certainty.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def test_a_word_with_two_effects_is_named(data: dict[str, Any]) -> None:
    data["governor"].append({"why": "odd", "effect": ["+", "-"], "to": ["refuse"]})
    with pytest.raises(SettingsError, match="'refuse' has two effects on 'to'"):
        read_lexicon(data)


def test_an_unknown_effect_is_named(data: dict[str, Any]) -> None:
    data["governor"].append({"why": "odd", "effect": ["maybe", "-"], "to": ["ponder"]})
    with pytest.raises(SettingsError, match="effect of 'odd' not understood"):
        read_lexicon(data)


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("+", Effect()),
        ("-", Effect(denied=True)),
        ("-probable", Effect(denied=True, certainty=Certainty.PROBABLE)),
        ("o", Effect(certainty=Certainty.POSSIBLE)),
        ("tried", Effect(certainty=Certainty.INTENDED, tried=True)),
        ("ended", Effect(denied=True, ended=True)),
    ],
)
def test_effects_are_read_from_their_words(text: str, effect: Effect) -> None:
    assert Effect.parse(text) == effect


def test_a_form_with_its_particle_goes_before_the_bare_verb() -> None:
    carried, called = lexicon().hold("noun", "carry", "out"), lexicon().hold("noun", "call", "off")
    assert carried is not None
    assert called is not None
    assert (carried.affirmed.denied, called.affirmed.denied) == (False, True)
