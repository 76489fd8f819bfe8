import type { PlaceLevel } from '../language/places/place.ts';
import type { SqliteDatabase } from './open-database.ts';
import type { ReportDraft } from './report.ts';

/** What a person says a report is of, where its text does not say it or was read wrongly. */
export type Correction = {
  readonly place?: {
    readonly region: string;
    readonly regionPath: readonly string[];
    readonly regionCode: string | null;
    readonly level: PlaceLevel;
  };
  readonly planYear?: number;
  readonly collection?: string;
};

/** The correction of a report, kept by its id: it outlives the report itself. */
export function correctionOf(database: SqliteDatabase, id: string): Correction | undefined {
  const json = database
    .prepare<[string], string>('SELECT facts FROM corrections WHERE report_id = ?')
    .pluck()
    .get(id);
  return json === undefined ? undefined : (JSON.parse(json) as Correction);
}

/** Keeps a correction beside what was corrected before. */
export function keepCorrection(
  database: SqliteDatabase,
  id: string,
  correction: Correction,
): Correction {
  const all = { ...correctionOf(database, id), ...correction };
  database
    .prepare('INSERT OR REPLACE INTO corrections (report_id, facts) VALUES (?, ?)')
    .run(id, JSON.stringify(all));
  return all;
}

/** A draft with its facts put right. Its figures are of another place or year, and read again. */
export function corrected(draft: ReportDraft, { place, planYear }: Correction = {}): ReportDraft {
  if (place === undefined && planYear === undefined) return draft;
  const { figures: _, placeCandidates: __, yearCandidates: ___, ...rest } = draft;
  return {
    ...rest,
    kind: 'report',
    ...place,
    ...(planYear !== undefined && { planYear, reviewYear: planYear - 1 }),
  };
}
