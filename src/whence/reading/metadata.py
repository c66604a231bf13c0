"""What is known of a document beside its text, from several places at once.

In: a sidecar file NAME.meta.json; fields as found. Out: Metadata, each field with the place it came from.
Always: what a person wrote goes before what a page says: table, then sidecar, then page, then what was recognised;
a date that cannot be read is no date.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

from whence.errors import ReadingError
from whence.reading.document import Metadata
from whence.reading.limits import LARGEST_TABLE
from whence.values import UNKNOWN, Bound, Language

SIDECAR_ENDING = ".meta.json"
_FIELDS = [field.name for field in fields(Metadata) if field.name != "basis"]
_DATES = {"published", "captured"}
_ARCHIVED = re.compile(r"https?://(?:web\.)?archive\.org/web/(\d{4,14})[a-z_]*/(https?://.+)")
_DAY_AND_HOUR = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d[:.]?\d\d.*")


def read_date(text: str) -> Bound | None:
    """The days a date allows: "2014", "2014-07", "2014-07-03", a day with an hour, or an EDTF interval; else None."""
    text = text.strip()
    if re.fullmatch(r"\d{4}/\d\d/\d\d", text):
        text = text.replace("/", "-")
    if match := _DAY_AND_HOUR.fullmatch(text):
        text = match[1]
    try:
        return Bound.parse(text)
    except ValueError:
        return None


def metadata_from(values: Mapping[str, object], basis: str) -> Metadata:
    """Metadata from fields by name; unknown names, empty values and unreadable dates are left out.

    values: fields of Metadata, dates as text or Bound. basis: where they come from. A web archive's address is taken
    apart into the archived address, the original address and the day of the capture.
    """
    found: dict[str, object] = {}
    for name in _FIELDS:
        value = _clean(name, values.get(name))
        if value:
            found[name] = value
    _take_archive_apart(found)
    return Metadata(**found, basis=dict.fromkeys(found, basis))  # type: ignore[arg-type]


def merged(*layers: Metadata) -> Metadata:
    """Field by field, the first layer that knows it."""
    result = Metadata()
    for layer in layers:
        new = {
            name: getattr(layer, name)
            for name in _FIELDS
            if _known(getattr(layer, name)) and not _known(getattr(result, name))
        }
        basis = result.basis | {name: layer.basis.get(name, "") for name in new}
        result = replace(result, **new, basis=basis)
    return result


def sidecar_of(path: Path) -> Path | None:
    """The sidecar beside a document: `report.html.meta.json` or `report.meta.json`."""
    names = (path.name + SIDECAR_ENDING, path.stem + SIDECAR_ENDING)
    return next((path.with_name(name) for name in names if path.with_name(name).is_file()), None)


def read_sidecar(path: Path, item: str) -> Metadata:
    """The metadata of a sidecar file, a JSON object of the table's columns.

    item: the document, for messages. Raises ReadingError where the file holds no such object or a date is no date.
    """
    try:
        if path.stat().st_size > LARGEST_TABLE:
            raise ValueError("too large")
        data = json.loads(path.read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise ReadingError(item, f"its metadata file {path.name} is no JSON", "Mend or remove that file.") from error
    if not isinstance(data, dict):
        raise ReadingError(item, f"its metadata file {path.name} holds no object", 'Write {"title": ...} in it.')
    for name in _DATES:
        if data.get(name) and read_date(str(data[name])) is None:
            raise ReadingError(
                item, f"its metadata file {path.name} gives {name} as {str(data[name])[:40]!r}", DATE_REMEDY
            )
    return metadata_from(data, "sidecar")


DATE_REMEDY = "Write dates as YYYY, YYYY-MM or YYYY-MM-DD."


def _known(value: object) -> bool:
    return bool(value) and value != UNKNOWN


def _clean(name: str, value: object) -> object:
    if value is None or isinstance(value, (Bound, Language)):
        return value if value != UNKNOWN else None
    if isinstance(value, (dict, list)):
        return None
    text = " ".join(str(value).split())
    if name in _DATES:
        return read_date(text)
    if name == "language":
        language = Language.clean(text)
        return language if language != UNKNOWN else None
    return text


def _take_archive_apart(found: dict[str, object]) -> None:
    match = _ARCHIVED.fullmatch(str(found.get("url", "")))
    if not match:
        return
    found.setdefault("archive_url", match[0])
    found["url"] = match[2]
    stamp = match[1]
    if len(stamp) >= 8 and "captured" not in found:
        try:
            found["captured"] = Bound.day(date(int(stamp[:4]), int(stamp[4:6]), int(stamp[6:8])))
        except ValueError:
            return
