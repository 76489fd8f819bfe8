import { existsSync } from 'node:fs';
import { BadInput } from '../bad-input.ts';
import { type DataChoice, reportsBeside } from '../choose-data.ts';

// Where they lie when they are handed over beside the project.
const usualReports = '../shared/reports';

/**
 * Where the reports stand that sentences cite: a data folder, or files and folders to ingest; where
 * neither is given, `reports/` beside the folder of the sentences, or ../shared/reports.
 * @throws BadInput when a path is not there, or nothing is given and nothing found
 */
export function chooseLibrary({
  files,
  data,
  reports,
}: {
  readonly files: readonly string[];
  readonly data?: string | undefined;
  readonly reports?: readonly string[] | undefined;
}): DataChoice {
  if (data !== undefined && reports !== undefined) {
    throw new BadInput(`--data ${data} and --reports ${reports.join(' ')} exclude each other.`);
  }
  if (data !== undefined) return { type: 'standing', dataDir: existing(data) };
  if (reports !== undefined) return { type: 'ingested', folders: reports.map(existing) };
  const beside = [...new Set(files.map(reportsBeside))].filter(existsSync);
  if (beside.length > 0) return { type: 'ingested', folders: beside };
  if (existsSync(usualReports)) return { type: 'ingested', folders: [usualReports] };
  throw new BadInput(
    'The reports that the sentences cite are not known. Give --data with the data folder that holds them, or --reports with their files or folder.',
  );
}

function existing(path: string): string {
  if (!existsSync(path)) throw new BadInput(`There is no ${path}. Check the path.`);
  return path;
}
