"""What a ledger already knows of files, asked once per file before anything is read.

In: a connection from `Ledger.view` and the program that would read. Out: yes or no.
"""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select

from whence.ledger.program import Program
from whence.ledger.tables import copy, document, reading


class Known:
    """Answers for one program, from one state of the ledger."""

    def __init__(self, connection: Connection, program: Program) -> None:
        self._connection = connection
        self._settled = (
            select(copy.c.number)
            .join(document, document.c.number == copy.c.document)
            .join(reading, reading.c.document == document.c.number)
            .where(
                copy.c.root == bindparam("root"),
                copy.c.path == bindparam("path"),
                document.c.sha256 == bindparam("sha256"),
                copy.c.outside == bindparam("outside"),
                reading.c.newest,
                reading.c.signature == program.signature,
                reading.c.metadata == document.c.metadata,
            )
        )

    def settled(self, root: str, path: str, sha256: str, outside: str) -> bool:
        """True where reading this file again would change nothing.

        outside: digest of what a table or sidecar says of the file.
        """
        asked = {"root": root, "path": path, "sha256": sha256, "outside": outside}
        return self._connection.scalar(self._settled, asked) is not None

    def has(self, sha256: str) -> bool:
        """True where these bytes are in the ledger."""
        return self._connection.scalar(select(document.c.number).where(document.c.sha256 == sha256)) is not None
