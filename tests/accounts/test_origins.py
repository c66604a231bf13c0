"""Origins, circles and corroboration: what counts as one, and what is shown as a circle."""

from __future__ import annotations

from whence.accounts.circles import circles
from whence.accounts.corroboration import corroborate
from whence.accounts.origins import trace_origins
from whence.accounts.told import Told
from whence.values import Stance

from .telling import told


def counted(claim: Told, *others: Told) -> list[tuple[str, int]]:
    """Each origin for a claim with the number of its reports."""
    claims = [claim, *others]
    return [
        (share.origin.name, len(share.reports)) for share in corroborate(claim, claims, trace_origins(claims)).shares
    ]


def test_three_outlets_on_one_post_are_one_origin() -> None:
    claims = [told("died", "deyran", None, path=f"{name}.txt", outlet=name, by="channel") for name in "abc"]
    assert counted(*claims) == [("Channel", 3)]


def test_unnamed_sources_of_two_outlets_are_two_origins_and_of_one_outlet_one() -> None:
    first = told("died", "deyran", None, path="a.txt", outlet="A", by="~residents")
    other = told("died", "deyran", None, path="b.txt", outlet="B", by="~residents")
    again = told("died", "deyran", None, path="c.txt", outlet="A", by="~residents")
    assert counted(first, other, again) == [("residents", 2), ("residents", 1)]


def test_a_headline_is_laid_in_the_mouth_that_the_same_report_names() -> None:
    headline = told("died", "deyran", None, path="a.txt", outlet="A", quote="Deyran reported dead")
    body = told("died", "deyran", None, path="a.txt", outlet="A", by="channel", at=50)
    assert counted(headline, body) == [("Channel", 1)]


def test_a_cited_outlet_is_followed_into_its_own_report() -> None:
    own = told("died", "deyran", None, path="m.txt", outlet="Monitor", by="council")
    citing = told("died", "deyran", None, path="a.txt", outlet="A", by="monitor")
    found = corroborate(citing, [own, citing], trace_origins([own, citing]))
    (share,) = found.shares
    assert share.origin.name == "Council"
    assert any("Monitor" in step and "Council" in step for step in share.steps)


def test_outlets_that_cite_each_other_are_a_circle_and_no_corroboration() -> None:
    one = told("died", "deyran", None, path="m.txt", outlet="Monitor", by="channel", published="2031-04-02")
    other = told("died", "deyran", None, path="c.txt", outlet="Channel", by="monitor", published="2031-04-03")
    found = corroborate(one, [one, other], trace_origins([one, other]))
    assert len(found.circular) >= 1
    (circle,) = circles([one, other], trace_origins([one, other]))
    assert circle.why == "Channel cites Monitor, Monitor cites Channel"
    assert len(found.shares) <= 2


def test_outlets_that_cite_each_other_on_different_matters_or_years_are_none() -> None:
    one = told("died", "deyran", None, path="m.txt", outlet="Monitor", by="channel", published="2031-04-02")
    late = told("died", "deyran", None, path="c.txt", outlet="Channel", by="monitor", published="2033-04-03")
    another = told("died", "vale", None, path="d.txt", outlet="Channel", by="monitor", published="2031-04-03")
    assert circles([one, late], trace_origins([one, late])) == []
    assert circles([one, another], trace_origins([one, another])) == []


def test_a_sentence_printed_twice_has_the_earlier_outlet_as_its_origin() -> None:
    words = (
        "Fighters of the Shield entered the town of Tarsa on Friday night and hoisted their flag over the old mill"
    )
    first = told("captured", "shield", "tarsa", path="a.txt", outlet="A", published="2031-04-01", quote=words)
    later = told("captured", "shield", "tarsa", path="b.txt", outlet="B", published="2031-04-02", quote=words)
    origins = trace_origins([later, first])
    assert origins.of(later).name == origins.of(first).name == "A"
    trace = origins.trace(later)
    assert trace.copied_from is not None
    assert trace.copied_from.path == "a.txt"


def test_those_who_deny_are_shown_apart() -> None:
    claim = told("died", "deyran", None, path="a.txt", by="channel")
    denial = told("died", "deyran", None, path="b.txt", by="shield", stance=Stance.DENIED)
    found = corroborate(claim, [denial, claim], trace_origins([claim, denial]))
    assert [share.origin.name for share in found.shares] == ["Channel"]
    assert [share.origin.name for share in found.against] == ["Shield"]


def test_different_figures_or_days_do_not_corroborate_each_other() -> None:
    claim = told("captured", "shield", "tarsa", "2031-04-01", path="a.txt", by="channel")
    assert len(counted(claim, told("captured", "shield", "tarsa", "2031-09-01", path="b.txt", by="council"))) == 1
    dead = told("killed", "shield", "vale", path="a.txt", by="channel", count=7)
    assert len(counted(dead, told("killed", "shield", "vale", path="b.txt", by="council", count=40))) == 1
