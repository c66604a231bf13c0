"""Where things are unless a person says otherwise.

In: nothing, or what stands in the environment. Out: names and defaults that the commands share.
Always: read, never changed; there is no other setting that is not an option of a command.
"""

from __future__ import annotations

from pathlib import Path

LEDGER_VARIABLE = "WHENCE_LEDGER"
DEFAULT_LEDGER = Path("whence-ledger")
DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8321
