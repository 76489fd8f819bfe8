import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openDatabase, type SqliteDatabase } from '../../library/open-database.ts';
import { journalSteps } from './journal-schema.ts';
import type { ReviewItem } from './review-item.ts';
import type { KeptRating } from './review-rating.ts';

/** What is put before raters, and what they say. */
export type ReviewStore = {
  /** Ids of the items of runs, in the order of the queue. */
  readonly itemIds: () => readonly string[];
  readonly item: (id: string) => ReviewItem | undefined;
  readonly ratings: () => readonly KeptRating[];
  readonly ratingsBy: (rater: string) => readonly KeptRating[];
  readonly saveRating: (rating: KeptRating) => void;
  /** A name that tells nobody who it is, the same every time in this journal. */
  readonly pseudonymOf: (rater: string) => string;
};

type ItemRow = { readonly item: string };
type RatingRow = { readonly rating: string };

/** The review tables of `journal.sqlite`; the server and `eval rate` may have it open together. */
export class JournalReviews implements ReviewStore {
  readonly #database: SqliteDatabase;
  readonly #salt: string;

  private constructor(database: SqliteDatabase) {
    this.#database = database;
    this.#salt = saltOf(database);
  }

  /**
   * Opens the journal of a data folder for reviews.
   * @throws DataFolderError when the file cannot be used.
   */
  static open(dataDir: string): JournalReviews {
    const path = join(dataDir, 'journal.sqlite');
    const database = openDatabase(path, journalSteps, { flushes: 'checkpoints' });
    database.pragma('secure_delete = ON');
    return new JournalReviews(database);
  }

  close(): void {
    this.#database.close();
  }

  /** Adds items at the end of the queue; one that is there keeps its place. How many are new. */
  addItems(items: readonly ReviewItem[]): number {
    const insert = this.#database.prepare(
      `INSERT INTO review_items (id, item) VALUES (?, ?)
       ON CONFLICT (id) DO UPDATE SET item = excluded.item`,
    );
    const before = this.itemIds().length;
    this.#database.transaction(() => {
      for (const item of items) insert.run(item.id, JSON.stringify(item));
    })();
    return this.itemIds().length - before;
  }

  /** Takes all items out of the queue; ratings stay. */
  clearItems(): void {
    this.#database.exec('DELETE FROM review_items');
  }

  readonly itemIds = (): readonly string[] =>
    this.#database
      .prepare<[], { readonly id: string }>('SELECT id FROM review_items ORDER BY position')
      .all()
      .map(({ id }) => id);

  readonly item = (id: string): ReviewItem | undefined => {
    const row = this.#database
      .prepare<[string], ItemRow>('SELECT item FROM review_items WHERE id = ?')
      .get(id);
    return row && (JSON.parse(row.item) as ReviewItem);
  };

  readonly ratings = (): readonly KeptRating[] =>
    this.#database
      .prepare<[], RatingRow>('SELECT rating FROM ratings ORDER BY rowid')
      .all()
      .map(readRating);

  readonly ratingsBy = (rater: string): readonly KeptRating[] =>
    this.#database
      .prepare<[string], RatingRow>('SELECT rating FROM ratings WHERE rater = ?')
      .all(rater)
      .map(readRating);

  readonly saveRating = (rating: KeptRating): void => {
    this.#database
      .prepare(
        `INSERT INTO ratings (answer_id, rater, rating) VALUES (?, ?, ?)
         ON CONFLICT (answer_id, rater) DO UPDATE SET rating = excluded.rating`,
      )
      .run(rating.answerId, rating.rater, JSON.stringify(rating));
  };

  readonly pseudonymOf = (rater: string): string =>
    isPseudonym(rater)
      ? rater
      : `r-${createHmac('sha256', this.#salt).update(rater).digest('hex').slice(0, 10)}`;
}

/** Whether a name is one that `pseudonymOf` gave, here or elsewhere. */
export function isPseudonym(rater: string): boolean {
  return /^r-[\da-f]{10}$/u.test(rater);
}

/** Names of people can be guessed and tried, so that each journal mixes in a secret of its own. */
function saltOf(database: SqliteDatabase): string {
  const salt = randomBytes(16).toString('hex');
  database.prepare("INSERT OR IGNORE INTO review_facts VALUES ('salt', ?)").run(salt);
  const row = database
    .prepare<[], { readonly value: string }>("SELECT value FROM review_facts WHERE name = 'salt'")
    .get();
  return row?.value ?? salt;
}

function readRating({ rating }: RatingRow): KeptRating {
  return JSON.parse(rating) as KeptRating;
}
