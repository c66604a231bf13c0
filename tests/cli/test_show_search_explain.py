"""What a person sees of a party, a search and a claim."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from made import PROGRAM, Report
from whence.ledger import Ledger, Writer

from .conftest import Whence


def test_a_dossier_reads_as_sentences_with_footnotes(whence: Whence, filled: Ledger) -> None:
    shown = whence("show", "omar deyran").out
    assert shown.startswith("Omar Deyran\nperson · 3 mentions in 1 document · id a7df3e32\n")
    assert "  Abu Sahl  –  1 document: Valley Monitor\n" in shown
    assert (
        "Ties (1)\n  Omar Deyran leads Northern Shield\n"
        "      by 2031-04-02; still on 2031-04-02 · stated · Valley Monitor · reported 2031-04-02\n"
        "        [claim 39d8fd2d, document 476cb3b6]\n"
    ) in shown
    assert "  Omar Deyran met Karim Vale (in Old Harbour)\n      stated · Omar Deyran, in Valley Monitor · " in shown


def test_a_dossier_as_json_holds_claims_in_their_export_form(whence: Whence, filled: Ledger) -> None:
    shown = json.loads(whence("show", "Omar Deyran", "--json").out)
    assert shown["ties"]["total"] == 1
    exported = [json.loads(line) for line in whence("export", "claims").out.splitlines()]
    assert shown["ties"]["claims"][0] in exported


def test_names_and_ids_that_fit_nothing_are_told_in_one_line(whence: Whence, filled: Ledger) -> None:
    for command in (("show", "Nobody"), ("explain", "00000000"), ("search", "?!")):
        ran = whence(*command)
        assert ran.code == 2
        assert ran.err.startswith("RequestError: ")
        assert ran.err.count("\n") == 1


def test_explain_shows_passage_voices_days_and_reason(whence: Whence, filled: Ledger) -> None:
    exported = [json.loads(line) for line in whence("export", "claims").out.splitlines()]
    left = next(claim for claim in exported if claim["kind"] == "left")
    shown = whence("explain", left["id"][:8]).out
    assert "  Valley Monitor (outlet), article\n     └ A spokesman (people), “said”\n" in shown
    assert "2031-03 “in March 2031”" in shown
    assert "A spokesman said that »about 40 fighters left the Northern Shield in March 2031«." in shown
    assert "rule left.made, stage frames, whence 0.1.0, recorded 20" in shown
    assert json.loads(whence("explain", left["id"], "--json").out) == left


def test_search_shows_claims_and_passages(whence: Whence, filled: Ledger) -> None:
    shown = whence("search", "vale", "harbour").out
    assert "Claims (1)\n  Omar Deyran met Karim Vale (in Old Harbour)\n" in shown
    assert "Passages (1)\n  A denial  [document 476cb3b6]\n      Omar Deyran, who leads" in shown
    assert json.loads(whence("search", "vale", "--json").out)["claims_total"] == 1
    assert "Nothing holds all of: unheard of" in whence("search", "unheard of").out


@pytest.mark.parametrize("command", [("show", "Omar Deyran"), ("search", "omar"), ("explain",)])
def test_what_a_report_brings_along_cannot_reach_the_terminal(
    whence: Whence, tmp_path: Path, command: tuple[str, ...]
) -> None:
    evil = "\x1b[31m\x1b]0;owned\x07 [bold]markup[/bold] \u202egnorw"
    made = Report(f"Omar Deyran met Vale {evil} in town.", f"{evil}.txt", title=evil, outlet=evil, url=evil)
    made.party("person", "Omar Deyran").party("person", f"Vale {evil}")
    made.claim("met", "Omar Deyran", f"Vale {evil}", by=[f"Vale {evil}"])
    ledger = Ledger.create(tmp_path / "whence-ledger")
    with ledger.write() as connection:
        Writer(connection, PROGRAM).store(made.found)
    ledger.close()
    asked = (*command, made.found.claims[0].id) if command == ("explain",) else command
    ran = whence(*asked)
    assert ran.code == 0
    assert "␛[31m" in ran.out
    assert "[bold]markup[/bold]" in ran.out
    assert not set(ran.out + ran.err) & set("\x1b\x07\u202e")
