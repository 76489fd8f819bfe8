import { chooseData, type DataChoice, type DataOptions } from './choose-data.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

export type Ingest = {
  readonly ingestInto: (folder: string, dataDir: string) => Promise<unknown>;
  readonly stderr: { write(text: string): unknown };
};

/** Hands the work a data folder: one that stands, or a temporary one with the reports ingested. */
export async function withData(
  options: DataOptions,
  ingest: Ingest,
  work: (dataDir: string) => Promise<void>,
): Promise<void> {
  return withChosenData(chooseData(options), ingest, work);
}

/** The same for a choice that is made. */
export async function withChosenData(
  data: DataChoice,
  { ingestInto, stderr }: Ingest,
  work: (dataDir: string) => Promise<void>,
): Promise<void> {
  if (data.type === 'standing') return work(data.dataDir);
  return withTemporaryFolder(async (dataDir) => {
    stderr.write(`Ingesting ${data.folders.join(', ')} into a temporary data folder.\n`);
    for (const folder of data.folders) await ingestInto(folder, dataDir);
    return work(dataDir);
  });
}
