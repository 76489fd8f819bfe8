import type { SqliteDatabase } from './open-database.ts';
import { digestOfValues } from './row-digest.ts';

/** What there is to be indexed of a report: how much, and a digest that changes when any of it does. */
export type IndexedReport = {
  readonly reportId: string;
  readonly passages: number;
  readonly digest: string;
};

type Row = {
  readonly id: string;
  readonly facts: string;
  readonly passages: number;
  readonly parts: string;
};

/**
 * In the order of their ids. The words of a passage are part of its id; its headings, and what its
 * report says of itself, are indexed beside them. Only reports that have passages.
 */
export function indexedReports(database: SqliteDatabase): readonly IndexedReport[] {
  return database
    .prepare<[], Row>(
      `SELECT id, ifnull(facts_digest, title) || ifnull(origin, '') AS facts, passages, parts
       FROM reports JOIN (
         SELECT report_id, COUNT(*) AS passages, group_concat(id || heading_path, char(10)) AS parts
         FROM passages INDEXED BY passages_to_index GROUP BY report_id
       ) ON report_id = id ORDER BY id`,
    )
    .all()
    .map(({ id, facts, passages, parts }) => {
      return { reportId: id, passages, digest: digestOfValues([id, facts, parts]) };
    });
}

/** One digest for all of them. */
export function digestOfReports(reports: readonly IndexedReport[]): string {
  return digestOfValues(reports.map(({ reportId, digest }) => `${reportId} ${digest}`));
}
