import { explainDiskFull } from '../library/folder/disk-full.ts';
import { whileHoldingFolder } from '../library/folder/hold-data-folder.ts';
import { Library } from '../library/library.ts';
import { bringIndexUpToDate, type IngestOptions } from './ingest-reports.ts';

/**
 * Takes a report out of the library, whatever files hold it, and publishes an index without it.
 * Its files are left alone: they bring it back when they are ingested again.
 * Returns the name of the generation that now serves.
 * @throws Error naming an id that is not in the library; DataFolderHeldError, DataFolderError.
 */
export async function removeReport(
  id: string,
  options: Pick<IngestOptions, 'dataDir' | 'embedder' | 'onProgress'>,
): Promise<string | undefined> {
  const { dataDir } = options;
  try {
    return await whileHoldingFolder(dataDir, () => removeFromLibrary(id, options));
  } catch (error) {
    throw explainDiskFull(error, dataDir);
  }
}

async function removeFromLibrary(
  id: string,
  options: Parameters<typeof removeReport>[1],
): Promise<string | undefined> {
  const library = Library.open(options.dataDir);
  try {
    if (!library.removeReport(id)) {
      throw new Error(`There is no report ${id}. See the ids with: npm run ingest -- --list`);
    }
    return await bringIndexUpToDate(library, { ...options, forget: true });
  } finally {
    library.close();
  }
}
