import Database from 'better-sqlite3';
import type { KeywordEntry } from '../search/index/keyword-index.ts';

/** SQLite's own full-text search, in memory, over the same tokens and with the same weights. */
export class Fts5Index {
  readonly #database: Database.Database;
  readonly #insert: Database.Statement<string[]>;
  readonly #find: Database.Statement<[string, number], { rowid: number }>;

  /** @param weights of the fields, in the order in which entries name them. */
  constructor(weights: readonly number[]) {
    this.#database = new Database(':memory:');
    const columns = weights.map((_, index) => `field${index}`).join(', ');
    // Tokens are cut by us and divided by spaces; no copy of the text is kept.
    this.#database.exec(
      `CREATE VIRTUAL TABLE passages USING fts5(${columns}, content='', tokenize="unicode61 tokenchars '.%+-'")`,
    );
    this.#insert = this.#database.prepare(
      `INSERT INTO passages (${columns}) VALUES (${weights.map(() => '?').join(', ')})`,
    );
    this.#find = this.#database.prepare(
      `SELECT rowid FROM passages WHERE passages MATCH ?
       ORDER BY bm25(passages, ${weights.join(', ')}) LIMIT ?`,
    );
    this.#database.exec('BEGIN');
  }

  add({ fields }: KeywordEntry): void {
    this.#insert.run(...fields.map(({ tokens }) => tokens.join(' ')));
  }

  /** After the last was added: merges what is in pieces, so that search is at its best. */
  finish(): void {
    this.#database.exec(`COMMIT; INSERT INTO passages (passages) VALUES ('optimize')`);
  }

  get megabytes(): number {
    const value = (name: string) => Number(this.#database.pragma(name, { simple: true }));
    return (value('page_count') * value('page_size')) / 1e6;
  }

  /** Positions of the best passages that hold any of the tokens. */
  search(tokens: Iterable<string>, limit: number): readonly number[] {
    const query = [...tokens].map((token) => `"${token.replaceAll('"', '""')}"`).join(' OR ');
    return query === '' ? [] : this.#find.all(query, limit).map(({ rowid }) => rowid - 1);
  }

  close(): void {
    this.#database.close();
  }
}
