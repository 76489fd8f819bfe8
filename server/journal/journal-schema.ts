/**
 * Tables of journal.sqlite, one step a version, as in library/schema.ts. Times are milliseconds
 * since 1970. No address of a client is kept, and feedback goes with the answer it is about.
 */
export const journalSteps: readonly string[] = [
  `
  CREATE TABLE answers (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    conversation_id TEXT,
    status TEXT NOT NULL,
    record TEXT NOT NULL
  ) STRICT;
  CREATE INDEX answers_by_time ON answers(at);
  CREATE INDEX answers_by_conversation ON answers(conversation_id) WHERE conversation_id IS NOT NULL;

  CREATE TABLE feedback (
    answer_id TEXT PRIMARY KEY REFERENCES answers(id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    comment TEXT,
    correction TEXT
  ) STRICT;
  `,
  // Items of runs stay until they are cleared; what was said of a reader's answer goes with it.
  `
  CREATE TABLE review_items (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    item TEXT NOT NULL
  ) STRICT;

  CREATE TABLE ratings (
    answer_id TEXT NOT NULL,
    rater TEXT NOT NULL,
    rating TEXT NOT NULL,
    PRIMARY KEY (answer_id, rater)
  ) STRICT;
  CREATE INDEX ratings_by_rater ON ratings(rater);
  CREATE TRIGGER ratings_go_with_answers AFTER DELETE ON answers BEGIN
    DELETE FROM ratings WHERE answer_id = old.id;
  END;

  CREATE TABLE review_facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  `,
  // What the audit keeps of a question can be told again while its day's key is here, and no longer.
  `
  CREATE TABLE question_keys (day INTEGER PRIMARY KEY, key BLOB NOT NULL) STRICT;
  `,
  // A reader's answer that was drawn for raters is kept no longer than the answer itself.
  `
  CREATE TRIGGER review_items_go_with_answers AFTER DELETE ON answers BEGIN
    DELETE FROM review_items WHERE id = old.id;
  END;
  `,
];
