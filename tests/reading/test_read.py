"""A file to a document: identity, dispatch, metadata, and everything that cannot be read."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from whence.errors import ReadingError
from whence.reading import Metadata, ParagraphRole, read_bytes, read_file, read_text
from whence.values import UNKNOWN, Language

SENTENCE = "The army denied on Monday that it had left the town of Old Harbour."


def test_a_document_is_its_bytes_its_path_and_its_root(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    path = tmp_path / "sub" / "a.txt"
    path.write_text(SENTENCE)
    document = read_file(path, tmp_path)
    assert document.id == hashlib.sha256(SENTENCE.encode()).hexdigest()
    assert document.original == SENTENCE.encode()
    assert (document.path, document.root) == ("sub/a.txt", str(tmp_path.resolve()))


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<html><body><h1>A headline</h1><p>{SENTENCE}</p></body></html>")
    assert read_file(path, tmp_path) == read_file(path, tmp_path)


def test_the_root_of_a_relative_path_is_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(SENTENCE)
    assert read_file(Path("a.txt"), Path()).root == str(tmp_path.resolve())
    assert read_file(Path("a.txt"), Path()).path == "a.txt"


def test_pasted_text_is_a_document_of_its_own() -> None:
    document = read_text(f"A headline\n\n{SENTENCE}", "from a chat", Metadata(outlet="Monitor"))
    assert (document.path, document.root, document.metadata.outlet) == ("from a chat", "", "Monitor")
    assert document.metadata.title == "A headline"
    assert document.original == document.text.encode()
    assert document.paragraphs[0].role is ParagraphRole.TITLE


def test_a_known_language_is_taken_as_it_is() -> None:
    document = read_text(SENTENCE, known=Metadata(language=Language("so"), basis={"language": "table"}))
    assert document.metadata.language == Language("so")


def test_a_language_that_cannot_be_told_stays_unknown() -> None:
    document = read_text("1234")
    assert document.metadata.language == UNKNOWN
    assert "language" not in document.metadata.basis


def test_nothing_but_furniture_is_a_warning() -> None:
    assert read_text("Share\nComments").warnings == ("none of it looks like an article",)


@pytest.mark.parametrize("data", [b"", b"   \n\t\r\n ", b"\xef\xbb\xbf", b"\x00"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_an_empty_file_is_one_line(data: bytes, name: str) -> None:
    with pytest.raises(ReadingError, match=f"^{name}: (is empty|holds no text|is no web page|is not text)") as raised:
        read_bytes(data, name)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Word"),
        (b"{\\rtf1\\ansi Hello}", "Rich Text"),
        (b"\x1f\x8b\x08\x00" + bytes(30), "gzip"),
        (bytes(range(256)) * 20, "not text but binary"),
        (b"PK\x03\x04" + bytes(100), "damaged or cut off"),
        (b"%PDF-1.7\n%garbage" + bytes(range(256)), "damaged or cut off"),
    ],
)
def test_rubbish_named_txt_is_one_line_that_says_what_it_is(data: bytes, problem: str) -> None:
    with pytest.raises(ReadingError, match=problem) as raised:
        read_bytes(data, "a.txt")
    assert "\n" not in str(raised.value)


def test_too_much_text_is_one_line() -> None:
    with pytest.raises(ReadingError, match="holds more than 16 million characters"):
        read_bytes(b"He said so again. " * 1_000_000, "a.txt")


def test_a_folder_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(ReadingError, match=r"folder\.txt: is a folder"):
        read_file(tmp_path / "folder.txt", tmp_path)


def test_a_pipe_is_one_line_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(ReadingError, match=r"pipe\.txt: is no ordinary file"):
        read_file(tmp_path / "pipe.txt", tmp_path)


def test_links_that_lead_nowhere_are_one_line(tmp_path: Path) -> None:
    (tmp_path / "ring.txt").symlink_to(tmp_path / "ring.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    for name in ("ring.txt", "gone.txt", "never.txt"):
        with pytest.raises(ReadingError, match=f"{name}: cannot be opened"):
            read_file(tmp_path / name, tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "locked.txt"
    path.write_text(SENTENCE)
    path.chmod(0)
    with pytest.raises(ReadingError, match=r"locked\.txt: cannot be opened \(permission denied\)"):
        read_file(path, tmp_path)


def test_a_file_larger_than_any_report_is_not_opened(tmp_path: Path) -> None:
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    with pytest.raises(ReadingError, match="is larger than 256 MB"):
        read_file(tmp_path / "large.txt", tmp_path)


def test_importing_the_room_loads_no_heavy_library() -> None:
    code = (
        "import sys, whence.reading; "
        "print([m for m in ('lxml', 'trafilatura', 'pypdfium2', 'docx', 'py3langid', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_reading_plain_english_loads_no_heavy_library() -> None:
    words = " ".join([SENTENCE] * 8)
    code = (
        f"import sys; from whence.reading import read_text; assert read_text({words!r}).metadata.language.code == 'en'; "
        "print([m for m in ('lxml', 'trafilatura', 'pypdfium2', 'docx', 'py3langid', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
