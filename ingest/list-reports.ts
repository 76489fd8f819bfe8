import { Library, type ListedReport } from '../library/library.ts';

/** Everything in the library, in the order of place, then year, with the files that hold it. */
export function listReports(dataDir: string): readonly ListedReport[] {
  const library = Library.open(dataDir);
  try {
    return library.listed();
  } finally {
    library.close();
  }
}
