"""A party's dossier in the terminal, and as JSON.

In: a `PartyRecord`. Out: calm lines, or one JSON object with the claims in their export form.
Always: every claim stands with its footnote; what is left out is counted.
"""

from __future__ import annotations

from typing import Any

from whence.cli.listed import link_json, listed_json, print_links, print_listed
from whence.cli.output import Printer, counted
from whence.cli.phrases import footnote, sentence
from whence.exchange import claim_to_json
from whence.ledger.records import NameUse, PartyRecord, Section

_SECTIONS = (
    ("Said to be known as", "aliases"),
    ("Ties", "ties"),
    ("Deeds", "deeds"),
    ("What it said", "said"),
    ("What is said of it", "about"),
    ("Told on its word", "told"),
)
# Reports that use a name are listed by outlet; more than these would push the claims off the screen.
_USERS_SHOWN = 4


def print_dossier(record: PartyRecord) -> None:
    """Print a dossier."""
    out = Printer()
    out.line(record.ref.name, style="bold")
    where = f"{counted(record.mentions, 'mention')} in {counted(record.documents, 'document')}"
    out.line(f"{record.ref.kind} · {where} · id {record.ref.short}", style="dim")
    out.heading("Names")
    for use in record.names:
        out.line(_use(use), indent=2, hang=4)
    if not record.names:
        out.line("none: it is only described, never named", indent=2)
    print_links(out, record.links)
    for title, name in _SECTIONS:
        print_section(out, title, getattr(record, name))
    print_listed(out, record)


def print_section(out: Printer, title: str, section: Section) -> None:
    """Print a heading with its claims, and how many more there are; nothing where there are none."""
    if not section.total:
        return
    out.heading(f"{title} ({section.total:,})")
    for record in section.claims:
        out.line(sentence(record), indent=2, hang=4)
        out.line(footnote(record), indent=6, hang=2, style="dim")
    if section.total > len(section.claims):
        out.line(
            f"and {section.total - len(section.claims):,} more; show them with --limit {section.total}", indent=2
        )


def dossier_json(record: PartyRecord) -> dict[str, Any]:
    """The dossier as one JSON object."""
    ref = record.ref
    sections = {
        name: {"total": section.total, "claims": [claim_to_json(claim) for claim in section.claims]}
        for name in ("aliases", "ties", "deeds", "said", "about", "told")
        for section in [getattr(record, name)]
    }
    sections |= {"links": [link_json(each) for each in record.links]}  # type: ignore[dict-item]
    sections |= {"listed": [listed_json(each) for each in record.listed]}  # type: ignore[dict-item]
    names = [{"name": use.name, "documents": use.documents, "users": list(use.users)} for use in record.names]
    known = {"id": ref.id, "kind": ref.kind, "name": ref.name, "names": names}
    return {**known, "documents": record.documents, "mentions": record.mentions, **sections}


def _use(use: NameUse) -> str:
    shown = "; ".join(use.users[:_USERS_SHOWN])
    more = len(use.users) - _USERS_SHOWN
    return f"{use.name}  –  {counted(use.documents, 'document')}: {shown}" + (
        f"; and {more} more" if more > 0 else ""
    )
