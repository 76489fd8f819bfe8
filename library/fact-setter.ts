import { publicCollection } from './collections.ts';
import { correctionOf, keepCorrection, type Correction } from './corrections.ts';
import type { SqliteDatabase } from './open-database.ts';
import { factsDigest, type SummaryRow } from './report-rows.ts';

type Values = Readonly<Record<string, string | number | null>>;

/** Sets what is known of reports that are here. Whoever calls it holds a transaction. */
export class FactSetter {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  /**
   * Puts right what a report is of, and keeps it for when its file comes in again. Where place or year
   * change, its figures are of another place or year, and to be read anew.
   */
  correct(id: string, correction: Correction): void {
    keepCorrection(this.#database, id, correction);
    const { place, planYear, collection } = correction;
    if (place) {
      this.#set(id, {
        ...{ region: place.region, region_code: place.regionCode, level: place.level },
        region_path: JSON.stringify(place.regionPath),
      });
    }
    if (planYear !== undefined) {
      this.#set(id, { plan_year: planYear, review_year: planYear - 1 });
    }
    if (place ?? planYear) this.#set(id, { kind: 'report', figures_version: 0 });
    if (collection !== undefined) this.#set(id, { collection });
    this.#seal(id);
  }

  /** The collection of a report; undefined where there is no such report. */
  collectionOf(id: string): string | undefined {
    return this.#database
      .prepare<[string], string>('SELECT collection FROM reports WHERE id = ?')
      .pluck()
      .get(id);
  }

  /** Puts a report into another collection, with all its versions. */
  move(id: string, collection: string): void {
    if (this.collectionOf(id) === collection) return;
    this.#set(id, { collection });
    this.#seal(id);
    if (correctionOf(this.#database, id)?.collection !== undefined) {
      keepCorrection(this.#database, id, { collection });
    }
  }

  /**
   * Where what a file holds goes when nobody says it: where it was, and of several collections not into
   * the one that everybody reads.
   */
  keptCollection(ids: readonly string[]): string | undefined {
    const held = ids.flatMap((id) => this.collectionOf(id) ?? []);
    return held.find((collection) => collection !== publicCollection) ?? held[0];
  }

  #set(id: string, values: Values): void {
    const columns = Object.keys(values).map((column) => `${column} = $${column}`);
    this.#database
      .prepare(`UPDATE reports SET ${columns.join(', ')} WHERE id = $id`)
      .run({ ...values, id });
  }

  #seal(id: string): void {
    const row = this.#database
      .prepare<[string], SummaryRow>('SELECT * FROM reports WHERE id = ?')
      .get(id);
    if (row) this.#set(id, { facts_digest: factsDigest(row) });
  }
}
