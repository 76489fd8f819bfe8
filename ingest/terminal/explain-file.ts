import { explainDocuments } from './explain-documents.ts';
import { fileText } from '../file-text.ts';
import { readApart } from '../apart/read-apart.ts';
import { readReportFile } from '../read-report-file.ts';
import { RefusedFileError } from '../refused-file-error.ts';
import { findReportFiles } from '../report-files.ts';
import type { Paint } from './terminal-text.ts';

/** How ingest would read each file at a path, within the same bounds; nothing is written anywhere. */
export async function* explainFiles(path: string, paint: Paint): AsyncGenerator<string> {
  for (const file of await findReportFiles([path])) {
    try {
      const { bytes } = await readReportFile(file);
      const loaded = await fileText(bytes);
      const read = await readApart({ do: 'explain', loaded });
      yield explainDocuments({ name: file.name, loaded, read, paint });
    } catch (error) {
      if (!(error instanceof RefusedFileError)) throw error;
      yield `${paint.bold(file.name)}  ${paint.warning(`拒收：${error.message}`)}\n`;
    }
  }
}
