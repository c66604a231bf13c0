"""Which files of a folder are documents, which are left out, which cannot be read."""

import os
from pathlib import Path

import pytest

from whence.errors import RequestError
from whence.reading import Found, Skipped, Unreadable, discover


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("The army denied it.")


def found(*paths: Path, **more: Path) -> list[str]:
    return [item.relative for item in discover(paths, **more) if isinstance(item, Found)]


def skipped(*paths: Path, **more: Path) -> dict[str, str]:
    return {item.path.name: item.reason for item in discover(paths, **more) if isinstance(item, Skipped)}


def failed(*paths: Path) -> list[str]:
    return [str(item.error) for item in discover(paths) if isinstance(item, Unreadable)]


def test_folders_are_walked_to_the_bottom_in_order(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a.md", "sub/deeper/c.HTML", "sub/a.docx", "z.pdf")
    assert found(tmp_path) == ["a.md", "b.txt", "sub/a.docx", "sub/deeper/c.HTML", "z.pdf"]


def test_other_kinds_of_files_are_skipped_and_say_why(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "a.txt.meta.json", "photo.jpg", "README", ".hidden.txt", "table.csv")
    assert found(tmp_path) == ["a.txt"]
    assert skipped(tmp_path, table=tmp_path / "table.csv") == {
        ".hidden.txt": "hidden",
        "README": "unsupported: no ending",
        "a.txt.meta.json": "metadata of another file",
        "photo.jpg": "unsupported: .jpg",
        "table.csv": "the metadata table",
    }


def test_a_file_named_by_itself_is_read_whatever_its_ending(tmp_path: Path) -> None:
    make(tmp_path, "report", "sub/a.txt")
    assert found(tmp_path / "report", tmp_path / "sub" / "a.txt") == ["report", "a.txt"]


def test_a_file_met_twice_is_read_once(tmp_path: Path) -> None:
    make(tmp_path, "sub/a.txt")
    assert found(tmp_path, tmp_path / "sub", tmp_path / "sub" / "a.txt") == ["sub/a.txt"]


def test_a_missing_path_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="no such file or folder"):
        list(discover([tmp_path / "nowhere"]))


def test_a_link_that_leads_back_up_is_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "sub/a.txt")
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    (tmp_path / "sub" / "self").symlink_to(tmp_path / "sub")
    assert found(tmp_path) == ["sub/a.txt"]
    assert set(skipped(tmp_path)) == {"loop", "self"}


def test_a_link_to_another_folder_is_followed(tmp_path: Path) -> None:
    make(tmp_path, "elsewhere/a.txt")
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "linked").symlink_to(tmp_path / "elsewhere")
    assert found(tmp_path / "reports") == ["linked/a.txt"]


def test_links_that_lead_nowhere_or_to_themselves_are_one_line_each(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "ring.txt").symlink_to(tmp_path / "ring.txt")
    assert failed(tmp_path) == [
        "gone.txt: is a link that leads nowhere or to itself. Remove it or mend it.",
        "ring.txt: is a link that leads nowhere or to itself. Remove it or mend it.",
    ]


def test_a_folder_named_like_a_text_is_a_folder(tmp_path: Path) -> None:
    make(tmp_path, "folder.txt/a.txt")
    assert found(tmp_path) == ["folder.txt/a.txt"]


def test_what_is_to_be_left_out_is_not_entered(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "ledger/originals/b.txt")
    assert [i.relative for i in discover([tmp_path], leave_out=[tmp_path / "ledger"]) if isinstance(i, Found)] == [
        "a.txt"
    ]


def test_a_name_that_is_no_utf8_has_a_readable_path(tmp_path: Path) -> None:
    os.close(os.open(os.fsencode(tmp_path) + b"/d\xe9menti.txt", os.O_CREAT | os.O_WRONLY))
    assert found(tmp_path) == ["d\ufffdmenti.txt"]
