import { createHash } from 'node:crypto';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentsIn, readReportFile } from '../../ingest/read-report-file.ts';
import { RefusedFileError } from '../../ingest/refused-file-error.ts';
import { findReportFiles } from '../../ingest/report-files.ts';
import { pageOf } from '../../library/report-pages.ts';
import { aRawDocx } from '../support/documents/a-docx.ts';
import { onePixel } from '../support/documents/a-pdf.ts';
import { aPrintedPdf } from '../support/documents/a-printed-report.ts';
import { shortReport } from '../support/made/a-short-report.ts';
import { aZip, type ZipPart } from '../support/documents/a-zip.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const megabyte = 1024 * 1024;

function fileOf(content: string | Uint8Array, name = '静海.txt') {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return { path, name };
}

/** A file of this size that takes no room on the disk. */
function sparseFile(bytes: number) {
  const file = fileOf('');
  truncateSync(file.path, bytes);
  return file;
}

describe('reading a file', () => {
  it('gives its bytes, its name and its digest', async () => {
    const file = fileOf('全区经济稳中有进。');
    const { source, bytes } = await readReportFile(file);
    expect(Buffer.from(bytes).toString('utf8')).toBe('全区经济稳中有进。');
    expect(source).toEqual({
      path: file.path,
      file: '静海.txt',
      sha256: createHash('sha256').update('全区经济稳中有进。').digest('hex'),
    });
  });

  it('refuses an empty one', async () => {
    await expect(readReportFile(fileOf(''))).rejects.toThrow(new RefusedFileError('文件是空的'));
  });

  it('refuses one that is too large, with its size and the limit', async () => {
    await expect(readReportFile(sparseFile(300 * megabyte))).rejects.toThrow(
      new RefusedFileError('文件有 300 MB，超过上限 20 MB，请拆分后再导入'),
    );
  });

  it('never says of one that is too large that it has just the size allowed', async () => {
    const reading = readReportFile(sparseFile(20 * megabyte + 1));
    await expect(reading).rejects.toBeInstanceOf(RefusedFileError);
    await expect(reading).rejects.not.toThrow('文件有 20 MB');
  });

  it('takes one of just the size allowed', async () => {
    const { bytes } = await readReportFile(sparseFile(20 * megabyte));
    expect(bytes.length).toBe(20 * megabyte);
  });

  it('takes a PDF that is larger than a text may be, up to a limit of its own', async () => {
    const pdf = (bytes: number) => {
      const file = fileOf('%PDF-1.7');
      truncateSync(file.path, bytes);
      return readReportFile(file);
    };
    expect((await pdf(40 * megabyte)).bytes.length).toBe(40 * megabyte);
    await expect(pdf(101 * megabyte)).rejects.toThrow('超过上限 100 MB');
  });

  it('refuses one of 100 MB by its size alone', async () => {
    const file = sparseFile(100 * megabyte);
    const before = performance.now();
    await expect(readReportFile(file)).rejects.toThrow('文件有 100 MB，超过上限 20 MB');
    expect(performance.now() - before).toBeLessThan(100);
  });

  it('refuses one that cannot be opened, and keeps the cause', async () => {
    const path = join(temporaryFolder(), '没有.txt');
    await expect(readReportFile({ path, name: '没有.txt' })).rejects.toMatchObject({
      name: 'RefusedFileError',
      message: '无法打开，请检查文件权限',
      cause: { code: 'ENOENT' },
    });
  });
});

