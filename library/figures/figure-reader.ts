import type { FigureRow } from './figure-row.ts';
import {
  figureDigest,
  figureFromRow,
  selectFigures,
  whereFigures,
  type FigureFilter,
  type StoredFigure,
} from './figure-rows.ts';
import type { SqliteDatabase } from '../open-database.ts';
import type { SoundRows } from '../sound-rows.ts';

/** A part of a long list: `limit` of them after the first `offset`. */
export type FigurePage = { readonly limit: number; readonly offset: number };

/** How many figures say the same thing of an indicator. */
export type IndicatorCount = Pick<FigureRow, 'indicator' | 'period' | 'kind' | 'measure'> & {
  readonly figures: number;
};

/** What can be read of the figures of a library. */
export class FigureReader {
  readonly #database: SqliteDatabase;
  readonly #sound: SoundRows;

  constructor(database: SqliteDatabase, sound: SoundRows) {
    this.#database = database;
    this.#sound = sound;
  }

  /** The figures asked for, report by report, in the order of the text. */
  figures(filter: FigureFilter = {}, page?: FigurePage): readonly FigureRow[] {
    const { where, values } = whereFigures(filter);
    const { limit, offset } = page ?? { limit: -1, offset: 0 };
    const find = this.#database.prepare<
      [Record<string, string | number>],
      StoredFigure & { readonly digest: string }
    >(`${selectFigures} ${where} ORDER BY report_id, ordinal LIMIT $limit OFFSET $offset`);
    return this.#sound.reading(() =>
      find.all({ ...values, limit, offset }).map((row) => {
        const id = `figures ${row.report_id} ${row.ordinal}`;
        return figureFromRow(
          this.#sound.whole({ ...row, id }, row.digest, () => figureDigest(row)),
        );
      }),
    );
  }

  /** How many figures are asked for. */
  count(filter: FigureFilter = {}): number {
    const { where, values } = whereFigures(filter);
    const count = this.#database
      .prepare<[Record<string, string | number>], number>(`SELECT COUNT(*) FROM figures ${where}`)
      .pluck();
    return this.#sound.reading(() => count.get(values) ?? 0);
  }

  /** Whether a table of one of these reports has a figure of a year, however it is written there. */
  tellsInTable(year: number, reportIds: ReadonlySet<string>): boolean {
    const find = this.#database
      .prepare<[string], string>(
        'SELECT DISTINCT report_id FROM figures WHERE period = ? AND heads IS NOT NULL',
      )
      .pluck();
    return this.#sound.reading(() => find.all(String(year)).some((id) => reportIds.has(id)));
  }

  /** What is asked of each indicator: how often, for which periods, as what. By name. */
  indicators(reportIds?: readonly string[]): readonly IndicatorCount[] {
    const { where, values } = whereFigures({ reportIds });
    const find = this.#database.prepare<[Record<string, string | number>], IndicatorCount>(
      `SELECT indicator, period, kind, measure, COUNT(*) AS figures FROM figures ${where}
       GROUP BY indicator, period, kind, measure ORDER BY indicator, period, kind, measure`,
    );
    return this.#sound.reading(() => find.all(values));
  }

  /** Ids of the reports whose figures another version of the reader has read, or none. */
  reportsToRead(version: number): readonly string[] {
    return this.#sound.reading(() =>
      this.#database
        .prepare<[number], string>('SELECT id FROM reports WHERE figures_version <> ? ORDER BY id')
        .pluck()
        .all(version),
    );
  }
}
