"""Reference lists: what sanctions lists, actor datasets and gazetteers of others say, entry by entry.

In: a file somebody else published, or a table of one's own. Out: a ListFile: its head, and a stream of entries and
ties as the list has them.
Always: a file that was cut off is refused before anything of it is given; a bad row is an error in the stream, and the
rest goes on. One module reads one format.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from whence.errors import ListError
from whence.names.lists import followthemoney, ofac, places, plain, ucdp, un_security_council, wikidata
from whence.names.lists.entry import ListedName, ListedTie, ListEntry, ListFile, ListHead, NameQuality

__all__ = [
    "FORMATS", "ListEntry", "ListFile", "ListHead", "ListedName", "ListedTie", "NameQuality", "open_list", "recognise",
]  # fmt: skip

FORMATS: dict[str, Callable[[Path], ListFile]] = {
    "un": un_security_council.read,
    "ofac": ofac.read,
    "ucdp": ucdp.read,
    "followthemoney": followthemoney.read,
    "wikidata": wikidata.read,
    "geonames": places.read_geonames,
    "whosonfirst": places.read_whosonfirst,
    "plain": plain.read,
}
_SNIFFED = 65_536  # bytes; an item of Wikidata shows its first keys well before


def open_list(path: Path, form: str = "") -> ListFile:
    """The list, found whole. form: one of FORMATS; recognised from the file where left out.

    Raises ListError where the file is cut off, is not of that form, or of none we know.
    """
    form = form or recognise(path)
    if form not in FORMATS:
        raise ListError(path.name, f"cannot be read as {form!r}", f"The formats are: {', '.join(FORMATS)}.")
    return FORMATS[form](path)


def recognise(path: Path) -> str:
    """The form of a list, from its beginning. Raises ListError where it is none we know."""
    try:
        with path.open("rb") as raw:
            head = raw.read(_SNIFFED).decode("utf-8-sig", errors="replace").lstrip()
    except OSError as error:
        raise ListError(path.name, f"cannot be opened ({error.strerror})") from error
    if form := _form(head):
        return form
    formats = ", ".join(FORMATS)
    raise ListError(path.name, "is no list of a known form", f"Name its form, one of: {formats}.")


def _form(head: str) -> str:
    first = head.split("\n", 1)[0].rstrip("\r")
    if head.startswith("<"):
        return "un" if "CONSOLIDATED_LIST" in head or "<!DOCTYPE" in head else ""
    if head.startswith(("{", "[")):
        return (
            "wikidata"
            if '"labels"' in head or '"entities"' in head
            else "followthemoney"
            if '"schema"' in head
            else ""
        )
    if first.count("\t") == places.GEONAMES_COLUMNS - 1:
        return "geonames"
    if first.split(",")[0].isdigit() and ",-0- " in first:
        return "ofac"
    columns = {cell.strip().strip('"') for cell in first.split(",")}
    named = {"ucdp": {"ActorId", "NameData"}, "whosonfirst": {"placetype", "parent_names"}, "plain": {"name"}}
    return next((form for form, wanted in named.items() if wanted <= columns), "")
