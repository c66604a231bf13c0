"""The reading room: files, pages and pasted text become Documents, their text fixed for ever.

Nothing heavy is imported here; each format's library is loaded when a file of that format is first read.
"""

from whence.reading.document import Document, Line, LineMark, Metadata, Page, Paragraph, ParagraphRole
from whence.reading.files import Found, Skipped, Unreadable, discover
from whence.reading.metadata_table import MetadataTable, load_table
from whence.reading.read import read_bytes, read_file, read_text

__all__ = [
    "Document", "Found", "Line", "LineMark", "Metadata", "MetadataTable", "Page", "Paragraph", "ParagraphRole",
    "Skipped", "Unreadable", "discover", "load_table", "read_bytes", "read_file", "read_text",
]  # fmt: skip
