"""The docs say what the program does: made pages are up to date, nothing is left out, links lead somewhere.

`docs/make.py` is loaded from its file, for the docs are no part of the package.
"""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

import whence.errors
import whence.settings
from whence.claims import kinds

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)(#[^)]*)?\)")


def load_make() -> ModuleType:
    """docs/make.py as a module."""
    spec = importlib.util.spec_from_file_location("docs_make", DOCS / "make.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


make = load_make()


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", ["kinds", "commands"])
def test_the_made_reference_is_up_to_date(page: str) -> None:
    expected = getattr(make, f"{page}_page")()
    assert read(DOCS / "reference" / f"{page}.md") == expected, "run  python docs/make.py"


@pytest.mark.slow
def test_every_sample_is_what_the_command_prints_now() -> None:
    stale = [path.name for path, text in make.made() if read(path) != text]
    assert stale == [], "run  python docs/make.py"


def test_every_kind_is_in_the_reference() -> None:
    page = read(DOCS / "reference" / "kinds.md")
    assert [kind for kind in kinds() if f"| `{kind}`" not in page] == []


def test_every_setting_is_in_the_reference() -> None:
    page = read(DOCS / "reference" / "settings.md")
    settings = [name for name in vars(whence.settings) if name.isupper()]
    assert settings
    assert [name for name in settings if f"`{name}`" not in page] == []


def test_every_error_that_can_be_printed_is_in_the_reference() -> None:
    page = read(DOCS / "reference" / "messages.md")
    family = [kind for kind in vars(whence.errors).values() if isinstance(kind, type)]
    leaves = [kind.__name__ for kind in family if not kind.__subclasses__() and kind.__name__.endswith("Error")]
    assert len(leaves) >= 5
    assert [name for name in leaves if f"`{name}`" not in page] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_to_files_that_exist(page: Path) -> None:
    assert [target for target, _ in LINK.findall(read(page)) if not (page.parent / target).exists()] == []


def test_every_page_can_be_reached_from_the_index_or_the_readme() -> None:
    linked = {
        (page.parent / target).resolve()
        for page in (ROOT / "README.md", DOCS / "README.md")
        for target, _ in LINK.findall(read(page))
    }
    assert [
        page.name for page in DOCS.rglob("*.md") if page.resolve() not in linked and page.name != "README.md"
    ] == []


def unwanted_words() -> set[str]:
    """The words marked † in docs/words.md."""
    return set(re.findall(r"(\w+)†", read(DOCS / "words.md"))) - {"those", "marked"}


@pytest.mark.parametrize("page", [page for page in PAGES if page.name != "words.md"], ids=lambda path: path.name)
def test_a_thing_is_called_by_its_one_word(page: Path) -> None:
    assert unwanted_words()
    text = re.sub(r"```.*?```", "", read(page), flags=re.DOTALL).lower()
    assert [word for word in sorted(unwanted_words()) if re.search(rf"\b{word}s?\b", text)] == []


def test_both_commands_of_the_readme_install_what_the_constraints_pin() -> None:
    commands = re.findall(r"```sh\n(.*?)```", read(ROOT / "README.md"), flags=re.DOTALL)
    assert [command.count("pip install -c constraints.txt") for command in commands[:2]] == [1, 1]
    assert (ROOT / "constraints.txt").exists()


def test_a_sample_that_names_a_claim_no_longer_read_says_so() -> None:
    class Printed(make.Desk):  # type: ignore[name-defined, misc]
        def output(self, command: str) -> str:
            assert command == "whence export claims"
            return '{"id": "0123456789", "kind": "leads", "passage": {"quote": "Deyran, its emir"}}'

    assert Printed().resolved("whence explain {leads: its emir}") == "whence explain 01234567"
    with pytest.raises(LookupError, match="no claim leads is read from: the king"):
        Printed().resolved("whence explain {leads: the king}")
