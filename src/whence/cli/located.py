"""Where a place lies, in the terminal and as JSON: the choice with its reason, and the other places of that name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from whence.cli.output import Printer

if TYPE_CHECKING:
    from whence.names.places import Candidate, Located

_OTHERS_SHOWN = 5


def print_located(located: Located | None) -> None:
    """Print where a place lies; nothing where the party is none."""
    if located is None:
        return
    out = Printer()
    out.heading("On the map")
    if located.place is None:
        out.line(f"{located.name}: {located.reason}", indent=2)
        return
    for candidate in located.candidates[: 1 + _OTHERS_SHOWN]:
        out.line(_line(candidate), indent=2, hang=4)


def _line(candidate: Candidate) -> str:
    place = candidate.place
    point = "" if place.lat is None or place.lon is None else f" {place.lat:.4f}, {place.lon:.4f}"
    where = ", ".join(part for part in (place.area, *place.countries) if part)
    return f"{place.name} ({place.sort}, {where}){point}  –  {candidate.reason} ({candidate.score:.2f})"


def located_json(located: Located) -> dict[str, Any]:
    """The same as one JSON object."""
    candidates = [
        {
            "name": each.place.name, "area": each.place.area or None, "countries": list(each.place.countries),
            "sort": each.place.sort, "lat": each.place.lat, "lon": each.place.lon, "score": each.score,
            "reason": each.reason,
        }
        for each in located.candidates
    ]  # fmt: skip
    return {
        "name": located.name, "lat": located.lat, "lon": located.lon, "precision": located.precision.value,
        "reason": located.reason, "candidates": candidates,
    }  # fmt: skip
