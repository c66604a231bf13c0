"""The workbench as an ASGI application.

In: an open ledger. Out: the application, behind its guard.
Always: every page has two addresses, PATH for people and PATH.json for programs, made from the same value;
/openapi.json describes the second kind.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_type_hints

from fastapi import Depends, FastAPI
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

import whence
from whence.ledger import Ledger
from whence.web.failures import FailureBody, add_failures
from whence.web.guard import Guard
from whence.web.layouts import Layouts
from whence.web.original import original
from whence.web.pages.claim import claim_page
from whence.web.pages.desk import desk_page
from whence.web.pages.document import document_page
from whence.web.pages.documents import documents_page
from whence.web.pages.party import party_page, party_section_page
from whence.web.pages.search import search_page
from whence.web.rendering import STATIC, html, json_response

_RESPONSES: dict[int | str, dict[str, Any]] = {
    status: {"model": FailureBody, "description": said}
    for status, said in ((404, "There is no such thing."), (422, "The request does not fit."))
}
# The framework can report on itself to a collector that the environment names: nothing leaves this machine.
_NO_TELEMETRY: Any = {"tracing": False, "metrics": False, "logs": False, "auto_configure": False}


def make_app(ledger: Ledger) -> ASGIApp:
    """The workbench over one ledger; whoever opened the ledger closes it."""
    app = FastAPI(
        title="whence", version=whence.__version__, docs_url=None, redoc_url=None, telemetry=_NO_TELEMETRY
    )  # fmt: skip
    app.state.ledger = ledger
    app.state.layouts = Layouts()
    add_failures(app)
    app.get("/documents/{document}/original", include_in_schema=False)(original)
    _add_page(app, "/desk", desk_page, "/")
    _add_page(app, "/documents", documents_page)
    _add_page(app, "/documents/{document}", document_page)
    _add_page(app, "/parties/{party}", party_page)
    _add_page(app, "/parties/{party}/{section}", party_section_page)
    _add_page(app, "/claims/{claim}", claim_page)
    _add_page(app, "/search", search_page)
    app.mount("/static", StaticFiles(directory=str(STATIC)), name="static")
    return Guard(app)


def _add_page(app: FastAPI, path: str, build: Callable[..., Any], html_path: str | None = None) -> None:
    """A page at its path, and its twin at path.json. build: makes the page's value from the request."""
    template = f"{build.__name__.removesuffix('_page')}.html"

    def as_json(page: Any = Depends(build)) -> Response:  # noqa: B008 - how FastAPI declares what it injects
        return json_response(page)

    def as_html(page: Any = Depends(build)) -> Response:  # noqa: B008 - likewise
        return html(template, {"page": page})

    described = (build.__doc__ or "").partition("\n")[0]
    app.get(
        f"{path}.json", response_model=get_type_hints(build)["return"], responses=_RESPONSES,
        name=build.__name__, description=described, response_class=Response,
    )(as_json)  # fmt: skip
    app.get(html_path or path, include_in_schema=False)(as_html)