describe('reading a file in a ZIP', () => {
  /** The files of a ZIP with these entries. */
  async function packed(...parts: readonly ZipPart[]) {
    return findReportFiles([fileOf(aZip(parts), '报告.zip').path]);
  }

  it('gives its bytes under its own name', async () => {
    const [file] = await packed({ name: '静海.txt', content: '全区经济稳中有进。' });
    const { source, bytes } = await readReportFile(file!);
    expect(Buffer.from(bytes).toString('utf8')).toBe('全区经济稳中有进。');
    expect(source.file).toBe('报告.zip/静海.txt');
    expect(source.path).toMatch(/报告\.zip\/静海\.txt$/u);
  });

  it.each([
    ['加了密码', { flags: 0x0801, content: '正文。' }],
    ['文件是空的', { content: '' }],
    ['已损坏', { content: '正文。', saysCrc: 7 }],
    ['压缩炸弹', { content: Buffer.alloc(15 * megabyte) }],
  ])('refuses it when it must (%s), and only it', async (reason, part) => {
    const [bad, good] = await packed(
      { name: 'a.txt', ...part },
      { name: 'b.txt', content: '好。' },
    );
    await expect(readReportFile(bad!)).rejects.toThrow(RefusedFileError);
    await expect(readReportFile(bad!)).rejects.toThrow(reason);
    expect((await readReportFile(good!)).bytes.length).toBe(6);
  });

  it('refuses a ZIP in it', async () => {
    const inner = aZip([{ name: 'a.txt', content: '正文。' }]);
    const [file] = await packed({ name: 'inner.zip', content: inner });
    await expect(documentsIn(await readReportFile(file!))).rejects.toThrow('请解压后再导入');
  });

  it('refuses a text in it that is larger than a text may be', async () => {
    const noise = Buffer.from(Array.from({ length: 2_000_000 }, (_, at) => 48 + ((at * at) % 10)));
    const content = Buffer.concat(Array.from({ length: 11 }, () => noise));
    const [file] = await packed({ name: 'a.txt', content, method: 0 });
    await expect(readReportFile(file!)).rejects.toThrow('超过上限 20 MB');
  });
});

describe('the documents in the bytes', () => {
  async function documents(bytes: string | Uint8Array, file = '静海.txt') {
    const source = { path: `/reports/${file}`, file, sha256: '0' };
    return (await documentsIn({ source, bytes: Buffer.from(bytes) })).documents;
  }

  it('are read as Markdown when they are, whatever the file is called', async () => {
    const [draft] = await documents('# 回顾\n全区经济稳中有进。');
    expect(draft?.text).toBe('回顾\n全区经济稳中有进。');
    const [plain] = await documents('回顾#1\n全区经济稳中有进。', 'a.md');
    expect(plain?.text).toBe('回顾#1\n全区经济稳中有进。');
  });

  it('are read from a docx called .txt and a page called .docx', async () => {
    const docx = aRawDocx('<w:p><w:r><w:t>全区经济稳中有进。</w:t></w:r></w:p>');
    expect((await documents(docx, 'a.txt'))[0]?.text).toBe('全区经济稳中有进。');
    const page = '<html><body><p>全区经济稳中有进。</p></body></html>';
    expect((await documents(page, 'a.docx'))[0]?.text).toBe('全区经济稳中有进。');
  });

  it('know their pages when the file has pages', async () => {
    const [draft] = await documents(await aPrintedPdf(shortReport), 'a.pdf');
    const { text = '', pages = [] } = draft ?? {};
    expect(pages.map(({ page }) => page)).toEqual([1, 2, 3, 4]);
    expect(pageOf({ pages }, text.indexOf('云和县政府'))).toBe(1);
    expect(pageOf({ pages }, text.indexOf('为建设共同富裕'))).toBe(4);
    expect((await documents('全区经济稳中有进。'))[0]).not.toHaveProperty('pages');
  });

  it.each([
    ['an image of which no words are recognised', onePixel, '扫描'],
    ['data', '{"title":"政府工作报告"}', '数据文件'],
    ['lines of data', '{"a":"正文。"}\n{"a":"正文。"}', '数据文件'],
    ['another kind of XML', '<?xml version="1.0"?><报告>正文。</报告>', 'XML 数据'],
    ['a saved page without any text', 'MIME-Version: 1.0\n\n', '网页存档'],
  ])('are refused when the bytes are %s', async (_, bytes, reason) => {
    await expect(documents(bytes)).rejects.toThrow(RefusedFileError);
    await expect(documents(bytes)).rejects.toThrow(reason);
  });

  it('are not data because they begin with a bracket', async () => {
    expect((await documents('[原创]全区经济稳中有进。\n}'))[0]?.text).toContain('全区经济');
  });

  it.each([
    ['nothing but white space', ' \n\n　'],
    ['nothing but a byte order mark', '\ufeff'],
    ['nothing but furniture', '• WAP手机版\n津ICP备12345678号'],
  ])('are refused when there is %s', async (_, text) => {
    await expect(documents(text)).rejects.toThrow(new RefusedFileError('没有找到成句的正文'));
  });
});
