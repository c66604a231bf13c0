"""The tables of names and decisions: who is the same as whom, who said so, and what imported lists say.

In: nothing. Out: one Table per noun, in the METADATA of tables.py.
Always: decision and the four tables of an import are kept as they were made (a decision is withdrawn, never deleted);
the rest (name_seen, name_block, clue, waiting, suggestion) follows from what was read and can be made again. Names
are spoken of by their keys (identity.py), which outlive every merger of parties.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

from whence.ledger.tables import METADATA

# What a person decided. sort: "pair" (left and right are keys), "claim" (left is a claim's id, right empty) or
# "import" (left is the import's number). batch: the first decision of a bulk, its own number otherwise.
decision = Table(
    "decision", METADATA,
    Column("number", Integer, primary_key=True),
    Column("batch", Integer, nullable=False),
    Column("sort", Text, nullable=False),
    Column("left", Text, nullable=False),
    Column("right", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("reason", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("by_rule", Boolean, nullable=False),
    Column("made", Text, nullable=False),
    Column("withdrawn", Text),
    Column("withdrawn_by", Text, nullable=False, default=""),
    Column("detail", Text, nullable=False, default="{}"),
    Index("decision_by_left", "left"),
    Index("decision_by_right", "right"),
)  # fmt: skip

# Every full name of a report by its key; of spellings that fold alike, the first in the alphabet.
name_seen = Table(
    "name_seen", METADATA,
    Column("key", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("fold", Text, nullable=False),
    Column("compared", Boolean, nullable=False),
    Index("name_seen_by_compared", "compared"),
    Index("name_seen_by_fold", "fold"),
    sqlite_with_rowid=False,
)  # fmt: skip

# By what names meet to be compared (blocking.py): a block is a number made of how two words of a name sound.
name_block = Table(
    "name_block", METADATA,
    Column("block", Integer, nullable=False),
    Column("key", Text, nullable=False),
    PrimaryKeyConstraint("block", "key"),
    sqlite_with_rowid=False,
)  # fmt: skip

# Which names are those of one entry: of the shipped names (source "shipped").
name_entry = Table(
    "name_entry", METADATA,
    Column("entry", Text, nullable=False),
    Column("key", Text, nullable=False),
    PrimaryKeyConstraint("entry", "key"),
    Index("name_entry_by_key", "key"),
    sqlite_with_rowid=False,
)  # fmt: skip

# What two names alone say of two parties that bear them (see names/clues.py).
clue = Table(
    "clue", METADATA,
    Column("left", Text, nullable=False),
    Column("right", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("detail", Text, nullable=False),
    PrimaryKeyConstraint("left", "right", "kind", "source"),
    Index("clue_by_right", "right"),
    Index("clue_by_source", "source"),
    sqlite_with_rowid=False,
)  # fmt: skip

# Names whose parties are to be looked at again by the next `settle`.
waiting = Table("waiting", METADATA, Column("key", Text, primary_key=True), sqlite_with_rowid=False)

# Links that stand, and why: score and reasons of the clues that made them.
link = Table(
    "link", METADATA,
    Column("left", Text, nullable=False),
    Column("right", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("reasons", Text, nullable=False),
    PrimaryKeyConstraint("left", "right", "by"),
    Index("link_by_right", "right"),
    sqlite_with_rowid=False,
)  # fmt: skip

# Pairs of names whose parties may be one: they wait for a person.
suggestion = Table(
    "suggestion", METADATA,
    Column("left", Text, nullable=False),
    Column("right", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("reasons", Text, nullable=False),
    PrimaryKeyConstraint("left", "right"),
    Index("suggestion_by_right", "right"),
    sqlite_with_rowid=False,
)  # fmt: skip

# One import of a list. drawn: the day the list gives itself, or a person gave it. decision: by which it stands.
list_import = Table(
    "list_import", METADATA,
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("publisher", Text, nullable=False),
    Column("format", Text, nullable=False),
    Column("drawn", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("entries", Integer, nullable=False),
    Column("decision", Integer, ForeignKey("decision.number"), nullable=False),
    Index("list_import_by_decision", "decision"),
)  # fmt: skip

# An entry of a list. key: made of the list and the reference, so that judgements outlive a newer import.
list_entry = Table(
    "list_entry", METADATA,
    Column("number", Integer, primary_key=True),
    Column("import", Integer, ForeignKey("list_import.number"), nullable=False),
    Column("reference", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("body", Text, nullable=False),
    UniqueConstraint("import", "reference"),
    Index("list_entry_by_key", "key"),
)  # fmt: skip

list_name = Table(
    "list_name", METADATA,
    Column("entry", Integer, ForeignKey("list_entry.number"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("plain", Text, nullable=False),
    Column("quality", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("fold", Text, nullable=False),
    PrimaryKeyConstraint("entry", "position"),
    Index("list_name_by_fold", "fold"),
    sqlite_with_rowid=False,
)  # fmt: skip

list_tie = Table(
    "list_tie", METADATA,
    Column("number", Integer, primary_key=True),
    Column("import", Integer, ForeignKey("list_import.number"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("subject_name", Text, nullable=False),
    Column("target_name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("first", Text),
    Column("last", Text),
    Index("list_tie_by_subject", "import", "subject"),
    Index("list_tie_by_target", "import", "target"),
)  # fmt: skip
