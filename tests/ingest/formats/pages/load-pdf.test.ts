import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { loadPdf } from '../../../../ingest/formats/pages/load-pdf.ts';
import { aPdf, fontNaming, onePixel } from '../../../support/documents/a-pdf.ts';
import { aPrintedPdf } from '../../../support/documents/a-printed-report.ts';
import { shortReport } from '../../../support/made/a-short-report.ts';
import { gb18030 } from '../../../support/documents/gb18030.ts';

const words = '地区生产总值增长5.5%左右，GDP“十四五”①—镕。';

describe('a PDF', () => {
  it('gives its text, its pages and what was left out', async () => {
    const bytes = await aPrintedPdf(shortReport, {
      head: '政府工作报告',
      foot: (page) => `${page}`,
    });
    const { text, pageStarts = [], dropped } = await loadPdf(bytes);
    expect(text).toMatch(/^云和县政府工作报告\n——2023年/u);
    expect(text.slice(pageStarts[1]).slice(0, 10)).not.toMatch(/政府工作报告|^\d/u);
    expect(new Set(dropped?.map(({ reason }) => reason))).toEqual(
      new Set(['逐页重复的页眉或页脚', '页码']),
    );
    expect(dropped).toHaveLength(pageStarts.length * 2);
  });

  it.each([
    ['UniGB-UCS2-H', undefined],
    ['UniGB-UTF16-H', undefined],
    ['GBK-EUC-H', gb18030],
    ['GBKp-EUC-H', gb18030],
    ['GBK2K-H', gb18030],
    ['GB-EUC-H', gb18030],
  ])('may name the table of its characters instead of carrying it: %s', async (table, encode) => {
    const bytes = await aPdf([[{ text: words, x: 80, y: 600 }]], fontNaming(table, encode));
    expect((await loadPdf(bytes)).text).toBe(words);
  });

  it('gives no words of a watermark, and notes them', async () => {
    const mark = { text: '内部资料', x: 200, y: 300, size: 60, turned: 45 };
    const { text, dropped } = await loadPdf(await aPdf([[{ text: words, x: 80, y: 600 }, mark]]));
    expect(text).toBe(words);
    expect(dropped).toEqual([{ text: '内部资料', reason: '斜排或竖排的文字（水印）', page: 1 }]);
  });

  it('leaves the bytes that it is given as they are', async () => {
    const bytes = await aPdf([[{ text: words, x: 80, y: 600 }]]);
    const before = Buffer.from(bytes).toString('base64');
    await loadPdf(bytes);
    expect(Buffer.from(bytes).toString('base64')).toBe(before);
  });
});

describe('a PDF page', () => {
  it.each([
    ['whole', [{ text: words, x: 80.4, y: 600 }]],
    ['a part of it', [{ text: words.slice(2), x: 112.5, y: 600.3 }]],
    ['character by character', Array.from(words, (text, at) => ({ text, x: placeOf(at), y: 600 }))],
  ])('says once what is drawn twice: %s', async (_, again) => {
    const bytes = await aPdf([[{ text: words, x: 80, y: 600 }, ...again]]);
    expect((await loadPdf(bytes)).text).toBe(words);
  });

  it('says twice what stands there twice', async () => {
    const bytes = await aPdf([
      [
        { text: '一步一步', x: 80, y: 600 },
        { text: '一步一步', x: 144, y: 600 },
      ],
    ]);
    expect((await loadPdf(bytes)).text).toBe('一步一步一步一步');
  });

  it.each([90, 180, 270])('may be turned by %d degrees', async (turned) => {
    const rows = ['粮食产量301.5万吨。', '口袋公园新建37个。', '新增就业9.1万人。'];
    const aside = { 90: [1, 0], 180: [0, 1], 270: [-1, 0] }[turned] ?? [0, 0];
    const placed = rows.map((text, row) => ({
      ...{ text, turned },
      ...{ x: 300 + row * 28 * (aside[0] ?? 0), y: 400 + row * 28 * (aside[1] ?? 0) },
    }));
    const level = [
      { text: words, x: 80, y: 600 },
      { text: '见附表。', x: 80, y: 572 },
    ];
    const { text } = await loadPdf(await aPdf([level, placed]));
    expect(text.split('\n').slice(-3)).toEqual(rows);
  });
});

/** Where a character of `words` stands that begin at 80 in size 16. */
function placeOf(at: number): number {
  const before = Array.from(words).slice(0, at);
  return 80 + before.reduce((sum, one) => sum + (/[ -~]/u.test(one) ? 8 : 16), 0) + 0.4;
}

