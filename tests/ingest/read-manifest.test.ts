import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namesNotMet, originIn, readManifest } from '../../ingest/read-manifest.ts';
import { gb18030 } from '../support/documents/gb18030.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function manifest(text: string | Uint8Array) {
  const path = join(temporaryFolder(), 'sources.csv');
  writeFileSync(path, text);
  return readManifest(path);
}

describe('a list of sources', () => {
  it('says where a file is from, and what kind of text that makes it', async () => {
    const read = await manifest(
      'file,address,publisher,published,kind\na.txt,https://www.yunhe.gov.cn/1.html,,2024-01-20,\nb.txt,https://news.example.com/2,某网,,\nc.txt,,,,示例摘编\n',
    );
    expect(originIn(read, 'reports/a.txt')).toEqual({
      kind: 'official',
      address: 'https://www.yunhe.gov.cn/1.html',
      published: '2024-01-20',
    });
    expect(originIn(read, 'b.txt')).toMatchObject({ kind: 'reprint', publisher: '某网' });
    expect(originIn(read, 'c.txt')).toEqual({ kind: 'digest' });
    expect(originIn(read, 'd.txt')).toBeUndefined();
  });

  it('may have Chinese heads', async () => {
    const read = await manifest(
      '文件,网址,发布者,日期,性质\na.txt,,云和县政府网,2024年1月20日,转载\n',
    );
    expect(originIn(read, 'a.txt')).toEqual({
      kind: 'reprint',
      publisher: '云和县政府网',
      published: '2024-01-20',
    });
  });

  const inChinese = '文件,发布者,性质\na.txt,云和县政府网,官网原文\n';
  it.each([
    ['GBK', gb18030(inChinese)],
    ['UTF-16', Buffer.from(`\ufeff${inChinese}`, 'utf16le')],
    ['UTF-8 with tabs', Buffer.from(inChinese.replaceAll(',', '\t'))],
    ['UTF-8 with semicolons', Buffer.from(inChinese.replaceAll(',', ';'))],
  ])('may be saved by a spreadsheet in %s', async (_, bytes) => {
    expect(originIn(await manifest(bytes), 'a.txt')).toEqual({
      kind: 'official',
      publisher: '云和县政府网',
    });
  });

  it.each([
    ['file,kind\na.txt,原件\n', /line 2: 原件/u],
    ['file,kind\n,转载\n', /line 2: no file/u],
    ['file,kind\na.txt,转载\n\n\nb.txt,抄来\n', /line 5: 抄来/u],
    ['file,published\na.txt,某日\n', /line 2: 某日 is no day/u],
    ['文件名称,性质\na.txt,转载\n', /there are: 文件名称, 性质/u],
    ['file,kind\n"a.txt,转载\n', /sources\.csv is no table/u],
  ])('says which line it cannot read: %j', async (text, message) => {
    await expect(manifest(text)).rejects.toThrow(message);
  });

  it('is asked which of its names no file has', async () => {
    const read = await manifest('file,kind\na.txt,转载\n2024/b.txt,转载\nc.txt,转载\n');
    expect(namesNotMet(read, ['reports/a.txt', '2024/b.txt'])).toEqual(['c.txt']);
  });
});
