import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findTesseract } from '../../../ingest/scans/tesseract.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Puts a program in the place of tesseract: it knows these languages, and does this with a picture. */
function standIn(languages: string, work: string): void {
  const folder = temporaryFolder();
  const file = join(folder, 'tesseract');
  writeFileSync(
    file,
    `#!/bin/sh\ncase "$1" in --version) echo "tesseract 5.9";; --list-langs) echo "${languages}";; *) ${work};; esac\n`,
  );
  chmodSync(file, 0o755);
  vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`);
}

afterEach(() => vi.unstubAllEnvs());

const page = `<span class='ocr_line' title='bbox 0 0 40 20'><span class='ocrx_word' title='bbox 0 0 40 20; x_wconf 91'>增长</span></span>`;

describe('tesseract', () => {
  it('says its version, and gives the words of a picture', async () => {
    standIn('chi_sim', `cat >/dev/null; echo "${page}"`);
    const found = await findTesseract();
    if ('missing' in found) throw new Error('It was not found.');
    expect(found.name).toBe('Tesseract 5.9');
    const { runs } = await found.recognise(Buffer.from('picture'));
    expect(runs).toMatchObject([{ text: '增长', confidence: 91 }]);
  });

  it('is not enough without its Chinese characters', async () => {
    standIn('eng', 'exit 0');
    expect(await findTesseract()).toEqual({
      missing: expect.stringContaining('tesseract-ocr-chi-sim'),
    });
  });

  it.each([
    ['is killed', 'kill -9 $$', 'by SIGKILL'],
    ['fails', 'echo "no memory" >&2; exit 1', 'no memory'],
  ])('fails with its words when it %s', async (_, work, said) => {
    standIn('chi_sim', work);
    const found = await findTesseract();
    if ('missing' in found) throw new Error('It was not found.');
    await expect(found.recognise(Buffer.from('picture'))).rejects.toThrow(said);
  });
});
