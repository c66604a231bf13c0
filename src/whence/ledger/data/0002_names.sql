CREATE TABLE decision (
  number INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  sort TEXT NOT NULL,
  "left" TEXT NOT NULL,
  "right" TEXT NOT NULL,
  verdict TEXT NOT NULL,
  score FLOAT NOT NULL,
  reason TEXT NOT NULL,
  "by" TEXT NOT NULL,
  by_rule BOOLEAN NOT NULL,
  made TEXT NOT NULL,
  withdrawn TEXT,
  withdrawn_by TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (number)
);
CREATE INDEX decision_by_left ON decision ("left");
CREATE INDEX decision_by_right ON decision ("right");
CREATE TABLE name_seen (
  "key" TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  fold TEXT NOT NULL,
  compared BOOLEAN NOT NULL,
  PRIMARY KEY ("key")
)
 WITHOUT ROWID;
CREATE INDEX name_seen_by_compared ON name_seen (compared);
CREATE INDEX name_seen_by_fold ON name_seen (fold);
CREATE TABLE name_block (
  block INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  PRIMARY KEY (block, "key")
)
 WITHOUT ROWID;
CREATE TABLE name_entry (
  entry TEXT NOT NULL,
  "key" TEXT NOT NULL,
  PRIMARY KEY (entry, "key")
)
 WITHOUT ROWID;
CREATE INDEX name_entry_by_key ON name_entry ("key");
CREATE TABLE clue (
  "left" TEXT NOT NULL,
  "right" TEXT NOT NULL,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY ("left", "right", kind, source)
)
 WITHOUT ROWID;
CREATE INDEX clue_by_right ON clue ("right");
CREATE INDEX clue_by_source ON clue (source);
CREATE TABLE waiting (
  "key" TEXT NOT NULL,
  PRIMARY KEY ("key")
)
 WITHOUT ROWID;
CREATE TABLE link (
  "left" TEXT NOT NULL,
  "right" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  score FLOAT NOT NULL,
  reasons TEXT NOT NULL,
  PRIMARY KEY ("left", "right", "by")
)
 WITHOUT ROWID;
CREATE INDEX link_by_right ON link ("right");
CREATE TABLE suggestion (
  "left" TEXT NOT NULL,
  "right" TEXT NOT NULL,
  score FLOAT NOT NULL,
  reasons TEXT NOT NULL,
  PRIMARY KEY ("left", "right")
)
 WITHOUT ROWID;
CREATE INDEX suggestion_by_right ON suggestion ("right");
CREATE TABLE list_import (
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  publisher TEXT NOT NULL,
  format TEXT NOT NULL,
  drawn TEXT NOT NULL,
  version TEXT NOT NULL,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  entries INTEGER NOT NULL,
  decision INTEGER NOT NULL,
  PRIMARY KEY (number),
  FOREIGN KEY(decision) REFERENCES decision (number)
);
CREATE INDEX list_import_by_decision ON list_import (decision);
CREATE TABLE list_entry (
  number INTEGER NOT NULL,
  import INTEGER NOT NULL,
  reference TEXT NOT NULL,
  "key" TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (number),
  UNIQUE (import, reference),
  FOREIGN KEY(import) REFERENCES list_import (number)
);
CREATE INDEX list_entry_by_key ON list_entry ("key");
CREATE TABLE list_name (
  entry INTEGER NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  plain TEXT NOT NULL,
  quality TEXT NOT NULL,
  language TEXT NOT NULL,
  fold TEXT NOT NULL,
  PRIMARY KEY (entry, position),
  FOREIGN KEY(entry) REFERENCES list_entry (number)
)
 WITHOUT ROWID;
CREATE INDEX list_name_by_fold ON list_name (fold);
CREATE TABLE list_tie (
  number INTEGER NOT NULL,
  import INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  target TEXT NOT NULL,
  subject_name TEXT NOT NULL,
  target_name TEXT NOT NULL,
  role TEXT NOT NULL,
  words TEXT NOT NULL,
  first TEXT,
  last TEXT,
  PRIMARY KEY (number),
  FOREIGN KEY(import) REFERENCES list_import (number)
);
CREATE INDEX list_tie_by_subject ON list_tie (import, subject);
CREATE INDEX list_tie_by_target ON list_tie (import, target);
