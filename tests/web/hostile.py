"""A report by somebody who wants the reader's browser, planted in every place a report can reach.

In: nothing. Out: `hostile_report`, and `assert_inert`, which looks through a page for anything that could run.
"""

from __future__ import annotations

from typing import Any

from made import Report
from whence.language.analysis import MentionForm
from whence.values import Bound
from whence.web.guard import POLICY

OWNED = "document.documentElement.dataset.owned=1"
TRICK = (
    f"<script>{OWNED}</script><img src=x onerror={OWNED}><svg onload={OWNED}>"
    f'<style>*{{display:none}}</style></title></textarea><a href="javascript:{OWNED}">x</a>"\'>'
    "{{ 7*7 }}{% raw %}\u202egpj.exe\u2066\x1b[2J\x9b31m\x7f"
)
ADDRESSES = {
    "url": f"javascript:{OWNED}//http://korun.example/",
    "archive_url": "http://korun.example/\u202egpj.exe",
}
PERSON, GROUP = f"Omar {TRICK} Deyran", f"Shield {TRICK} Front"
# What must not be in any answer as it is: it would steer the reading direction, or a terminal the page is copied to.
_RAW = ("\u202e", "\u2066", "\x1b", "\x9b", "\x7f")
_OWN_SCRIPT = "/static/whence.js"


def hostile_report(path: str = f"{TRICK}.txt") -> Report:
    """A report of which text, title, outlet, author, path, addresses, names and claims are all hostile."""
    text = (
        f"{PERSON} leads {GROUP}, said {TRICK} on Monday.\nShare {TRICK} on Chirper\n"
        f"{PERSON} denied that he met Karim Vale."
    )
    # A path cannot hold "/", as no file name can.
    named = {"title": TRICK, "outlet": TRICK, "author": TRICK, "published": Bound.parse("2031-04-02"), **ADDRESSES}
    report = Report(text, path.replace("/", "|"), **named)
    report.party("person", PERSON).party("group", GROUP).party("person", "Karim Vale")
    report.party("people", f"{TRICK} on Monday", form=MentionForm.DESCRIPTION)
    quote = text.split("\n", maxsplit=1)[0]
    report.claim("leads", PERSON, GROUP, quote, by=[f"{TRICK} on Monday"], rule=TRICK)
    report.claim("met", PERSON, "Karim Vale", text.split("\n")[2])
    report.claim("known_as", PERSON, TRICK, quote)
    return report.claim("said", PERSON, TRICK, quote)


def assert_inert(answer: Any, page: Any) -> None:
    """Nothing of the report can run, load, lead astray or steer on this page."""
    assert answer.headers["content-security-policy"] == POLICY
    assert not [sign for sign in _RAW if sign in answer.text]
    scripts = page.xpath("//script")
    assert [script.get("src").partition("?")[0] for script in scripts] == [_OWN_SCRIPT]
    assert not scripts[0].text
    assert not page.xpath(
        "//style | //img | //iframe | //object | //embed | //base | //meta[@http-equiv] | //*[@style]"
    )
    assert not page.xpath("//@*[starts-with(name(), 'on')]")
    for address in page.xpath("//@href | //@src | //@action | //@formaction"):
        assert address.startswith(("/", "#", "http://", "https://"))
        assert not address.startswith("//")
    for link in page.xpath("//a[starts-with(@href, 'http')]"):
        assert {"noopener", "noreferrer"} <= set(link.get("rel").split())
    assert "49" not in page.xpath("string(//title)")
