"""What a folder of a user's own kinds, frames and names may hold, and what is said of it where it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from whence.claims.kinds import kinds
from whence.claims.teaching import check_taught, digest_of, frames_in_use
from whence.errors import SettingsError
from whence.language.known import known_names
from whence.settings import TEACH_VARIABLE

KIND = """[froze_assets]
family = "deed"
label = "froze the assets of"
plural = "froze the assets of"
meaning = "freezes what the party owns"
example = "the Council froze the assets of Deyran"
subject = ["group"]
object = ["person"]
"""
FRAME = 'verb = [{ kind = "froze_assets", words = "freeze" }]\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, set as the one to learn from."""
    monkeypatch.setenv(TEACH_VARIABLE, str(tmp_path))
    return tmp_path


def put(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_own_kinds_frames_and_names_stand_beside_the_shipped_ones(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "kinds.toml", KIND)
    put(folder, "frames/mine.toml", FRAME)
    put(folder, "known/groups.csv", "name,type\nValley Watch of Nowhere,militia\n")
    put(folder, "README.md", "Remarks are welcome.")
    taught = check_taught(folder)
    assert (taught.kinds, taught.frames, taught.names) == (1, 1, 1)
    assert {"froze_assets", "leads"} <= set(kinds())
    assert [frame.kind for frame in frames_in_use().evoked("verb", "freeze")] == ["froze_assets"]
    assert known_names().find("Valley Watch of Nowhere")
    monkeypatch.delenv(TEACH_VARIABLE)
    assert "froze_assets" not in kinds()
    assert not known_names().find("Valley Watch of Nowhere")


def test_an_own_kind_may_be_the_opposite_of_a_shipped_one(folder: Path) -> None:
    put(folder, "kinds.toml", KIND + 'opposite = "supports"\n')
    assert check_taught(folder).kinds == 1
    assert kinds()["froze_assets"].opposite == "supports"


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("kinds.toml", "[froze\n", "kinds.toml: is not valid TOML"),
        ("kinds.toml", 'family = "deed"\n', "kinds.toml, family: stands outside a table"),
        ("kinds.toml", KIND.replace("froze_assets", "leads"), "kinds.toml, [leads]: is a kind that whence has already"),
        ("kinds.toml", KIND.replace("froze_assets", "Froze"), "kinds.toml, [Froze]: is no name for a kind"),
        ("kinds.toml", KIND.replace("label", "lable"), "kinds.toml, [froze_assets]: field 'lable' is not known"),
        ("kinds.toml", KIND.replace('"deed"', '"dead"'), "kinds.toml, [froze_assets]: 'dead' is not a valid Family"),
        ("kinds.toml", KIND.replace('["person"]', '["state"]'), "kinds.toml, [froze_assets]: ends are a list out of"),
        ("kinds.toml", KIND + 'opposite = "thawed"\n', "kinds.toml, [froze_assets]: opposite 'thawed' is no kind"),
        ("frames/mine.toml", FRAME, "mine.toml, [[verb]] no. 1: kind 'froze_assets' does not exist"),
        ("frames/mine.toml", 'verb = ["x"]\n', "mine.toml, verb: is no table. Write [[verb]] above its lines."),
        ("frames/mine.toml", "[[adverb]]\n", "mine.toml, [adverb]: is no frame. Write [[verb|noun|"),
        ("known/groups.csv", "name,sort\nX,y\n", "groups.csv, line 1: unknown column 'sort'"),
        ("known/clubs.csv", "name\nX\n", "clubs.csv: is no file that whence reads"),
        ("Kinds.toml", KIND, "Kinds.toml: is no file that whence reads"),
        ("frame/mine.toml", FRAME, "frame: is no folder that whence reads"),
        (".notes", "", "holds nothing to learn from. It may hold kinds.toml, frames/*.toml and known/*.csv."),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_file_and_field(folder: Path, name: str, text: str, told: str) -> None:
    put(folder, name, text)
    with pytest.raises(SettingsError) as raised:
        check_taught(folder)
    assert told in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("name", ["kinds.toml", "frames/mine.toml", "known/groups.csv"])
def test_a_file_that_is_no_text_is_told(folder: Path, name: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(b"\xff\xfe\x00\x81")
    with pytest.raises(SettingsError, match="cannot be read"):
        check_taught(folder)


def test_the_digest_follows_names_and_contents_but_not_remarks(folder: Path) -> None:
    put(folder, "kinds.toml", KIND)
    first = digest_of(folder)
    put(folder, "README.md", "A remark.")
    assert digest_of(folder) == first
    put(folder, "frames/mine.toml", FRAME)
    second = digest_of(folder)
    (folder / "frames/mine.toml").rename(folder / "frames/other.toml")
    assert len({first, second, digest_of(folder)}) == 3
