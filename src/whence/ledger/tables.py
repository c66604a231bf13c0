"""The tables of a ledger, as SQLAlchemy Core knows them.

In: nothing. Out: `METADATA` and one Table per noun.
Always: what was read (document, text, copy, reading, mention, local_party, claim) is separate from what was made
of it (party, party_key, party_name, involvement), and the second kind can be rebuilt from the first. Documents,
parties and claims have a small number of their own for joins, which never leaves the ledger; outside they go by
the hash in `sha256`, `party.key` and `claim.key`.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)

METADATA = MetaData()


def _document() -> Column[int]:
    return Column("document", Integer, ForeignKey("document.number"), nullable=False)


migration = Table(
    "migration", METADATA,
    Column("name", Text, primary_key=True),
    Column("ran_at", Text, nullable=False),
)  # fmt: skip

# title ... root are those of the copy that speaks for the document (see metadata.py): kept here so that no page
# needs more than one row to name a document.
document = Table(
    "document", METADATA,
    Column("number", Integer, primary_key=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("media_type", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("first_read", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("root", Text, nullable=False),
    Column("title", Text, nullable=False, default=""),
    Column("outlet", Text, nullable=False, default=""),
    Column("author", Text, nullable=False, default=""),
    Column("url", Text, nullable=False, default=""),
    Column("archive_url", Text, nullable=False, default=""),
    Column("published", Text),
    Column("published_first", Text),
    Column("published_last", Text),
    Column("captured", Text),
    Column("language", Text, nullable=False, default="und"),
    Column("basis", Text, nullable=False, default="{}"),
    Column("metadata", Text, nullable=False, default=""),
    Index("document_by_path", "path", "sha256"),
    Index("document_by_published", "published_first", "path"),
)  # fmt: skip

stored_text = Table(
    "text", METADATA,
    Column("document", Integer, ForeignKey("document.number"), primary_key=True),
    Column("text", Text, nullable=False),
    Column("sha256", Text, nullable=False),  # of the text in UTF-8, so that `verify` notices a change
)  # fmt: skip

copy = Table(
    "copy", METADATA,
    Column("number", Integer, primary_key=True),
    _document(),
    Column("root", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("outside", Text, nullable=False),  # digest of what a table or sidecar says of it
    Column("url", Text, nullable=False, default=""),
    Column("outlet", Text, nullable=False, default=""),
    Column("first_read", Text, nullable=False),
    UniqueConstraint("document", "root", "path"),
    Index("copy_by_place", "root", "path"),
    Index("copy_by_url", "url", sqlite_where=text("url <> ''")),
)  # fmt: skip

# What was said of a copy, each time it was said differently; nothing is overwritten.
copy_metadata = Table(
    "copy_metadata", METADATA,
    Column("copy", Integer, ForeignKey("copy.number"), nullable=False),
    Column("digest", Text, nullable=False),
    Column("fields", Text, nullable=False),
    Column("recorded", Text, nullable=False),
    PrimaryKeyConstraint("copy", "digest"),
    sqlite_with_rowid=False,
)  # fmt: skip

# user: by what name the document used names then (see copies.py), so that it can be taken out of counts again.
reading = Table(
    "reading", METADATA,
    Column("number", Integer, primary_key=True),
    _document(),
    Column("version", Text, nullable=False),
    Column("signature", Text, nullable=False),
    Column("metadata", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("newest", Boolean, nullable=False),
    Column("user", Text, nullable=False),
    Column("warnings", Text, nullable=False),
    Column("mentions", Integer, nullable=False),
    Column("claims", Integer, nullable=False),
    Index("reading_newest", "document", unique=True, sqlite_where=text("newest = 1")),
    Index("reading_by_document", "document"),
)  # fmt: skip

# Lines, paragraphs and pages as the program of a reading marked them: always read whole, so JSON. Apart from the
# reading, whose short rows are read by the thousand.
layout = Table(
    "layout",
    METADATA,
    Column("reading", Integer, ForeignKey("reading.number"), primary_key=True),
    Column("marks", Text, nullable=False),
)

# Everything that a reading found which is no longer the newest, compressed.
archive = Table(
    "archive",
    METADATA,
    Column("reading", Integer, ForeignKey("reading.number"), primary_key=True),
    Column("packed", LargeBinary, nullable=False),
)

mention = Table(
    "mention", METADATA,
    _document(),
    Column("number", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("local", Integer, nullable=False),
    Column("score", Float, nullable=False),
    Column("rule", Text, nullable=False),
    PrimaryKeyConstraint("document", "number"),
    sqlite_with_rowid=False,
)  # fmt: skip

# The parties of one document as the language room read them, and the party of the whole ledger each belongs to.
# join_keys: the names by which it may meet parties of other documents, as party keys (see identity.py), JSON.
local_party = Table(
    "local_party", METADATA,
    _document(),
    Column("number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("names", Text, nullable=False),
    Column("join_keys", Text, nullable=False),
    Column("named", Boolean, nullable=False),
    Column("mentions", Integer, nullable=False),
    Column("party", Integer, ForeignKey("party.number"), nullable=False),
    PrimaryKeyConstraint("document", "number"),
    Index("local_party_by_party", "party"),
    sqlite_with_rowid=False,
)  # fmt: skip

party = Table(
    "party", METADATA,
    Column("number", Integer, primary_key=True),
    Column("key", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("stale", Boolean, nullable=False, default=False),
    Index("party_by_key", "key"),
    Index("party_stale", "number", sqlite_where=text("stale = 1")),
)  # fmt: skip

party_key = Table(
    "party_key", METADATA,
    Column("key", Text, primary_key=True),
    Column("party", Integer, ForeignKey("party.number"), nullable=False),
    Index("party_key_by_party", "party"),
    sqlite_with_rowid=False,
)  # fmt: skip

# main: in how many documents it is the party's fullest name; documents: in how many it is one of its names.
party_name = Table(
    "party_name", METADATA,
    Column("party", Integer, ForeignKey("party.number"), nullable=False),
    Column("name", Text, nullable=False),
    Column("fold", Text, nullable=False),
    Column("main", Integer, nullable=False),
    Column("documents", Integer, nullable=False),
    PrimaryKeyConstraint("party", "name"),
    Index("party_name_by_fold", "fold"),
    sqlite_with_rowid=False,
)  # fmt: skip

# Who uses which name: the outlet, or the path where there is none, and in how many documents.
party_user = Table(
    "party_user",
    METADATA,
    Column("party", Integer, ForeignKey("party.number"), nullable=False),
    Column("name", Text, nullable=False),
    Column("user", Text, nullable=False),
    Column("documents", Integer, nullable=False),
    PrimaryKeyConstraint("party", "name", "user"),
    sqlite_with_rowid=False,
)

# Two names that some report says are not one party's, or only perhaps: no join goes through such a pair.
dispute = Table(
    "dispute", METADATA,
    _document(),
    Column("left", Text, nullable=False),
    Column("right", Text, nullable=False),
    PrimaryKeyConstraint("left", "right", "document"),
    Index("dispute_by_document", "document"),
    sqlite_with_rowid=False,
)  # fmt: skip

# body: the claim whole (see coding.py); the columns repeat what is asked for by value.
claim = Table(
    "claim", METADATA,
    Column("number", Integer, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    _document(),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("stance", Text, nullable=False),
    Column("certainty", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("rule", Text, nullable=False),
    Column("start_first", Text),
    Column("start_last", Text),
    Column("end_first", Text),
    Column("end_last", Text),
    Column("quote", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("recorded", Text, nullable=False),
    Index("claim_by_passage", "document", "start"),
    Index("claim_by_kind", "kind"),
)  # fmt: skip

# Who takes part in a claim, in which role (subject, object, place, of, source); position counts within a role.
# The key is the order of a dossier, so that its first page is read off the table however busy the party: day is
# that of the deed, else of the report; turn breaks ties by the claim's id and thus alike in every ledger.
involvement = Table(
    "involvement",
    METADATA,
    Column("party", Integer, ForeignKey("party.number"), nullable=False),
    Column("role", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("turn", Integer, nullable=False),
    Column("claim", Integer, ForeignKey("claim.number"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("local", Integer, nullable=False),
    PrimaryKeyConstraint("party", "role", "kind", "day", "turn", "claim", "position"),
    Index("involvement_by_claim", "claim"),
    sqlite_with_rowid=False,
)
