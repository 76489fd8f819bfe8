import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { DataFolderError } from './folder/data-folder-error.ts';
import { isDamage, openDatabase, type SqliteDatabase } from './open-database.ts';

type VectorRow = { readonly vector: Buffer; readonly checksum: number };

const steps = [
  `
  CREATE TABLE vectors (
    key TEXT PRIMARY KEY,
    vector BLOB NOT NULL,
    checksum INTEGER NOT NULL
  ) STRICT;
  `,
];

/**
 * Vectors by what was embedded and by whom, in `embeddings.sqlite`: an embedding model is slow or
 * costs money, so nothing is embedded twice, and a run that was interrupted goes on where it
 * stopped. Only a cache: a damaged one is thrown away, a damaged vector is as good as absent.
 */
export class EmbeddingCache {
  readonly #database: SqliteDatabase;
  readonly #embedder: string;

  private constructor(database: SqliteDatabase, embedder: string) {
    this.#database = database;
    this.#embedder = embedder;
  }

  /** Opens the cache in the data folder for the vectors of one embedder. */
  static open(dataDir: string, embedder: string): EmbeddingCache {
    const path = join(dataDir, 'embeddings.sqlite');
    try {
      return new EmbeddingCache(openDatabase(path, steps), embedder);
    } catch (error) {
      if (!(error instanceof DataFolderError) || !isDamage(error.cause)) throw error;
      for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
      return new EmbeddingCache(openDatabase(path, steps), embedder);
    }
  }

  close(): void {
    this.#database.close();
  }

  /** The vector of a text, if it is known. */
  find(text: string): Float32Array | undefined {
    const row = this.#database
      .prepare<[string], VectorRow>('SELECT vector, checksum FROM vectors WHERE key = ?')
      .get(this.#key(text));
    if (!row) return undefined;
    if (crc32(row.vector) !== row.checksum) return undefined;
    return new Float32Array(Uint8Array.from(row.vector).buffer);
  }

  /** Keeps the vectors of some texts, all or none. */
  save(texts: readonly string[], vectors: readonly Float32Array[]): void {
    const put = this.#database.prepare('INSERT OR REPLACE INTO vectors VALUES (?, ?, ?)');
    this.#database.transaction(() => {
      for (const [index, text] of texts.entries()) {
        const vector = vectors[index];
        if (!vector) throw new Error(`${texts.length} texts have ${vectors.length} vectors.`);
        const bytes = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
        put.run(this.#key(text), bytes, crc32(bytes));
      }
    })();
  }

  /** Forgets every vector but those of these texts, other embedders' too. */
  keepOnly(texts: Iterable<string>): void {
    this.#database.transaction(() => {
      this.#database.exec('CREATE TEMP TABLE IF NOT EXISTS used (key TEXT PRIMARY KEY)');
      this.#database.exec('DELETE FROM used');
      const use = this.#database.prepare('INSERT OR IGNORE INTO used VALUES (?)');
      for (const text of texts) use.run(this.#key(text));
      this.#database.exec('DELETE FROM vectors WHERE key NOT IN (SELECT key FROM used)');
    })();
  }

  /** How many vectors are kept. */
  get size(): number {
    return this.#database.prepare<[], number>('SELECT COUNT(*) FROM vectors').pluck().get() ?? 0;
  }

  #key(text: string): string {
    return createHash('sha256').update(`${this.#embedder}\n${text}`).digest('hex');
  }
}
