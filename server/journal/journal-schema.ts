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
];
