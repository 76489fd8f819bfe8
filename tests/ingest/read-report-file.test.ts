import { createHash } from 'node:crypto';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentsIn, readReportFile } from '../../ingest/read-report-file.ts';
import { RefusedFileError } from '../../ingest/refused-file-error.ts';
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

  it('refuses one that cannot be opened, and keeps the cause', async () => {
    const path = join(temporaryFolder(), '没有.txt');
    await expect(readReportFile({ path, name: '没有.txt' })).rejects.toMatchObject({
      name: 'RefusedFileError',
      message: '无法打开，请检查文件权限',
      cause: { code: 'ENOENT' },
    });
  });
});

describe('the documents in the bytes', () => {
  function documents(bytes: string | Uint8Array, file = '静海.txt') {
    const source = { path: `/reports/${file}`, file, sha256: '0' };
    return documentsIn({ source, bytes: Buffer.from(bytes) });
  }

  it('are read as Markdown from an .md file only', () => {
    expect(documents('# 回顾\n全区经济稳中有进。', 'a.MD')[0]?.text).toBe(
      '回顾\n全区经济稳中有进。',
    );
    expect(documents('# 回顾\n全区经济稳中有进。', 'a.txt')[0]?.text).toMatch(/^# 回顾/u);
  });

  it('are refused when the bytes are no text', () => {
    expect(() => documents(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]))).toThrow(
      '不是文本文件',
    );
  });

  it.each([
    ['nothing but white space', ' \n\n　'],
    ['nothing but a byte order mark', '\ufeff'],
    ['nothing but furniture', '• WAP手机版\n津ICP备12345678号'],
  ])('are refused when there is %s', (_, text) => {
    expect(() => documents(text)).toThrow(new RefusedFileError('没有找到成句的正文'));
  });
});
