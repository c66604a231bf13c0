"""Make what the docs take from the program: the reference of kinds and of commands, and the samples of output.

In: kinds.toml, the help of every command, and blocks `<!-- output of: COMMAND -->` in README.md and docs/. Out: the same
files, up to date. With --check nothing is written, and the exit code is 1 where a file is not what it should be.
Always: samples are what the commands print on the example reports, in a fresh ledger, 100 characters wide. `{KIND: WORDS}`
in a command stands for the id of the first claim of that kind whose passage holds the words.

    python docs/make.py [--check] [--without-samples]
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
WIDTH = "100"
READ = "whence read examples/reports --metadata examples/metadata.csv"
MADE = "<!-- Made by docs/make.py: change the source and run it, not this page. -->\n"
# `<!-- output of: COMMAND -->` or `... (lines 3 to 20) -->`, then a fenced block.
BLOCK = re.compile(
    r"(?P<head><!-- output of: (?P<command>[^\n]+?)(?: \(lines (?P<first>\d+) to (?P<last>\d+)\))? -->\n)"
    r"```text\n.*?```\n",
    re.DOTALL,
)
CLAIM = re.compile(r"\{(?P<kind>\w+): (?P<words>[^}]+)\}")
# The one thing in the output that differs from day to day.
CLOCK = re.compile(r"recorded \d{4}-\d\d-\d\dT[\d:.]+Z")


class Desk:
    """A folder with a copy of the examples and a ledger of them, made when the first sample asks for it."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._printed: dict[str, str] = {}

    def resolved(self, command: str) -> str:
        """The command with ids of claims in place of their kinds and words. Raises LookupError where none fits."""

        def claim_id(match: re.Match[str]) -> str:
            for line in self.output("whence export claims").splitlines():
                claim = json.loads(line)
                if claim["kind"] == match["kind"] and match["words"] in claim["passage"]["quote"]:
                    return str(claim["id"])[:8]
            raise LookupError(f"no claim {match['kind']} is read from: {match['words']}")

        return CLAIM.sub(claim_id, command)

    def output(self, command: str) -> str:
        """What a command prints there, standard output and error together."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="whence-docs-"))
            shutil.copytree(ROOT / "examples", self._folder / "examples")
            self._printed[READ] = self._run(READ)
        if command not in self._printed:
            self._printed[command] = self._run(command)
        return self._printed[command]

    def _run(self, command: str) -> str:
        program, *words = shlex.split(command)
        if program != "whence":
            raise ValueError(f"a sample must be a whence command: {command}")
        settings = {**os.environ, "COLUMNS": WIDTH, "TERM": "dumb", "NO_COLOR": "1"}
        settings.pop("WHENCE_LEDGER", None)
        done = subprocess.run(
            [sys.executable, "-c", "from whence.cli.main import run; run()", *words],
            cwd=self._folder, env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        return CLOCK.sub("recorded 2031-04-03T10:11:12Z", done.stdout)

    def clear(self) -> None:
        """Take the folder away."""
        if self._folder is not None:
            shutil.rmtree(self._folder)


def with_samples(text: str, desk: Desk) -> str:
    """The text with every sample as the command prints it now."""

    def fill(match: re.Match[str]) -> str:
        command = desk.resolved(match["command"])
        lines = desk.output(command).strip().splitlines()
        if match["first"]:
            lines = lines[int(match["first"]) - 1 : int(match["last"])]
        body = "\n".join([f"$ {command}", *(line.rstrip() for line in lines)])
        return f"{match['head']}```text\n{body}\n```\n"

    return BLOCK.sub(fill, text)


def kinds_page() -> str:
    """docs/reference/kinds.md: every kind with its meaning, ends and an example."""
    from whence.claims import Family, kinds

    titles = {Family.TIE: "Ties (hold for a time)", Family.DEED: "Deeds (happen)", Family.SPEECH: "Speech"}
    parts = [
        f"# Kinds of claim\n\n{MADE}\nThe ends of a kind marked = may be swapped; an end in brackets may be missing.\n"
    ]
    for family, title in titles.items():
        rows = [kind for kind in kinds().values() if kind.family is family]
        parts.append(f"\n## {title}\n\n| kind | meaning | ends | example |\n|---|---|---|---|\n")
        for kind in rows:
            ends = " → ".join(
                f"({words})" if name in kind.optional else words
                for name in ("subject", "object")
                if (words := ", ".join(sorted(getattr(kind, name))))
            )
            opposite = f" Opposite: `{kind.opposite}`." if kind.opposite else ""
            holder = " One at a time." if kind.one_holder else ""
            mark = " =" if kind.symmetric else ""
            parts.append(f"| `{kind.name}`{mark} | {kind.meaning}.{opposite}{holder} | {ends} | {kind.example} |\n")
    return "".join(parts)


def commands_page() -> str:
    """docs/reference/commands.md: the help of every command."""
    from whence.cli.main import app

    parts = [f"# Commands\n\n{MADE}\n"]
    for names, words in _helps(typer.main.get_command(app), "whence", None):
        parts.append(f"## {names}\n\n```text\n{words}\n```\n\n")
    return "".join(parts).rstrip() + "\n"


def _helps(command: Any, name: str, parent: Any) -> Iterator[tuple[str, str]]:
    """(full name, help) of a command and of those below it, in the order of the alphabet."""
    context = command.make_context(name, [], parent=parent, resilient_parsing=True)
    context.terminal_width = int(WIDTH)
    yield context.command_path, "\n".join(line.rstrip() for line in command.get_help(context).strip().splitlines())
    for below, inner in sorted(getattr(command, "commands", {}).items()):
        yield from _helps(inner, below, context)


def made(samples: bool = True) -> Iterator[tuple[Path, str]]:
    """Every file that holds something made, with what it should hold."""
    yield DOCS / "reference" / "kinds.md", kinds_page()
    yield DOCS / "reference" / "commands.md", commands_page()
    if samples:
        desk = Desk()
        try:
            for path in [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]:
                text = path.read_text(encoding="utf-8")
                if BLOCK.search(text):
                    yield path, with_samples(text, desk)
        finally:
            desk.clear()


def main() -> int:
    """Write or check. Returns the exit code."""
    parser = argparse.ArgumentParser(description="Make what the docs take from the program.")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit code 1 where something is out of date"
    )
    parser.add_argument("--without-samples", action="store_true", help="only the reference, which takes no reading")
    options = parser.parse_args()
    stale = 0
    for path, text in made(samples=not options.without_samples):
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale = 1
        news = "out of date, run  python docs/make.py" if options.check else "made anew"
        sys.stdout.write(f"{path.relative_to(ROOT)}: {news}\n")
        if not options.check:
            path.write_text(text, encoding="utf-8")
    return stale if options.check else 0


if __name__ == "__main__":
    sys.exit(main())
