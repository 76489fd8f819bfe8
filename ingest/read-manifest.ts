import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { originNames } from '../library/report-origin.ts';
import type { OriginKind, ReportOrigin } from '../library/report.ts';
import { decodeText } from './decode-text.ts';
import { dayIn, originKind } from './describe/read-origin.ts';

/** Where files were taken from, by their names, as a list of sources says. */
export type Manifest = ReadonlyMap<string, ReportOrigin>;

const kinds = Object.keys(originNames) as readonly OriginKind[];

// Either way of writing the heads of the columns.
const columns = {
  file: ['file', '文件'],
  address: ['address', '网址', '地址'],
  publisher: ['publisher', '发布者', '发布单位'],
  published: ['published', 'date', '日期', '发布日期'],
  kind: ['kind', '性质'],
} as const;

/**
 * Reads `sources.csv`: file, address, publisher, published, kind; in any encoding that spreadsheets
 * save (UTF-8, GBK, UTF-16), parted by commas, semicolons or tabs. A file is named as it is shown, or by its last part.
 * @throws Error naming the line that cannot be read.
 */
export async function readManifest(path: string): Promise<Manifest> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Error(`Cannot open the list of sources ${path}`, { cause });
  });
  const origins = rowsIn(decodeText(bytes), path).map(({ record, info }) =>
    originOf(record, `${basename(path)}, line ${info.lines}`),
  );
  return new Map(origins);
}

const rowSchema = z.array(
  z.object({
    record: z.record(z.string(), z.string()),
    info: z.object({ lines: z.number() }),
  }),
);
type Row = z.infer<typeof rowSchema>[number]['record'];

function rowsIn(text: string, path: string): z.infer<typeof rowSchema> {
  const [heads = ''] = text.split('\n', 1);
  const delimiter = [',', '，', ';', '\t'].find((mark) => heads.includes(mark)) ?? ',';
  try {
    const shape = { columns: true, bom: true, trim: true, skip_empty_lines: true, info: true };
    return rowSchema.parse(parse(text, { ...shape, delimiter, relax_column_count: true }));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${basename(path)} is no table of sources: ${why}`, { cause });
  }
}

function originOf(row: Row, at: string): readonly [string, ReportOrigin] {
  const value = (column: keyof typeof columns) =>
    columns[column].map((name) => row[name]).find((found) => found !== undefined && found !== '');
  const file = value('file');
  if (file === undefined) {
    const heads = Object.keys(row).join(', ');
    throw new Error(`${at}: no file is named (a column file or 文件; there are: ${heads})`);
  }
  const [address, publisher] = [value('address'), value('publisher')];
  const published = dayNamed(value('published'), at);
  const known = {
    ...(address !== undefined && { address }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
  };
  return [file, { ...known, kind: kindNamed(value('kind'), at) ?? originKind(known) }];
}

function dayNamed(written: string | undefined, at: string): string | undefined {
  if (written === undefined) return undefined;
  const day = dayIn(written);
  if (day === undefined) throw new Error(`${at}: ${written} is no day such as 2024-01-20`);
  return day;
}

function kindNamed(name: string | undefined, at: string): OriginKind | undefined {
  if (name === undefined) return undefined;
  const kind = kinds.find((one) => one === name || originNames[one] === name);
  if (kind) return kind;
  throw new Error(`${at}: ${name} is none of ${Object.values(originNames).join(', ')}`);
}

/** What the list says of a file, under its whole name or its last part. */
export function originIn(manifest: Manifest, file: string): ReportOrigin | undefined {
  return manifest.get(file) ?? manifest.get(lastPart(file));
}

/** The names in the list that none of these files has: most often a slip of the pen. */
export function namesNotMet(manifest: Manifest, files: readonly string[]): readonly string[] {
  const met = new Set(files.flatMap((file) => [file, lastPart(file)]));
  return [...manifest.keys()].filter((name) => !met.has(name));
}

function lastPart(file: string): string {
  return file.split(/[\\/]/u).at(-1) ?? '';
}
