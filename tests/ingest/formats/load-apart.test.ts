import { describe, expect, it } from 'vitest';
import { loadApart } from '../../../ingest/formats/load-apart.ts';
import { RefusedFileError } from '../../../ingest/refused-file-error.ts';
import { aPdf, aPdfBomb } from '../../support/documents/a-pdf.ts';

const megabyte = 1024 * 1024;
const page = Buffer.from('<html><body><p>全区经济稳中有进。</p></body></html>');

describe('a file read in a process of its own', () => {
  it('gives its text, one file after the other', async () => {
    const pdf = await aPdf([[{ text: '全区经济稳中有进。', x: 80, y: 600 }]]);
    expect(await loadApart(page)).toMatchObject({ text: '全区经济稳中有进。' });
    expect(await loadApart(pdf)).toMatchObject({ text: '全区经济稳中有进。', pageStarts: [0] });
    expect(await loadApart(page)).toMatchObject({ text: '全区经济稳中有进。' });
  });

  it('gives its text also when several are asked for at once', async () => {
    const texts = await Promise.all(
      ['一', '二'].map((one) => loadApart(Buffer.from(`<html><p>${one}。</p></html>`))),
    );
    expect(texts.map(({ text }) => text)).toEqual(['一。', '二。']);
  });

  it('is refused with the reason that its loader gives', async () => {
    const loading = loadApart(Buffer.from('%PDF-1.7 and nothing more'));
    await expect(loading).rejects.toBeInstanceOf(RefusedFileError);
    await expect(loading).rejects.toThrow('PDF 已损坏');
  });

  it('is stopped when it takes too long, and the next is read', async () => {
    const pdf = await aPdf([[{ text: '全区经济稳中有进。', x: 80, y: 600 }]]);
    const loading = loadApart(pdf, new Map(), { milliseconds: 1, bytes: 512 * megabyte });
    await expect(loading).rejects.toThrow(RefusedFileError);
    await expect(loading).rejects.toThrow('时间过长');
    expect(await loadApart(page)).toMatchObject({ text: '全区经济稳中有进。' });
  });

  it('is stopped when it unpacks without end, and the next is read', async () => {
    const bomb = await aPdfBomb(1024 * megabyte);
    expect(bomb.length).toBeLessThan(megabyte);
    const loading = loadApart(bomb, new Map(), { milliseconds: 15_000, bytes: 96 * megabyte });
    await expect(loading).rejects.toThrow(RefusedFileError);
    await expect(loading).rejects.toThrow('内存过大');
    expect(await loadApart(page)).toMatchObject({ text: '全区经济稳中有进。' });
  });
});

it('plain text is read without one', async () => {
  expect(await loadApart(Buffer.from('全区经济稳中有进。'))).toEqual({
    text: '全区经济稳中有进。',
    markup: 'text',
  });
});
