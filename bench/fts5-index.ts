import Database from 'better-sqlite3';
import type { KeywordEntry } from '../search/keyword-index.ts';

/** SQLite's own full-text search, in memory, over the same tokens and with the same weights. */
export class Fts5Index {
  readonly #database: Database.Database;
  readonly #find: Database.Statement<[string, number], { rowid: number }>;

  constructor(entries: readonly KeywordEntry[]) {
    this.#database = new Database(':memory:');
    const weights = entries[0]?.fields.map(({ weight }) => weight) ?? [];
    const columns = weights.map((_, index) => `field${index}`);
    // Tokens are cut by us and divided by spaces; no copy of the text is kept.
    this.#database.exec(
      `CREATE VIRTUAL TABLE passages USING fts5(${columns.join(', ')}, content='', tokenize="unicode61 tokenchars '.%+-'")`,
    );
    this.#fill(entries, columns);
    this.#find = this.#database.prepare(
      `SELECT rowid FROM passages WHERE passages MATCH ?
       ORDER BY bm25(passages, ${weights.join(', ')}) LIMIT ?`,
    );
  }

  /** Positions of the best passages that hold any of the tokens. */
  search(tokens: Iterable<string>, limit: number): readonly number[] {
    const query = [...tokens].map((token) => `"${token.replaceAll('"', '""')}"`).join(' OR ');
    return query === '' ? [] : this.#find.all(query, limit).map(({ rowid }) => rowid - 1);
  }

  close(): void {
    this.#database.close();
  }

  #fill(entries: readonly KeywordEntry[], columns: readonly string[]): void {
    const add = this.#database.prepare(
      `INSERT INTO passages (rowid, ${columns.join(', ')}) VALUES (?, ${columns.map(() => '?').join(', ')})`,
    );
    this.#database.transaction(() => {
      for (const [position, { fields }] of entries.entries()) {
        add.run(position + 1, ...fields.map(({ tokens }) => tokens.join(' ')));
      }
    })();
  }
}
