"""The word lists."""

from whence.language.attribution import flavour
from whence.language.attribution.lexicon import cues

from .reading import only

ACTS = {
    "said", "accused", "denied", "confirmed", "praised", "criticised", "threatened", "urged", "published", "declared",
    "asked_for", "planned",
}  # fmt: skip
FLAVOURS = {
    "stated", "claimed", "denied", "opinion", "knowledge", "evidence", "rumour", "intention", "request", "charge",
}  # fmt: skip
FRAMES = {
    "clause", "question", "direct", "infinitive", "object-infinitive", "gerund", "object", "topic", "naming", "self",
    "figure",
}  # fmt: skip


def test_every_sense_has_a_known_act_and_flavour() -> None:
    for lemma, verb in cues().verbs.items():
        senses = [*verb.frames.values(), *verb.after.values(), *verb.about.values()]
        assert senses, f"{lemma} has no frame"
        assert {sense.act for sense in senses} <= ACTS, lemma
        assert {sense.flavour for sense in senses} <= FLAVOURS, lemma
        assert set(verb.frames) <= FRAMES, lemma
    for lemma, noun in cues().nouns.items():
        assert noun.sense.act in ACTS and noun.sense.flavour in FLAVOURS, lemma


def test_flavour_tells_a_claim_from_a_belief_and_a_rumour() -> None:
    assert flavour(only("The rebels claim that they hold the town.").of) == "claimed"
    assert flavour(only("The rebels believe that they hold the town.").of) == "opinion"
    assert flavour(only("Rumours that the emir fled spread quickly.").of) == "rumour"
