"""The door of the workbench: who may ask, and what a browser is told to forbid.

In: every request and every answer, failures included. Out: 400 for a foreign Host; headers on everything else.
Always: a page of another site that made its name point at this machine (DNS rebinding) is refused, because a
browser sends that name as the Host; no answer may run inline script, load from elsewhere or be framed.
"""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from whence.web.failures import Failure, failure_response

# The names by which this machine calls itself.
OWN_HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "private, no-cache",
}


class Guard:
    """An ASGI application around another. hosts: names, without port, under which it answers."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str] = OWN_HOSTS) -> None:
        self._app, self._hosts = app, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        if scope["type"] == "http" and not self._known(scope):
            await _refusal(scope)(scope, receive, guarded)
        else:
            await self._app(scope, receive, guarded)

    def _known(self, scope: Scope) -> bool:
        hosts = Headers(scope=scope).getlist("host")
        return len(hosts) == 1 and _without_port(hosts[0].lower()) in self._hosts


def _without_port(host: str) -> str:
    name, colon, port = host.rpartition(":")
    return name if colon and port.isdigit() else host


def _refusal(scope: Scope) -> ASGIApp:
    remedy = "Open the address that whence serve printed."
    return failure_response(scope, Failure(400, "Host", "is no name of this machine", remedy))
