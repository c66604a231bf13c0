"""Versions of a page: standing, added, reworded, vanished."""

from __future__ import annotations

from dataclasses import replace

from whence.accounts.told import Told
from whence.accounts.versions import Fate, changes, vanished_in

from .telling import report, told

OLD = (
    "The Shield captured Tarsa on 10 April. At least 23 civilians were killed there. Six men were shot behind a silo."
)
NEW = "The Shield captured Tarsa on 11 April. At least 23 civilians were killed there. Deyran was not present at all."


def claim(kind: str, quote: str, path: str) -> Told:
    return replace(told(kind, "shield", "tarsa", path=path, quote=quote), id=f"{path}{kind}")


def test_each_claim_is_standing_added_reworded_or_vanished() -> None:
    old = [
        claim("captured", "The Shield captured Tarsa on 10 April", "old.txt"),
        claim("killed", "At least 23 civilians were killed there", "old.txt"),
        claim("abused", "Six men were shot behind a silo", "old.txt"),
    ]
    new = [
        claim("captured", "The Shield captured Tarsa on 11 April", "new.txt"),
        claim("killed", "At least 23 civilians were killed there", "new.txt"),
        claim("present_in", "Deyran was not present at all", "new.txt"),
    ]
    found = changes([(report("old.txt"), OLD, old), (report("new.txt"), NEW, new)])
    assert {each.told.kind: each.fate for each in found} == {
        "captured": Fate.REWORDED, "killed": Fate.STANDING, "abused": Fate.VANISHED, "present_in": Fate.ADDED,
    }  # fmt: skip
    assert vanished_in(found) == {"old.txtcaptured", "old.txtabused"}


def test_a_page_of_one_version_has_no_changes() -> None:
    assert (
        changes([(report("old.txt"), OLD, [claim("captured", "The Shield captured Tarsa on 10 April", "old.txt")])])
        == []
    )


def test_a_passage_that_came_back_stands() -> None:
    quote = "At least 23 civilians were killed there"
    made = [(report(f"{n}.txt"), text, [claim("killed", quote, f"{n}.txt")] if quote in text else [])
            for n, text in enumerate([OLD, "Nothing.", NEW])]  # fmt: skip
    (found,) = changes(made)
    assert found.fate is Fate.STANDING