describe('a PDF is refused with what to do', () => {
  it('when it needs a password', async () => {
    const bytes = Buffer.from(await aPdf([[{ text: words, x: 80, y: 600 }]]));
    await expect(loadPdf(encrypted(bytes))).rejects.toThrow(/加了密码.+不加密/u);
  });

  it('when its font says nothing of its characters', async () => {
    const glyphs = (text: string) =>
      Buffer.concat(Array.from(text, (_, at) => Buffer.from([4 + (at % 20), at])));
    const bytes = await aPdf([[{ text: words, x: 80, y: 600 }]], fontNaming('Identity-H', glyphs));
    await expect(loadPdf(bytes)).rejects.toThrow(/乱码.+OCR/u);
  });

  it('when it is damaged beyond repair', async () => {
    await expect(loadPdf(Buffer.from('%PDF-1.7 and nothing more'))).rejects.toThrow('损坏');
  });
});

/** Says that it is encrypted with a password that is not the empty one. */
function encrypted(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const key = `<${'41'.repeat(32)}>`;
  const dictionary = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>]`;
  return Buffer.from(text.replace(/\/Root /u, `${dictionary} /Root `), 'latin1');
}

describe('words of a PDF that nobody sees', () => {
  const seen = { text: '收入增长5%。', x: 80, y: 600 };

  it.each([
    ['white', '1 1 1 rg'],
    ['nearly white', '0.98 0.99 0.98 rg'],
    ['white by grey', '1 g'],
    ['white by ink', '0 0 0 0 k'],
    ['drawn in no way', '3 Tr'],
  ])('are left out and noted: %s', async (_, ink) => {
    const hidden = { text: '支出下降9%', x: 80, y: 500, ink };
    const { text, dropped } = await loadPdf(await aPdf([[seen, hidden]]));
    expect(text).toBe(seen.text);
    expect(dropped).toEqual([
      { text: '支出下降9%', reason: '看不见的文字（白色、透明或极小）', page: 1 },
    ]);
  });

  it('are left out where they go on in a line that is seen', async () => {
    const hidden = { text: '左右', x: 80 + 5.5 * 16, y: 600, ink: '1 1 1 rg' };
    const words = { text: '收入增长5%', x: 80, y: 600 };
    expect((await loadPdf(await aPdf([[words, hidden]]))).text).toBe('收入增长5%');
  });

  it('are left out when they are smaller than a point', async () => {
    const hidden = { text: '支出下降9%', x: 80, y: 500, size: 0.5 };
    expect((await loadPdf(await aPdf([[seen, hidden]]))).text).toBe(seen.text);
  });

  it('are none in white on a dark row of a table', async () => {
    const row = { text: '指标名称', x: 80, y: 500, ink: '0 0 0.5 rg 70 490 300 30 re f 1 1 1 rg' };
    expect((await loadPdf(await aPdf([[seen, row]]))).text).toContain('指标名称');
  });

  it('are what is white where the box behind it is only a window that cuts', async () => {
    const row = { text: '指标名称', x: 80, y: 500, ink: '70 490 300 30 re W n 1 1 1 rg' };
    expect((await loadPdf(await aPdf([[seen, row]]))).text).toBe(seen.text);
  });

  it('are a white shadow, and what throws it stays', async () => {
    const shadow = { ...seen, x: 80.5, y: 599.5, ink: '1 1 1 rg' };
    expect((await loadPdf(await aPdf([[shadow, seen]]))).text).toBe(seen.text);
  });

  const larger = sharp({ create: { width: 4, height: 4, channels: 3, background: '#339' } });

  it.each([
    ['of one pixel', () => onePixel],
    ['of more, which is not unpacked', () => larger.png().toBuffer()],
  ])('are none over a picture %s, white or drawn in no way', async (_, png) => {
    const words = [
      { ...seen, ink: '1 1 1 rg' },
      { text: '支出下降9%。', x: 80, y: 560, ink: '3 Tr' },
    ];
    const document = await PDFDocument.load(await aPdf([[]]));
    const picture = await document.embedPng(await png());
    document.getPage(0).drawImage(picture, { x: 50, y: 400, width: 400, height: 300 });
    const [page] = await document.copyPages(await PDFDocument.load(await aPdf([words])), [0]);
    const drawn = await document.embedPage(page!);
    document.getPage(0).drawPage(drawn);
    const { text } = await loadPdf(await document.save());
    expect(text).toContain(seen.text);
    expect(text).toContain('支出下降9%');
  });
});
