import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BadInput } from './bad-input.ts';

/** Where the reports of a run come from: a data folder as it stands, or folders to ingest first. */
export type DataChoice =
  | { readonly type: 'standing'; readonly dataDir: string }
  | { readonly type: 'ingested'; readonly folders: readonly string[] };

export type DataOptions = {
  readonly goldFiles: readonly string[];
  readonly data?: string | undefined;
  readonly reports?: string | undefined;
  /** Taken when nothing else is given or found. */
  readonly defaultDataDir: string;
};

/**
 * What is asked for goes first; then `reports/` beside the folder of a gold file, since questions
 * and the reports they are about are handed over together; then the product's own data folder.
 */
export function chooseData({ goldFiles, data, reports, defaultDataDir }: DataOptions): DataChoice {
  if (data !== undefined && reports !== undefined) {
    throw new BadInput(
      `--data ${data} and --reports ${reports} exclude each other: give the reports to ingest, or a folder that holds them ingested.`,
    );
  }
  if (reports !== undefined) return { type: 'ingested', folders: [existing(reports)] };
  if (data !== undefined) return { type: 'standing', dataDir: existing(data) };
  const beside = [...new Set(goldFiles.map(reportsBeside))].filter(isFolder);
  if (beside.length > 0) return { type: 'ingested', folders: beside };
  return { type: 'standing', dataDir: defaultDataDir };
}

/** `reports/` beside the folder of a gold file, or beside a folder of them. */
export function reportsBeside(gold: string): string {
  return join(isFolder(gold) ? gold : dirname(gold), '..', 'reports');
}

function existing(folder: string): string {
  if (!isFolder(folder)) throw new BadInput(`There is no folder ${folder}. Check the path.`);
  return folder;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
