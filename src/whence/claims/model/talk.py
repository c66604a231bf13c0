"""Asking the model: one request, one answer, over the protocol that OpenAI-compatible servers share.

In: settings, a prompt, a stretch of text. Out: what the model wrote.
Always: the address the user named is the only one that is spoken to: no redirect is followed, no proxy or password
of the machine's own settings is used, no tool is offered. An answer has a largest size and a last moment, counted
over all of it, so that a server that sends a byte a minute ends like one that sends nothing.
"""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

from whence.claims.model.prompt import Prompt, question
from whence.claims.model.settings import ModelSettings, key
from whence.settings import MODEL_KEY_VARIABLE

if TYPE_CHECKING:
    import httpx

# An answer of some thousand tokens is some ten thousand bytes; a hundred times that is no answer.
_LARGEST = 1_000_000
# What servers say that know no JSON schema, or another form of it.
_NOT_THAT_FORM = frozenset({400, 415, 422, 500, 501})


class NoAnswerError(Exception):
    """The address gave no answer; asking about the next stretch is of no use. problem and remedy as in errors.py."""

    def __init__(self, problem: str, remedy: str = "") -> None:
        super().__init__(problem)
        self.problem, self.remedy = problem, remedy


class UnusableError(Exception):
    """There was an answer, and it is not what was asked for."""


class Talk:
    """A conversation with one model: remembers in which form its server takes a schema."""

    def __init__(self, settings: ModelSettings, prompt: Prompt) -> None:
        self.settings, self.prompt = settings, prompt
        self._forms = [
            {"type": "json_schema", "json_schema": {"name": "claims", "strict": True, "schema": prompt.schema}},
            {"type": "json_object", "schema": prompt.schema},
        ]

    def ask(self, text: str) -> str:
        """What the model wrote about a stretch. Raises NoAnswerError or UnusableError."""
        while True:
            status, content = _fetched(self.settings, self._body(text))
            if status in _NOT_THAT_FORM and len(self._forms) > 1:
                self._forms.pop(0)
                continue
            if status != 200:
                raise NoAnswerError(f"the model's address answered with HTTP status {status}", _remedy(status))
            return _written(content)

    def _body(self, text: str) -> dict[str, Any]:
        settings = self.settings
        return {
            "model": settings.name,
            "messages": [
                {"role": "system", "content": self.prompt.system}, {"role": "user", "content": question(text)},
            ],
            "temperature": settings.temperature, "seed": settings.seed, "max_tokens": settings.tokens,
            "response_format": self._forms[0], "stream": False,
        }  # fmt: skip


def _fetched(settings: ModelSettings, body: dict[str, Any]) -> tuple[int, bytes]:
    """Status and content of the answer. Raises NoAnswerError."""
    import httpx

    try:
        return asyncio.run(_post(settings, body))
    except TimeoutError as error:
        raise NoAnswerError(
            f"the model gave no whole answer in {settings.seconds:g} seconds", "Give more with --model-seconds."
        ) from error
    except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError) as error:
        problem = f"the model's address cannot be spoken to ({type(error).__name__})"
        raise NoAnswerError(problem, "Look whether its server runs there.") from error


async def _post(settings: ModelSettings, body: dict[str, Any]) -> tuple[int, bytes]:
    import httpx

    url = f"{settings.address}/chat/completions"
    # A compressed answer could be a thousand times as large as what came over the wire.
    headers = {"accept": "application/json", "accept-encoding": "identity"}
    if key():
        headers["authorization"] = f"Bearer {key()}"
    async with (
        asyncio.timeout(settings.seconds),
        httpx.AsyncClient(follow_redirects=False, trust_env=False, timeout=None) as client,
        client.stream("POST", url, json=body, headers=headers) as answer,
    ):
        return answer.status_code, await _content(answer)


async def _content(answer: httpx.Response) -> bytes:
    if answer.headers.get("content-encoding", "identity").lower() != "identity":
        raise NoAnswerError("the model's address sent a compressed answer", "Name the server of the model itself.")
    content = bytearray()
    async for piece in answer.aiter_raw():
        content += piece
        if len(content) > _LARGEST:
            raise NoAnswerError("the model's address sent more than any answer needs", "Look what runs there.")
    return bytes(content)


def _written(content: bytes) -> str:
    """The text of the first choice. Raises NoAnswerError where this is no such server, UnusableError where it has no text."""
    try:
        said = json.loads(content)["choices"][0]["message"]["content"]
    except (ValueError, RecursionError, LookupError, TypeError) as error:
        problem = "what came from the model's address is no answer of an OpenAI-compatible server"
        raise NoAnswerError(problem, "Its address mostly ends in /v1.") from error
    if not isinstance(said, str):
        raise UnusableError("an answer without text")
    return said


def _remedy(status: int) -> str:
    if status in {401, 403}:
        return f"Put its key into {MODEL_KEY_VARIABLE}."
    if 300 <= status < 400:
        return "Name the address that it leads to; no redirect is followed."
    return "Its address mostly ends in /v1." if status in {404, 405} else "Look at the server's own messages."
