"""The SQL store: what was read, kept so that it can be found, checked and undone.

In: documents with what was found in them. Out: typed records for the commands and the pages.
Always: writing (`Writer`) and viewing (`Views`) are different classes and take the connection as an argument, so
that a transaction shows where it is opened; the originals lie beside the database under their SHA-256.
"""

from whence.ledger.folder import Ledger
from whence.ledger.found import Found
from whence.ledger.known import Known
from whence.ledger.program import Program
from whence.ledger.views import Views
from whence.ledger.writer import Stored, Writer

__all__ = ["Found", "Known", "Ledger", "Program", "Stored", "Views", "Writer"]
