import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Generation } from '../../library/folder/generations.ts';
import type { IndexedReport } from '../../library/indexed-reports.ts';
import {
  fileOfPart,
  parseIndexedReports,
  reportsFile,
  type IndexedReports,
} from '../../search/index/index-files.ts';
import type { PlannedPart } from './plan-index.ts';

/** A part of the live generation as the library sees it now. */
export type PartNow = PlannedPart & {
  readonly held: IndexedReports;
  /** Ids of the reports in it that are not in the library, or are there in another text. */
  readonly goneIds: readonly string[];
};

export type IndexNow = {
  readonly parts: readonly PartNow[];
  /** Reports that no part holds as they are. */
  readonly missing: readonly IndexedReport[];
};

/** How far the live generation says what the library says. */
export async function indexNow(
  { folder, manifest }: Generation,
  wanted: readonly IndexedReport[],
): Promise<IndexNow> {
  const open = new Map(wanted.map(({ reportId, digest }) => [reportId, digest]));
  const parts: PartNow[] = [];
  // The newest first: of a report that two parts hold as it is, one counts.
  for (const { name } of manifest.parts.toReversed()) {
    const path = join(folder, fileOfPart(name, reportsFile));
    parts.push(partNow(name, parseIndexedReports(await readFile(path, 'utf8')), open));
  }
  const missing = wanted.filter(({ reportId }) => open.has(reportId));
  return { parts: parts.toReversed(), missing };
}

/** Takes what the part has from `open`, so that no other part has it too. */
function partNow(name: string, held: IndexedReports, open: Map<string, string>): PartNow {
  const isLive = ({ reportId, digest }: IndexedReports[number]) => open.get(reportId) === digest;
  const [live, gone] = [held.filter(isLive), held.filter((report) => !isLive(report))];
  for (const { reportId } of live) open.delete(reportId);
  const goneIds = gone.map(({ reportId }) => reportId);
  return { name, held, goneIds, live: passagesOf(live), gone: passagesOf(gone) };
}

function passagesOf(reports: IndexedReports): number {
  return reports.reduce((sum, { passages }) => sum + passages, 0);
}
