import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, rewriteDatabase, type SqliteDatabase } from '../../library/open-database.ts';
import { journalSteps } from './journal-schema.ts';

/** Words that may not be kept any more. */
export type WordsToForget = {
  /** Ids of the reports that were removed. */
  readonly ids: readonly string[];
  readonly sentences: ReadonlySet<string>;
  readonly isSaidElsewhere: (words: string) => boolean;
};

type Kept = { readonly row: number; readonly words: string };

/** Where the journal keeps words, and what each row of it is called. */
const places = [
  { table: 'answers', words: 'record' },
  { table: 'feedback', words: `ifnull(comment, '') || ifnull(correction, '')` },
  { table: 'review_items', words: 'item' },
  { table: 'ratings', words: 'rating' },
] as const;

/**
 * Takes from the journal of a data folder every answer, feedback and review item that names the
 * reports or holds a sentence which only they say, and writes its file anew. How many answers.
 * @throws DataFolderError when the file cannot be used.
 */
export function forgetReports(dataDir: string, forgotten: WordsToForget): number {
  const path = join(dataDir, 'journal.sqlite');
  if (!existsSync(path)) return 0;
  const database = openDatabase(path, journalSteps, { flushes: 'checkpoints' });
  try {
    database.pragma('secure_delete = ON');
    const [answers = 0] = database
      .transaction(() => places.map((place) => forgetIn(database, place, forgotten)))
      .immediate();
    rewriteDatabase(database, path);
    return answers;
  } finally {
    database.close();
  }
}

function forgetIn(
  database: SqliteDatabase,
  { table, words }: (typeof places)[number],
  forgotten: WordsToForget,
): number {
  const holds = holdsWordsOf(forgotten);
  const kept = database.prepare<[], Kept>(`SELECT rowid AS row, ${words} AS words FROM ${table}`);
  const rows: number[] = [];
  for (const one of kept.iterate()) if (holds(one.words)) rows.push(one.row);
  const forget = database.prepare(`DELETE FROM ${table} WHERE rowid = ?`);
  for (const row of rows) forget.run(row);
  return rows.length;
}

// A shorter one, such as a heading, says nothing that is only of one report.
const shortestSentence = 6;

/** Tells whether words name a removed report or hold one of its sentences, as JSON writes them. */
function holdsWordsOf({ ids, sentences, isSaidElsewhere }: WordsToForget) {
  const names = ids.map((id) => JSON.stringify(id));
  const byHead = new Map<string, string[]>();
  for (const sentence of [...sentences].map(withoutEnd).map(asInJson)) {
    if (sentence.length < shortestSentence) continue;
    const head = sentence.slice(0, shortestSentence);
    byHead.set(head, [...(byHead.get(head) ?? []), sentence]);
  }
  const isOnlyTheirs = remembered((sentence) => !isSaidElsewhere(fromJson(sentence)));
  return (words: string): boolean => {
    if (names.some((name) => words.includes(name))) return true;
    return startsIn(words, byHead).some(isOnlyTheirs);
  };
}

/** The sentences that stand in the words: one look at each character, however many sentences. */
function startsIn(
  words: string,
  byHead: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at + shortestSentence <= words.length; at++) {
    for (const sentence of byHead.get(words.slice(at, at + shortestSentence)) ?? []) {
      if (words.startsWith(sentence, at)) found.push(sentence);
    }
  }
  return found;
}

/** Asks once for each: the answer takes a look at every report. */
function remembered(ask: (words: string) => boolean): (words: string) => boolean {
  const known = new Map<string, boolean>();
  return (words) => {
    const answer = known.get(words) ?? ask(words);
    known.set(words, answer);
    return answer;
  };
}

/** Who quotes a sentence often leaves its full stop out. */
function withoutEnd(sentence: string): string {
  return sentence.replace(/[。！？!?]+$/u, '');
}

function asInJson(sentence: string): string {
  return JSON.stringify(sentence).slice(1, -1);
}

function fromJson(sentence: string): string {
  return JSON.parse(`"${sentence}"`) as string;
}
