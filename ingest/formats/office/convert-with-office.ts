import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { RefusedFileError } from '../../refused-file-error.ts';
import type { OldOffice } from '../detect-format.ts';
import { offlineProfile } from './offline-profile.ts';

const run = promisify(execFile);

// A report of 60,000 characters takes some three seconds, the first start of the program ten more.
const milliseconds = 60_000;

/** Under which name a file is given to LibreOffice, and what it makes of it. */
const conversions = {
  text: { name: 'report.doc', filter: 'docx:MS Word 2007 XML', ending: '.docx' },
  sheet: { name: 'report.xls', filter: 'xlsx:Calc MS Excel 2007 XML', ending: '.xlsx' },
} as const;

/**
 * A file of an old office program (.doc, .wps, .rtf; .xls, .et) as one of today, by LibreOffice where it is
 * installed: in a folder and with a profile of its own, which asks nothing of the network and is taken
 * away afterwards. Undefined where it is not installed.
 * @throws RefusedFileError when it cannot read the file, or takes too long.
 */
export async function convertWithOffice(
  bytes: Uint8Array,
  kind: OldOffice,
): Promise<Uint8Array | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'wenbao-office-'));
  try {
    await writeFile(join(folder, conversions[kind].name), bytes);
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), offlineProfile);
    const options = { timeout: milliseconds, killSignal: 'SIGKILL' } as const;
    await run('soffice', officeArguments(folder, kind), options);
    return await convertedIn(join(folder, 'out'), kind);
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause instanceof RefusedFileError ? cause : unreadable(cause);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function convertedIn(folder: string, kind: OldOffice): Promise<Uint8Array> {
  const { ending } = conversions[kind];
  const converted = (await readdir(folder)).find((name) => name.endsWith(ending));
  if (converted === undefined) throw unreadable();
  return readFile(join(folder, converted));
}

function officeArguments(folder: string, kind: OldOffice): readonly string[] {
  const { name, filter } = conversions[kind];
  return [
    ...[`-env:UserInstallation=file://${folder}/profile`, '--headless', '--norestore'],
    ...['--nolockcheck', '--convert-to', filter, '--outdir', `${folder}/out`, `${folder}/${name}`],
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
    'LibreOffice 读不出这个文件，或用时过长；请用 WPS 或 Office 另存为 .docx 或 .xlsx 再导入',
    { cause },
  );
}
