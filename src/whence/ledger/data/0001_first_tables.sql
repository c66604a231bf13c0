-- The first tables. Frozen: a later change of shape is a migration of its own.
CREATE TABLE document (
  number INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  first_read TEXT NOT NULL,
  path TEXT NOT NULL,
  root TEXT NOT NULL,
  title TEXT NOT NULL,
  outlet TEXT NOT NULL,
  author TEXT NOT NULL,
  url TEXT NOT NULL,
  archive_url TEXT NOT NULL,
  published TEXT,
  published_first TEXT,
  published_last TEXT,
  captured TEXT,
  language TEXT NOT NULL,
  basis TEXT NOT NULL,
  metadata TEXT NOT NULL,
  PRIMARY KEY (number),
  UNIQUE (sha256)
);
CREATE INDEX document_by_path ON document (path, sha256);
CREATE INDEX document_by_published ON document (published_first, path);
CREATE TABLE migration (
  name TEXT NOT NULL,
  ran_at TEXT NOT NULL,
  PRIMARY KEY (name)
);
CREATE TABLE party (
  number INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  stale BOOLEAN NOT NULL,
  PRIMARY KEY (number)
);
CREATE INDEX party_by_key ON party ("key");
CREATE INDEX party_stale ON party (number) WHERE stale = 1;
CREATE TABLE claim (
  number INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  document INTEGER NOT NULL,
  kind TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  stance TEXT NOT NULL,
  certainty TEXT NOT NULL,
  score FLOAT NOT NULL,
  rule TEXT NOT NULL,
  start_first TEXT,
  start_last TEXT,
  end_first TEXT,
  end_last TEXT,
  quote TEXT NOT NULL,
  body TEXT NOT NULL,
  recorded TEXT NOT NULL,
  PRIMARY KEY (number),
  UNIQUE ("key"),
  FOREIGN KEY(document) REFERENCES document (number)
);
CREATE INDEX claim_by_kind ON claim (kind);
CREATE INDEX claim_by_passage ON claim (document, start);
CREATE TABLE copy (
  number INTEGER NOT NULL,
  document INTEGER NOT NULL,
  root TEXT NOT NULL,
  path TEXT NOT NULL,
  outside TEXT NOT NULL,
  url TEXT NOT NULL,
  outlet TEXT NOT NULL,
  first_read TEXT NOT NULL,
  PRIMARY KEY (number),
  UNIQUE (document, root, path),
  FOREIGN KEY(document) REFERENCES document (number)
);
CREATE INDEX copy_by_place ON copy (root, path);
CREATE INDEX copy_by_url ON copy (url) WHERE url <> '';
CREATE TABLE dispute (
  document INTEGER NOT NULL,
  "left" TEXT NOT NULL,
  "right" TEXT NOT NULL,
  PRIMARY KEY ("left", "right", document),
  FOREIGN KEY(document) REFERENCES document (number)
)
 WITHOUT ROWID;
CREATE INDEX dispute_by_document ON dispute (document);
CREATE TABLE local_party (
  document INTEGER NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  names TEXT NOT NULL,
  join_keys TEXT NOT NULL,
  named BOOLEAN NOT NULL,
  mentions INTEGER NOT NULL,
  party INTEGER NOT NULL,
  PRIMARY KEY (document, number),
  FOREIGN KEY(document) REFERENCES document (number),
  FOREIGN KEY(party) REFERENCES party (number)
)
 WITHOUT ROWID;
CREATE INDEX local_party_by_party ON local_party (party);
CREATE TABLE mention (
  document INTEGER NOT NULL,
  number INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  form TEXT NOT NULL,
  local INTEGER NOT NULL,
  score FLOAT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (document, number),
  FOREIGN KEY(document) REFERENCES document (number)
)
 WITHOUT ROWID;
CREATE TABLE party_key (
  "key" TEXT NOT NULL,
  party INTEGER NOT NULL,
  PRIMARY KEY ("key"),
  FOREIGN KEY(party) REFERENCES party (number)
)
 WITHOUT ROWID;
CREATE INDEX party_key_by_party ON party_key (party);
CREATE TABLE party_name (
  party INTEGER NOT NULL,
  name TEXT NOT NULL,
  fold TEXT NOT NULL,
  main INTEGER NOT NULL,
  documents INTEGER NOT NULL,
  PRIMARY KEY (party, name),
  FOREIGN KEY(party) REFERENCES party (number)
)
 WITHOUT ROWID;
CREATE INDEX party_name_by_fold ON party_name (fold);
CREATE TABLE party_user (
  party INTEGER NOT NULL,
  name TEXT NOT NULL,
  user TEXT NOT NULL,
  documents INTEGER NOT NULL,
  PRIMARY KEY (party, name, user),
  FOREIGN KEY(party) REFERENCES party (number)
)
 WITHOUT ROWID;
CREATE TABLE reading (
  number INTEGER NOT NULL,
  document INTEGER NOT NULL,
  version TEXT NOT NULL,
  signature TEXT NOT NULL,
  metadata TEXT NOT NULL,
  made_at TEXT NOT NULL,
  newest BOOLEAN NOT NULL,
  user TEXT NOT NULL,
  warnings TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  PRIMARY KEY (number),
  FOREIGN KEY(document) REFERENCES document (number)
);
CREATE INDEX reading_by_document ON reading (document);
CREATE UNIQUE INDEX reading_newest ON reading (document) WHERE newest = 1;
CREATE TABLE text (
  document INTEGER NOT NULL,
  text TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (document),
  FOREIGN KEY(document) REFERENCES document (number)
);
CREATE TABLE archive (
  reading INTEGER NOT NULL,
  packed BLOB NOT NULL,
  PRIMARY KEY (reading),
  FOREIGN KEY(reading) REFERENCES reading (number)
);
CREATE TABLE copy_metadata (
  copy INTEGER NOT NULL,
  digest TEXT NOT NULL,
  fields TEXT NOT NULL,
  recorded TEXT NOT NULL,
  PRIMARY KEY (copy, digest),
  FOREIGN KEY(copy) REFERENCES copy (number)
)
 WITHOUT ROWID;
CREATE TABLE involvement (
  party INTEGER NOT NULL,
  role TEXT NOT NULL,
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  turn INTEGER NOT NULL,
  claim INTEGER NOT NULL,
  position INTEGER NOT NULL,
  local INTEGER NOT NULL,
  PRIMARY KEY (party, role, kind, day, turn, claim, position),
  FOREIGN KEY(party) REFERENCES party (number),
  FOREIGN KEY(claim) REFERENCES claim (number)
)
 WITHOUT ROWID;
CREATE INDEX involvement_by_claim ON involvement (claim);
CREATE TABLE layout (
  reading INTEGER NOT NULL,
  marks TEXT NOT NULL,
  PRIMARY KEY (reading),
  FOREIGN KEY(reading) REFERENCES reading (number)
);
CREATE VIRTUAL TABLE passage_words USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE claim_words USING fts5 (quote, parties, content = '', tokenize = 'unicode61 remove_diacritics 2');
