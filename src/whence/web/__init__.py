"""The workbench in the browser: pages over one ledger, each with an address and a JSON twin.

In: a ledger's folder. Out: `serve`, which answers on this machine alone, and `make_app` for tests.
Always: what comes from reports is shown, never run; nothing a page loads comes from elsewhere.
"""

from whence.web.app import make_app
from whence.web.serving import serve

__all__ = ["make_app", "serve"]
