"""The bytes of a document as found, handed out so that no browser runs or shows them.

In: the id of a document. Out: a download.
Always: plain bytes under the document's hash, in a sandbox, never under a name from outside: a browser that opened
them here would run a hostile page with the rights of the workbench.
"""

from __future__ import annotations

from starlette.responses import Response

from whence.ledger import documents
from whence.web.asking import AskedLedger, Id

_HEADERS = {"content-security-policy": "sandbox; default-src 'none'", "content-type": "application/octet-stream"}


def original(asked: AskedLedger, document: Id) -> Response:
    """The original bytes, as a file to keep."""
    summary = documents.find(asked.connection, document)
    headers = {**_HEADERS, "content-disposition": f'attachment; filename="{summary.id}.original"'}
    return Response(asked.ledger.originals.read(summary.id), headers=headers)
