"""Failures: one shape for every kind, as JSON and as a page.

In: an error of ours, a request that does not fit, an address that does not exist, a fault of the program.
Out: {"error": {"status", "item", "problem", "remedy"}} where JSON was asked for, else a page that says the same.
Always: a fault of the program tells nothing of its insides; those go to the log.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import Scope

from whence.errors import LedgerError, RequestError, WhenceError
from whence.web.rendering import html, json_response
from whence.web.shown import shown

_START = "Start from the desk."


@shown
class Failure:
    """Why a request has no answer."""

    status: int
    """The status of HTTP."""
    item: str
    """What is at fault: an id, a parameter, an address."""
    problem: str
    """What is wrong with it."""
    remedy: str
    """What can be done next; may be empty."""


@shown
class FailureBody:
    """The one shape of every failure in JSON."""

    error: Failure
    """What went wrong."""


def add_failures(app: FastAPI) -> None:
    """Answer every kind of failure in the one shape."""
    app.add_exception_handler(WhenceError, lambda request, error: _answer(request, _of_ours(error)))
    app.add_exception_handler(RequestValidationError, lambda request, error: _answer(request, _of_request(error)))
    app.add_exception_handler(HTTPException, _answer_http)
    app.add_exception_handler(Exception, lambda request, error: _answer(request, _FAULT))


def failure_response(scope: Scope, failure: Failure) -> Response:
    """The failure as JSON where the address or the Accept header asks for it, else as a page."""
    if _wants_json(Request(scope)):
        return json_response(FailureBody(failure), failure.status)
    phrase = HTTPStatus(failure.status).phrase
    return html("failure.html", {"failure": failure, "phrase": phrase}, failure.status)


_FAULT = Failure(
    500, "whence", "could not make this page: a fault of the program, not of your report",
    "Try again; the details stand where whence serve runs.",
)  # fmt: skip


def _answer(request: Request, failure: Failure) -> Response:
    return failure_response(request.scope, failure)


def _answer_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    answer = _answer(request, _of_http(request, error))
    answer.headers.update(error.headers or {})  # Allow, where a method does not fit (RFC 9110, 15.5.6)
    return answer


def _of_ours(error: Exception) -> Failure:
    assert isinstance(error, WhenceError)
    status = 404 if isinstance(error, RequestError) else 503 if isinstance(error, LedgerError) else 500
    return Failure(status, error.item, error.problem, error.remedy)


def _of_request(error: Exception) -> Failure:
    assert isinstance(error, RequestValidationError)
    first: dict[str, Any] = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"][1:]) or "request"
    return Failure(422, where, f"does not fit: {first['msg']}", _START)


def _of_http(request: Request, error: HTTPException) -> Failure:
    if error.status_code == 404:
        return Failure(404, request.url.path, "there is no such page", _START)
    if error.status_code == 405:
        return Failure(405, request.method, "cannot be used on this address", _START)
    return Failure(error.status_code, request.url.path, str(error.detail), _START)


def _wants_json(request: Request) -> bool:
    if request.url.path.endswith(".json"):
        return True
    accepted = request.headers.get("accept", "")
    return "application/json" in accepted and "text/html" not in accepted
