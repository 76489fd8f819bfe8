import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { OriginKind, ReportOrigin } from '../library/report.ts';
import { dayIn, originKind } from './describe/read-origin.ts';

/** Where files were taken from, by their names, as a list of sources says. */
export type Manifest = ReadonlyMap<string, ReportOrigin>;

const kinds: Readonly<Record<string, OriginKind>> = {
  ...{ 官网原文: 'official', 转载: 'reprint', 来源不明: 'unknown', 示例摘编: 'digest' },
  ...{ official: 'official', reprint: 'reprint', unknown: 'unknown', digest: 'digest' },
};

// Either way of writing the heads of the columns.
const columns = {
  file: ['file', '文件'],
  address: ['address', '网址', '地址'],
  publisher: ['publisher', '发布者', '发布单位'],
  published: ['published', 'date', '日期', '发布日期'],
  kind: ['kind', '性质'],
} as const;

/**
 * Reads `sources.csv`: file, address, publisher, published, kind. A file is named as it is shown,
 * or by its last part.
 * @throws Error naming the line that cannot be read.
 */
export async function readManifest(path: string): Promise<Manifest> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`Cannot open the list of sources ${path}`);
  });
  const rows = parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true });
  return new Map(rows.map((row, index) => originOf(row as Row, index + 2)));
}

type Row = Readonly<Record<string, string>>;

function originOf(row: Row, line: number): readonly [string, ReportOrigin] {
  const value = (column: keyof typeof columns) =>
    columns[column].map((name) => row[name]).find((found) => found !== undefined && found !== '');
  const file = value('file');
  if (file === undefined) throw new Error(`sources.csv, line ${line}: no file is named`);
  const [address, publisher] = [value('address'), value('publisher')];
  const published = dayIn(value('published') ?? '');
  const known = {
    ...(address !== undefined && { address }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
  };
  return [file, { ...known, kind: kindNamed(value('kind'), line) ?? originKind(known) }];
}

function kindNamed(name: string | undefined, line: number): OriginKind | undefined {
  if (name === undefined) return undefined;
  const kind = kinds[name];
  if (kind) return kind;
  throw new Error(
    `sources.csv, line ${line}: ${name} is none of 官网原文, 转载, 来源不明, 示例摘编`,
  );
}

/** What the list says of a file, under its whole name or its last part. */
export function originIn(manifest: Manifest, file: string): ReportOrigin | undefined {
  return manifest.get(file) ?? manifest.get(file.split(/[\\/]/u).at(-1) ?? '');
}
