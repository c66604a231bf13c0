"""Serving the workbench on this machine.

In: a ledger's folder, a host and a port. Out: answers until Ctrl-C.
Always: bound to this machine alone; the address is printed once the port is ours.
"""

from __future__ import annotations

import errno
import socket
import sys
from ipaddress import ip_address
from pathlib import Path

from whence.errors import RunError
from whence.ledger import Ledger
from whence.web.app import make_app


def serve(ledger: Path, host: str, port: int) -> None:
    """Serve the ledger in a folder at http://host:port until stopped. port 0: any free one.

    Raises RunError where the host is not this machine, or the port is taken; LedgerError where there is no ledger.
    """
    import uvicorn

    opened = Ledger.open(ledger)
    try:
        with _listener(host, port) as listener:
            config = uvicorn.Config(make_app(opened), log_level="warning", server_header=False, access_log=False)
            _announce(ledger, host, listener.getsockname()[1])
            uvicorn.Server(config).run(sockets=[listener])
    except KeyboardInterrupt:
        pass  # how a person stops it
    finally:
        opened.close()


def _announce(ledger: Path, host: str, port: int) -> None:
    shown = f"[{host}]" if ":" in host else host
    sys.stdout.write(f"The ledger {ledger} is open at http://{shown}:{port} - stop with Ctrl-C.\n")
    sys.stdout.flush()


def _listener(host: str, port: int) -> socket.socket:
    if not _is_here(host):
        raise RunError(host, "is not this machine alone", "The workbench answers on 127.0.0.1.")
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        taken = error.errno == errno.EADDRINUSE
        problem = "is in use by another program" if taken else f"cannot be used ({error.strerror})"
        raise RunError(f"port {port}", problem, f"Type: whence serve --port {port + 1 if taken else 8400}") from error
    return listener


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
