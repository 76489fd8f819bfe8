/**
 * Tables of library.sqlite, one step a version; `PRAGMA user_version` says how many are done.
 * A step that has been released is never edited: add the next one.
 */
export const schemaSteps: readonly string[] = [
  `
  CREATE TABLE reports (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    region TEXT NOT NULL,
    region_path TEXT NOT NULL,
    region_code TEXT,
    level TEXT,
    meeting TEXT,
    date TEXT,
    speaker TEXT,
    review_year INTEGER,
    plan_year INTEGER,
    characters INTEGER NOT NULL,
    text TEXT NOT NULL,
    source_runs TEXT NOT NULL
  ) STRICT;

  CREATE TABLE sources (
    report_id TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (report_id, path)
  ) STRICT;
  CREATE INDEX sources_by_path ON sources(path);

  CREATE TABLE sections (
    report_id TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    heading_path TEXT NOT NULL,
    orientation TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (report_id, ordinal)
  ) STRICT;

  CREATE TABLE passages (
    id TEXT PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    heading_path TEXT NOT NULL,
    orientation TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    sentences TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX passages_by_report ON passages(report_id, ordinal);

  CREATE TABLE ingest_log (
    at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    path TEXT NOT NULL,
    outcome TEXT NOT NULL,
    detail TEXT NOT NULL
  ) STRICT;
  `,
  // A text that another file holds too is looked up by its length first: an index over the texts
  // themselves would be as large as they are. Rows of earlier versions have no digests.
  `
  CREATE INDEX reports_by_length ON reports(characters);
  ALTER TABLE reports ADD COLUMN facts_digest TEXT;
  ALTER TABLE reports ADD COLUMN body_digest TEXT;
  ALTER TABLE passages ADD COLUMN digest TEXT;
  `,
  // Where the pages of a PDF or OFD begin in the text, as JSON; absent for files without pages.
  `
  ALTER TABLE reports ADD COLUMN pages TEXT;
  `,
  // Whether a report covers five years; its notes, and what was cut from its source, as JSON.
  `
  ALTER TABLE reports ADD COLUMN covers_five_years INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE reports ADD COLUMN glossary TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE reports ADD COLUMN cuts TEXT NOT NULL DEFAULT '[]';
  `,
  // Indicator figures, and which version of their reader read them: 0 has read none.
  `
  CREATE TABLE figures (
    report_id TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    place TEXT NOT NULL,
    indicator TEXT NOT NULL,
    measure TEXT NOT NULL,
    value REAL NOT NULL,
    low REAL,
    high REAL,
    unit TEXT NOT NULL,
    direction TEXT,
    qualifier TEXT,
    kind TEXT NOT NULL,
    aggregate TEXT,
    period TEXT NOT NULL,
    quote TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (report_id, ordinal)
  ) STRICT;
  CREATE INDEX figures_by_indicator ON figures(indicator, period, kind);
  ALTER TABLE reports ADD COLUMN figures_version INTEGER NOT NULL DEFAULT 0;
  `,
  // On what basis (口径) a figure is told, where its words say so.
  `
  ALTER TABLE figures ADD COLUMN basis TEXT;
  `,
  // Tables with the places of their cells in the text; and the headers that govern a figure which
  // stands in one, as JSON.
  `
  CREATE TABLE report_tables (
    report_id TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    shape TEXT NOT NULL,
    cells TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (report_id, ordinal)
  ) STRICT;
  ALTER TABLE figures ADD COLUMN heads TEXT;
  CREATE INDEX figures_in_tables ON figures(period) WHERE heads IS NOT NULL;
  `,
  // What people say a report is of, by its id; where a report came from, as JSON.
  `
  CREATE TABLE corrections (report_id TEXT PRIMARY KEY, facts TEXT NOT NULL) STRICT;
  ALTER TABLE reports ADD COLUMN origin TEXT;
  `,
  // Which words were recognised in pictures, as JSON, and which figures stand among them.
  `
  ALTER TABLE reports ADD COLUMN scanned TEXT;
  ALTER TABLE figures ADD COLUMN scanned INTEGER;
  `,
  // What tells whether the index holds a passage as it is, without reading the texts themselves.
  `
  CREATE INDEX passages_to_index ON passages(report_id, ordinal, id, heading_path);
  `,
  // The versions of a report beside the one in use (`draft` is null where no file holds it, and its
  // words are kept for links alone), which version a file holds, and whether the program put it in
  // by itself as an example. Ids of reports that were taken away: old links say so, and versions
  // of one that comes back go on. Without words; `erased` is 0 until these are gone everywhere.
  `
  ALTER TABLE reports ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE sources ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE sources ADD COLUMN example INTEGER NOT NULL DEFAULT 0;
  CREATE TABLE report_versions (
    report_id TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    draft TEXT,
    digest TEXT NOT NULL,
    PRIMARY KEY (report_id, version)
  ) STRICT;
  CREATE TABLE removed_reports (
    report_id TEXT PRIMARY KEY,
    at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    last_version INTEGER NOT NULL,
    erased INTEGER NOT NULL DEFAULT 1
  ) STRICT;
  CREATE TRIGGER removed_reports_are_remembered BEFORE DELETE ON reports BEGIN
    INSERT OR REPLACE INTO removed_reports (report_id, last_version) VALUES (old.id, max(old.version,
      ifnull((SELECT max(version) FROM report_versions WHERE report_id = old.id), 0)));
  END;
  `,
  // Who may read a report: those who may read its collection; and who may know that it was taken away.
  `
  ALTER TABLE reports ADD COLUMN collection TEXT NOT NULL DEFAULT 'public';
  ALTER TABLE removed_reports ADD COLUMN collection TEXT NOT NULL DEFAULT 'public';
  DROP TRIGGER removed_reports_are_remembered;
  CREATE TRIGGER removed_reports_are_remembered BEFORE DELETE ON reports BEGIN
    INSERT OR REPLACE INTO removed_reports (report_id, last_version, collection)
    VALUES (old.id, max(old.version,
      ifnull((SELECT max(version) FROM report_versions WHERE report_id = old.id), 0)), old.collection);
  END;
  `,
];
