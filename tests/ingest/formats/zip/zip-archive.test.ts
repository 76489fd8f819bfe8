import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sourceOfBytes } from '../../../../ingest/formats/byte-source.ts';
import { openZip, unpackEntry } from '../../../../ingest/formats/zip/zip-archive.ts';
import { RefusedFileError } from '../../../../ingest/refused-file-error.ts';
import { aZip, type ZipPart } from '../../../support/documents/a-zip.ts';
import { gb18030 } from '../../../support/documents/gb18030.ts';

const megabyte = 1024 * 1024;

async function namesIn(bytes: Uint8Array): Promise<readonly string[]> {
  return (await openZip(sourceOfBytes(bytes))).map(({ name }) => name);
}

async function unpackFirst(bytes: Uint8Array, limit = 50 * megabyte): Promise<string> {
  const source = sourceOfBytes(bytes);
  const [entry] = await openZip(source);
  return Buffer.from(await unpackEntry(source, entry!, limit)).toString();
}

function unpackPart(part: Partial<ZipPart>, limit?: number): Promise<string> {
  return unpackFirst(aZip([{ name: '报告.txt', content: '全区经济稳中有进。', ...part }]), limit);
}

describe('the entries of a ZIP', () => {
  it('are read from what a library writes', async () => {
    const bytes = zipSync({
      '报告/静海.txt': Buffer.from('全区经济稳中有进。'),
      'b.txt': Buffer.of(),
    });
    expect(await namesIn(bytes)).toEqual(['报告/静海.txt', 'b.txt']);
    expect(await unpackFirst(bytes)).toBe('全区经济稳中有进。');
  });

  it('may be stored as they are', async () => {
    expect(await unpackPart({ method: 0 })).toBe('全区经济稳中有进。');
  });

  it.each([
    ['in UTF-8, and say so', '政府工作报告.txt', 0x0800],
    ['in UTF-8 without saying so, as macOS writes', '政府工作报告.txt', 0],
    ['in GBK, as Windows in China writes', gb18030('政府工作报告.txt'), 0],
  ])('have names %s', async (_, name, flags) => {
    expect(await namesIn(aZip([{ name, flags }]))).toEqual(['政府工作报告.txt']);
  });

  it('are found when something stands before the archive or a comment after it', async () => {
    const zip = aZip([{ name: 'a.txt', content: '正文。' }]);
    expect(await unpackFirst(Buffer.concat([Buffer.from('#!stub'), zip]))).toBe('正文。');
    const commented = Buffer.concat([zip, Buffer.from('comment')]);
    commented.writeUInt16LE(7, zip.length - 2);
    expect(await unpackFirst(commented)).toBe('正文。');
  });

  it('are told from folders and links', async () => {
    const entries = await openZip(
      sourceOfBytes(aZip([{ name: '报告/' }, { name: 'link', unixMode: 0xa1ff }, { name: 'a' }])),
    );
    expect(entries.map(({ isFolder, isLink }) => [isFolder, isLink])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });
});

describe('a ZIP is refused', () => {
  it.each([
    ['an encrypted entry', { flags: 0x0801 }, '加了密码'],
    ['an unknown way of packing', { method: 12 }, '压缩方式不认得'],
    ['another content than it says', { saysCrc: 1 }, '已损坏'],
    ['more bytes than it says', { saysSize: 5 }, '已损坏'],
    ['fewer bytes than it says', { saysSize: 500 }, '已损坏'],
    ['an entry beyond the limit', { content: 'x'.repeat(2000) }, '超过上限'],
  ])('for %s', async (_, part, reason) => {
    const unpacking = unpackPart(part, 1000);
    await expect(unpacking).rejects.toBeInstanceOf(RefusedFileError);
    await expect(unpacking).rejects.toThrow(reason);
  });

  it('as a bomb, before anything is unpacked', async () => {
    const bomb = aZip([{ name: 'bomb.txt', content: Buffer.alloc(40 * megabyte) }]);
    expect(bomb.length).toBeLessThan(megabyte);
    await expect(unpackFirst(bomb)).rejects.toThrow('压缩炸弹');
  });

  it('as a bomb that says that it is small, with no more unpacked than it said', async () => {
    const bomb = aZip([{ name: 'bomb.txt', content: Buffer.alloc(40 * megabyte), saysSize: 1000 }]);
    const before = process.memoryUsage().arrayBuffers;
    await expect(unpackFirst(bomb)).rejects.toThrow('已损坏');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5 * megabyte);
  });

  it('when its entries share bytes', async () => {
    const parts = Array.from({ length: 20 }, (_, index) => ({
      ...{ name: `${index}.txt`, content: Buffer.from(String(Math.E).repeat(50)), method: 0 },
      overlaps: index > 0,
    }));
    await expect(namesIn(aZip(parts))).rejects.toThrow('已损坏');
  });

  it('when it unpacks to more than all limits', async () => {
    const parts = Array.from({ length: 3 }, (_, index) => ({
      ...{ name: `${index}.txt`, saysSize: 0x7fffffff },
    }));
    await expect(namesIn(aZip(parts))).rejects.toThrow('解开后超过');
  });

  it('when it has too many entries', async () => {
    const parts = Array.from({ length: 5001 }, (_, index) => ({ name: `${index}` }));
    await expect(namesIn(aZip(parts))).rejects.toThrow('超过 5000 个');
  });

  it.each([
    ['nothing but its first bytes', (zip: Uint8Array) => zip.subarray(0, 30)],
    ['no end', (zip: Uint8Array) => zip.subarray(0, -10)],
    ['no beginning', (zip: Uint8Array) => zip.subarray(20)],
    ['no bytes', () => new Uint8Array()],
  ])('as damaged when there is %s', async (_, damage) => {
    const zip = aZip([{ name: 'a.txt', content: '全区经济稳中有进。' }]);
    await expect(namesIn(damage(zip))).rejects.toThrow('已损坏或不完整，请重新下载');
  });
});
