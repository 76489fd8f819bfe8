import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findReportFiles } from '../../ingest/report-files.ts';
import { aZip, type ZipPart } from '../support/documents/a-zip.ts';
import { aRawDocx } from '../support/documents/a-docx.ts';
import { gb18030 } from '../support/documents/gb18030.ts';
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
  it('are all that may be a report, whatever they are called', async () => {
    const folder = folderWith('a.txt', 'b.md', 'c.PDF', 'd.docx', 'e', 'f.jpg', 'g.doc');
    expect(await namesIn(folder)).toEqual([
      'a.txt',
      'b.md',
      'c.PDF',
      'd.docx',
      'e',
      'f.jpg',
      'g.doc',
    ]);
  });

  it('do not include what systems, programs and broken downloads leave behind', async () => {
    const folder = folderWith(
      ...['.DS_Store', '._a.docx', '~$报告.docx', 'Thumbs.db', 'desktop.ini', '报告.docx~'],
      ...['a.txt.bak', '报告.pdf.crdownload', '报告.tmp', 'index.jsonl', 'site.css', 'a.JS'],
      ...['__MACOSX/a.txt', '报告_files/a.txt', '报告.files/a.txt', '报告.docx'],
    );
    expect(await namesIn(folder)).toEqual(['报告.docx']);
  });

  it('are not what links lead to, out of the folder or round in it', async () => {
    const folder = folderWith('a.txt');
    const outside = folderWith('secret.txt');
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'b.txt'));
    symlinkSync(outside, join(folder, 'c'));
    symlinkSync(folder, join(folder, 'd'));
    expect(await namesIn(folder)).toEqual(['a.txt']);
  });

  it('may have names of 255 bytes, and names that would turn a line around', async () => {
    const long = `${'静'.repeat(83)}.txt`;
    expect(Buffer.byteLength(long)).toBe(253);
    const [longest = '', turning = ''] = await namesIn(folderWith(long, '\u202etxt.exe\n.txt'));
    expect([turning, longest].toSorted()).toEqual(['\ufffdtxt.exe\ufffd.txt', long].toSorted());
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

describe('a ZIP', () => {
  /** Names of the files found in a folder with this ZIP in it. */
  async function namesInZip(parts: readonly ZipPart[]): Promise<readonly string[]> {
    return namesIn(folderWithZip(aZip(parts)));
  }

  function folderWithZip(bytes: Uint8Array): string {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '报告.zip'), bytes);
    return folder;
  }

  it('is the files in it, named and placed as if it were a folder', async () => {
    const folder = folderWithZip(
      aZip([{ name: '静海/' }, { name: '静海/2023.docx' }, { name: 'a.txt' }]),
    );
    const found = await findReportFiles([join(folder, '报告.zip')]);
    expect(found.map(({ name, path }) => [name, relative(folder, path)])).toEqual([
      ['报告.zip/静海/2023.docx', '报告.zip/静海/2023.docx'],
      ['报告.zip/a.txt', '报告.zip/a.txt'],
    ]);
  });

  it('may be called anything', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '报告.docx'), aZip([{ name: 'a.txt' }]));
    expect(await namesIn(folder)).toEqual(['报告.docx/a.txt']);
  });

  it('shows names in GBK as they are meant', async () => {
    expect(await namesInZip([{ name: gb18030('政府工作报告.txt'), flags: 0 }])).toEqual([
      '报告.zip/政府工作报告.txt',
    ]);
  });

  it.each([
    ['../../etc/报告.txt', 'etc/报告.txt'],
    ['/etc/报告.txt', 'etc/报告.txt'],
    ['C:\\报告\\..\\报告.txt', '报告/报告.txt'],
    ['./a//b.txt', 'a/b.txt'],
    ['a\u202e\u0000b.txt', 'a\ufffd\ufffdb.txt'],
    [`${'静'.repeat(81)}.txt`, `${'静'.repeat(81)}.txt`],
  ])('gives %j a name that leads nowhere', async (name, expected) => {
    expect(await namesInZip([{ name }])).toEqual([`报告.zip/${expected}`]);
  });

  it('gives two files of one name two names', async () => {
    const names = await namesInZip([{ name: 'a.txt' }, { name: '../a.txt' }, { name: 'a.txt' }]);
    expect(names).toEqual(['报告.zip/a.txt', '报告.zip/a.txt (2)', '报告.zip/a.txt (3)']);
  });

  it('leaves out what a folder leaves out, and links', async () => {
    const names = await namesInZip([
      ...[{ name: '__MACOSX/._a.txt' }, { name: '.git/a.txt' }, { name: '~$a.docx' }],
      ...[{ name: 'link.txt', unixMode: 0xa1ff }, { name: 'README.md' }, { name: 'a.txt' }],
    ]);
    expect(names).toEqual(['报告.zip/a.txt']);
  });

  it.each([
    ['damaged', aZip([{ name: 'a.txt', content: '正文。' }]).subarray(0, 50)],
    ['empty', aZip([])],
    ['of too many files', aZip(Array.from({ length: 5001 }, (_, at) => ({ name: `${at}.txt` })))],
    ['a docx', aRawDocx('')],
  ])('stands for itself when it is %s', async (_, bytes) => {
    expect(await namesIn(folderWithZip(bytes))).toEqual(['报告.zip']);
  });
});
