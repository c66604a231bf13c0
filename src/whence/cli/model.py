"""`--model NAME --model-address URL`: a language model asked beside the frames, in this run only.

In: the options. Out: `ModelSettings`, or None where no model is named.
Always: nothing is sent anywhere unless both the model and its address stand on the command line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from whence.errors import SettingsError

if TYPE_CHECKING:
    from whence.claims.model.settings import ModelSettings

DEFAULT_SECONDS = 120.0

ModelOption = Annotated[
    str | None, typer.Option("--model", metavar="NAME", help="A language model to ask as well; needs its address.")
]
AddressOption = Annotated[
    str | None,
    typer.Option("--model-address", metavar="URL", help="Where it is: OpenAI-compatible. Gets the reports' text."),
]
SecondsOption = Annotated[
    float, typer.Option("--model-seconds", min=1, max=86_400, help="How long one of its answers may take.")
]


def named_model(name: str | None, address: str | None, seconds: float) -> ModelSettings | None:
    """The model that the options name. Raises SettingsError where they cannot be used."""
    if name is None and address is None:
        return None
    if name is None:
        raise SettingsError("--model-address", "stands without --model", "Name the model that runs there.")
    if address is None:
        problem = "stands without --model-address"
        raise SettingsError("--model", problem, "Give its address, such as http://127.0.0.1:8000/v1")
    from whence.claims.model.settings import ModelSettings

    return ModelSettings.of(name, address, seconds)
