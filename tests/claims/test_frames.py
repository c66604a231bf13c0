"""The frame files are whole, and a user's own frames are checked before they are used."""

from pathlib import Path

import pytest

from whence.claims.frames import read_frames, shipped, with_folder
from whence.claims.kinds import kinds
from whence.errors import SettingsError

# Found by constructions of their own rather than by a word.
BY_CONSTRUCTION = {"known_as", "origin", "said"}


def test_every_kind_has_a_frame_or_a_construction() -> None:
    covered = {frame.kind for frame in shipped().all} | {frame.weak_kind for frame in shipped().all}
    assert set(kinds()) - covered - BY_CONSTRUCTION == set()


def test_every_frame_file_names_only_kinds_slots_and_ends_that_exist() -> None:
    for frame in shipped().all:
        assert frame.words
        assert (frame.subject_kinds | frame.object_kinds) <= kinds()[frame.kind].subject | kinds()[
            frame.kind
        ].object | {
            "text",
            "place",
        }, frame


def test_a_phrasal_verb_stands_before_the_bare_verb() -> None:
    found = shipped().evoked("verb", "take", frozenset({"over"}))
    assert found
    assert all(any(word == "take+over" for word in frame.words) for frame in found)


def test_a_frame_of_ones_own_is_added_to_the_shipped_ones(tmp_path: Path) -> None:
    (tmp_path / "sanctions.toml").write_text('[[verb]]\nkind = "banned"\nwords = "greylist"\n', encoding="utf-8")
    frames = with_folder(tmp_path)
    assert [frame.kind for frame in frames.evoked("verb", "greylist")] == ["banned"]
    assert len(frames.all) == len(shipped().all) + 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[[verb]]\nwords = "seize"\n', "kind is missing"),
        ('[[verb]]\nkind = "captured"\n', "words is missing"),
        ('[[verb]]\nkind = "grabbed"\nwords = "seize"\n', "grabbed"),
        ('[[verbs]]\nkind = "captured"\nwords = "seize"\n', "is no frame"),
        ('[[verb]]\nkind = "captured"\nwords = "seize"\nobjekt = "obj"\n', "objekt"),
        ('[[verb]]\nkind = "captured"\nwords = "seize"\ncertainty = "sure"\n', "sure"),
        ('[[verb]]\nkind = "captured"\nwords = "seize"\nneed = "town"\n', "need is not a table"),
        ("[[verb]\n", "not valid TOML"),
    ],
)
def test_a_mistake_is_told_with_file_and_table(text: str, told: str) -> None:
    with pytest.raises(SettingsError, match=told) as caught:
        read_frames(text, "mine.toml")
    assert "mine.toml" in str(caught.value)
