import { z } from 'zod';

/** Names of the files of a generation. */
export const keywordsFile = 'keywords.bin';
export const vectorsFile = 'vectors.hnsw';
/** Generations of earlier versions have none. */
export const flatVectorsFile = 'vectors.f32';
export const reportsFile = 'reports.json';

const reportsSchema = z.array(
  z.object({ reportId: z.string(), passages: z.number().int().nonnegative() }),
);

/** Whose passages stand at which positions: the first report's from 0, the next one's after them. */
export type IndexedReports = Readonly<z.infer<typeof reportsSchema>>;

export function formatIndexedReports(reports: IndexedReports): string {
  return `${JSON.stringify(reports)}\n`;
}

/** @throws Error when the text is no such list. */
export function parseIndexedReports(text: string): IndexedReports {
  return reportsSchema.parse(JSON.parse(text));
}
