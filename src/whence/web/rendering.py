"""Answers made from what a page shows: HTML through the templates, JSON as it is.

In: a typed value and, for HTML, the name of its template. Out: a response.
Always: templates escape by themselves and fail on a name they do not know; every expression passes `finalized`.
"""

from __future__ import annotations

import functools
import hashlib
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from pydantic import TypeAdapter
from starlette.responses import HTMLResponse, Response

import whence
from whence.values import Language
from whence.web import addresses, wording
from whence.web.inert import finalized, web_address

STATIC = resources.files("whence.web").joinpath("static")


def html(template: str, values: dict[str, Any], status: int = 200) -> HTMLResponse:
    """A page."""
    return HTMLResponse(environment().get_template(template).render(values), status)


def json_response(value: Any, status: int = 200) -> Response:
    """A typed value as JSON."""
    return Response(_adapter(type(value)).dump_json(value), status, media_type="application/json")


@functools.cache
def environment() -> Environment:
    """The templates, made ready once."""
    made = Environment(
        loader=PackageLoader("whence.web"), autoescape=True, undefined=StrictUndefined, finalize=finalized,
        trim_blocks=True, lstrip_blocks=True, auto_reload=False,
    )  # fmt: skip
    made.filters.update(counted=wording.counted, shortened=wording.shortened, web_address=web_address)
    made.globals.update(static=_static, version=whence.__version__, with_query=addresses.with_query)
    made.tests["right_to_left"] = lambda code: Language(code).right_to_left
    return made


@functools.cache
def _static(name: str) -> str:
    """The address of a file of our own, which changes with its content so that browsers may keep it."""
    digest = hashlib.sha256(STATIC.joinpath(name).read_bytes()).hexdigest()[:12]
    return f"/static/{name}?{digest}"


_ADAPTERS: dict[type, TypeAdapter[Any]] = {}


def _adapter(kind: type) -> TypeAdapter[Any]:
    """The writer of a type; made once, since making one takes longer than a page."""
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]
