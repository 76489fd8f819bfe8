import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runLimited, type ProgramLimits } from './run-limited.ts';

// A page takes a third of a second; one of ten metres a side would take this memory and more.
const limits: ProgramLimits = { milliseconds: 60_000, bytes: 1024 * 1024 * 1024 };

/**
 * Calls `work` with what draws a page of a PDF as a grey PNG, at 150 dots per inch. Poppler draws it:
 * a process of its own can be ended and holds its own memory, and reads the pictures of scanners
 * (JBIG2, fax, JPEG 2000) that a canvas beside pdf.js in this process would have to be trusted with.
 * @throws ProgramMissingError when poppler is not installed.
 */
export async function withPdfPages<Result>(
  bytes: Uint8Array,
  work: (draw: (page: number) => Promise<Uint8Array>) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'wenbao-scan-'));
  try {
    const file = join(folder, 'pages.pdf');
    await writeFile(file, bytes);
    return await work((page) => runLimited(['pdftoppm', ...settings, ...only(page), file], limits));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const settings = ['-r', '150', '-gray', '-png', '-cropbox'] as const;

function only(page: number): readonly string[] {
  return ['-f', String(page), '-l', String(page)];
}
