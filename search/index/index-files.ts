import { z } from 'zod';

/**
 * Names of the files of a part. Those of the first part of an earlier version stand in the folder
 * of their generation under these names alone: its part has no name.
 */
export const keywordsFile = 'keywords.bin';
export const vectorsFile = 'vectors.hnsw';
/** Generations of earlier versions have none. */
export const flatVectorsFile = 'vectors.f32';
export const reportsFile = 'reports.json';

/** `fileOfPart('000007', 'keywords.bin') // => '000007.keywords.bin'` */
export function fileOfPart(part: string, file: string): string {
  return part === '' ? file : `${part}.${file}`;
}

/** All that a part may have. */
export function filesOfPart(part: string): readonly string[] {
  const files = [keywordsFile, vectorsFile, flatVectorsFile, reportsFile];
  return files.map((file) => fileOfPart(part, file));
}

const reportsSchema = z.array(
  z.object({
    reportId: z.string(),
    passages: z.number().int().nonnegative(),
    /** Of all that was indexed of the report; earlier versions kept none. */
    digest: z.string().default(''),
  }),
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
