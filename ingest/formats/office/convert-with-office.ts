import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { RefusedFileError } from '../../refused-file-error.ts';

const run = promisify(execFile);

// A report of 60,000 characters takes some three seconds, the first start of the program ten more.
const milliseconds = 60_000;

/**
 * A file of an old word processor (.doc, .wps, .rtf) as a docx, by LibreOffice where it is
 * installed: in a folder and with a profile of its own, which are taken away afterwards. Undefined
 * where it is not installed.
 * @throws RefusedFileError when it cannot read the file, or takes too long.
 */
export async function convertWithOffice(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'wenbao-office-'));
  try {
    await writeFile(join(folder, 'report.doc'), bytes);
    await run('soffice', officeArguments(folder), { timeout: milliseconds, killSignal: 'SIGKILL' });
    const converted = (await readdir(join(folder, 'out'))).find((name) => name.endsWith('.docx'));
    if (converted === undefined) throw unreadable();
    return await readFile(join(folder, 'out', converted));
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause instanceof RefusedFileError ? cause : unreadable(cause);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function officeArguments(folder: string): readonly string[] {
  return [
    ...[`-env:UserInstallation=file://${folder}/profile`, '--headless', '--norestore'],
    ...['--nolockcheck', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', `${folder}/out`],
    `${folder}/report.doc`,
  ];
}

function isMissing(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    'syscall' in cause &&
    String(cause.syscall).startsWith('spawn') &&
    'code' in cause &&
    cause.code === 'ENOENT'
  );
}

function unreadable(cause?: unknown): RefusedFileError {
  return new RefusedFileError(
    'LibreOffice 读不出这个文件，或用时过长；请用 WPS 或 Word 另存为 .docx 再导入',
    { cause },
  );
}
