import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { originIn, readManifest } from '../../ingest/read-manifest.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function manifest(text: string) {
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

  it.each([
    ['file,kind\na.txt,原件\n', /line 2: 原件/u],
    ['file,kind\n,转载\n', /line 2: no file/u],
  ])('says which line it cannot read: %j', async (text, message) => {
    await expect(manifest(text)).rejects.toThrow(message);
  });
});
