import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findReportFiles } from '../../ingest/report-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A folder with these files in it. */
function folderWith(...names: readonly string[]): string {
  const folder = temporaryFolder();
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), '政府工作报告');
  }
  return folder;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await findReportFiles([folder])).map(({ name }) => name);
}

describe('the files of a folder', () => {
  it('are its .txt and .md files, whatever the case of the ending', async () => {
    const folder = folderWith('a.txt', 'b.md', 'c.TXT', 'd.pdf', 'e', 'f.txt.bak');
    expect(await namesIn(folder)).toEqual(['a.txt', 'b.md', 'c.TXT']);
  });

  it('are those of the folders below too, named from the folder given', async () => {
    const folder = folderWith('天津/静海/2023.txt', '天津/2022.txt', '肇庆.md');
    expect(await namesIn(folder)).toEqual(['天津/2022.txt', '天津/静海/2023.txt', '肇庆.md']);
  });

  it('come in the order of their names', async () => {
    const folder = folderWith('10.txt', '2.txt', 'b.txt', 'B.txt', '静.txt');
    expect(await namesIn(folder)).toEqual(['10.txt', '2.txt', 'B.txt', 'b.txt', '静.txt']);
  });

  it('do not include README and hidden files', async () => {
    const folder = folderWith(
      'README.md',
      'readme.txt',
      'README.zh.md',
      '.draft.md',
      '._a.txt',
      'readmission-2023.txt',
    );
    expect(await namesIn(folder)).toEqual(['readmission-2023.txt']);
  });

  it('do not include what lies in a hidden folder', async () => {
    expect(await namesIn(folderWith('.git/info.txt', '.cache/a/b.md', 'a.txt'))).toEqual(['a.txt']);
  });

  it('may be none', async () => {
    expect(await namesIn(temporaryFolder())).toEqual([]);
  });
});

describe('a file that is asked for', () => {
  it('is taken as it is, whatever it is called', async () => {
    const folder = folderWith('README.md', 'report.pdf');
    const asked = [join(folder, 'report.pdf'), join(folder, 'README.md')];
    expect(await findReportFiles(asked)).toEqual([
      { path: join(folder, 'report.pdf'), name: 'report.pdf' },
      { path: join(folder, 'README.md'), name: 'README.md' },
    ]);
  });

  it('is known by its absolute path', async () => {
    const folder = folderWith('a.txt');
    const [file] = await findReportFiles([relative(process.cwd(), join(folder, 'a.txt'))]);
    expect(file?.path).toBe(join(folder, 'a.txt'));
  });

  it('is read once when it is asked for twice', async () => {
    const folder = folderWith('a.txt', 'b.txt');
    const found = await findReportFiles([folder, join(folder, 'a.txt'), `${folder}/./b.txt`]);
    expect(found.map(({ path }) => path)).toEqual([join(folder, 'a.txt'), join(folder, 'b.txt')]);
  });

  it('must be there', async () => {
    const missing = join(temporaryFolder(), '没有.txt');
    await expect(findReportFiles([missing])).rejects.toThrow(
      `No such file or folder: ${missing}. Check the path.`,
    );
  });
});

it('files keep the order in which they were asked for', async () => {
  const folder = folderWith('b/1.txt', 'a/1.txt');
  const found = await findReportFiles([join(folder, 'b'), join(folder, 'a')]);
  expect(found.map(({ path }) => relative(folder, path))).toEqual(['b/1.txt', 'a/1.txt']);
});
