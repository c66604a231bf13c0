"""Where things are unless a person says otherwise.

In: nothing, or what stands in the environment. Out: names and defaults that the commands share.
Always: read, never changed; there is no other setting that is not an option of a command.
"""

from __future__ import annotations

import os
from pathlib import Path

LEDGER_VARIABLE = "WHENCE_LEDGER"
TEACH_VARIABLE = "WHENCE_TEACH"
MODEL_KEY_VARIABLE = "WHENCE_MODEL_KEY"
DEFAULT_LEDGER = Path("whence-ledger")
DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8321


def teach_folder() -> Path | None:
    """The folder of the user's own kinds, frames and names, None where none is set.

    It stands in the environment, so that every process of a run reads with the same words.
    """
    named = os.environ.get(TEACH_VARIABLE, "")
    return Path(named) if named else None
