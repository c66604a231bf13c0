"""Which language model is asked, where, and how.

In: the options of a command. Out: `ModelSettings`, checked.
Always: an address is http or https with a host and nothing that could be a secret; the key is not among the settings,
so that it is written nowhere: it stands in the environment and goes to that one address.
"""

from __future__ import annotations

import importlib.util
import ipaddress
import os
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from whence.errors import SettingsError
from whence.settings import MODEL_KEY_VARIABLE

_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """name: as the server knows it. address: up to and without "/chat/completions". seconds: for one answer, whole.

    stretch: characters of the report asked about at once; about 1,500 keep a small model to its task. tokens: the
    longest answer. temperature, seed: the same question shall get the same answer, as far as the server can.
    """

    name: str
    address: str
    seconds: float = 120.0
    temperature: float = 0.0
    seed: int = 1
    stretch: int = 1500
    tokens: int = 1500

    @classmethod
    def of(cls, name: str, address: str, seconds: float = 120.0) -> ModelSettings:
        """Settings from a command line. Raises SettingsError where they cannot be used."""
        if not name.strip() or len(name) > _LONGEST_NAME or not name.isprintable():
            raise SettingsError("--model", "is no name of a model", "Give the name that its server lists.")
        if importlib.util.find_spec("httpx") is None:
            raise SettingsError(
                "--model", "needs a package that is not installed", 'Type: pip install "whence[model]"'
            )
        parts = _parts(address)
        if key() and parts.scheme == "http" and not _is_here(parts.hostname or ""):
            raise SettingsError(
                address, f"is not encrypted: {MODEL_KEY_VARIABLE} would be sent in clear", "Use https."
            )
        return cls(name.strip(), address.rstrip("/"), seconds)

    def described(self) -> str:
        """The settings that bear on an answer, in words."""
        return (
            f"temperature {self.temperature:g}, seed {self.seed}, stretches of {self.stretch} characters, "
            f"answers of {self.tokens} tokens"
        )


def key() -> str:
    """The key for the address, "" where none is set."""
    return os.environ.get(MODEL_KEY_VARIABLE, "")


def _parts(address: str) -> SplitResult:
    """Raises SettingsError where the address is none."""
    try:
        parts = urlsplit(address)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable or not address.isprintable() or " " in address:
        raise SettingsError(
            address or "--model-address", "is no address", "Give one such as http://127.0.0.1:8000/v1"
        )
    if parts.username is not None or parts.query or parts.fragment:
        problem = "has more than a host and a path"
        raise SettingsError(parts.hostname or "", problem, f"Put a key into {MODEL_KEY_VARIABLE}.")
    return parts


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
