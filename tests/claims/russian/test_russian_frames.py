"""The Russian frames: readable, and of kinds that exist."""

from whence.claims.kinds import kinds
from whence.claims.russian.frames import frames, roles


def test_every_frame_has_a_kind_of_the_list() -> None:
    used = {frame.kind for listed in frames().values() for frame in listed}
    assert used <= set(kinds())
    assert len(used) >= 40


def test_every_frame_narrows_its_ends_to_kinds_that_are_allowed() -> None:
    for (_, word), listed in frames().items():
        for frame in listed:
            assert frame.subject_kinds <= kinds()[frame.kind].subject, word
            assert frame.object_kinds <= kinds()[frame.kind].object, word


def test_every_role_is_of_a_kind_of_the_list() -> None:
    assert set(roles().kinds.values()) <= set(kinds())


def test_words_are_written_without_yo() -> None:
    assert [word for _, word in frames() if "ё" in word] == []
