"""A language model's server for tests: real HTTP on this machine, with answers that a test chooses.

In: for each request an answer: what the model writes, or a function that writes to the connection itself. Out: the
address, and the requests as they came in.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Raw = Callable[[BaseHTTPRequestHandler], None]
Answer = str | Raw


@dataclass
class Server:
    """address: for --model-address. requests: path, headers and body of each request so far."""

    address: str = ""
    requests: list[tuple[str, dict[str, str], Any]] = field(default_factory=list)


def claim(quote: str, kind: str, subject: str | None, object_: str | None, **more: Any) -> dict[str, Any]:
    """One claim as a model writes it."""
    made = {"quote": quote, "kind": kind, "subject": subject, "object": object_}
    return {**made, "stance": "asserted", "certainty": "stated", **more}


def written(*claims: object) -> str:
    """What a model writes that lists these claims."""
    return json.dumps({"claims": list(claims)}, ensure_ascii=False)


def completion(text: object) -> bytes:
    """The answer of a server whose model wrote that."""
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}
    return json.dumps({"id": "1", "object": "chat.completion", "model": "made", "choices": [choice]}).encode()


def sent(status: int, body: bytes, **headers: str) -> Raw:
    """Any answer over HTTP."""

    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in ({"content-length": str(len(body))} | headers).items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return send


@contextmanager
def serving(answer: Answer | Callable[[Any], Answer]) -> Iterator[Server]:
    """A server that answers each request so; `answer` may be a function of the request's body."""
    made = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            made.requests.append((self.path, {name.lower(): value for name, value in self.headers.items()}, body))
            chosen = answer if isinstance(answer, str) or answer.__name__ == "send" else answer(body)
            try:
                (sent(200, completion(chosen)) if isinstance(chosen, str) else chosen)(self)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def do_GET(self) -> None:
            made.requests.append((self.path, {}, None))
            sent(200, b"followed")(self)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing is to be printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    made.address = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
