"""One file per outside format, reading and writing.

In: records of the ledger. Out: what other programs read. Always: streaming, one object at a time.
"""

from whence.exchange.claims_json import claim_from_json, claim_to_json
from whence.exchange.lines import json_line, write_lines
from whence.exchange.mentions_json import mention_to_json
from whence.exchange.text_json import document_to_json, text_to_json

__all__ = [
    "claim_from_json",
    "claim_to_json",
    "document_to_json",
    "json_line",
    "mention_to_json",
    "text_to_json",
    "write_lines",
]
