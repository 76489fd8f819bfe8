import { describe, expect, it } from 'vitest';
import { loadPdf } from '../../../../ingest/formats/pages/load-pdf.ts';
import { readLoaded } from '../../../../ingest/read-loaded.ts';
import { aPdf, withPictures, type PdfWords } from '../../../support/documents/a-pdf.ts';

const sentence = '全县地区生产总值增长6.1%，粮食产量3.4万吨。';
const laid = (text: string, y = 600): PdfWords => ({ text, x: 80, y, ink: '3 Tr' });
const printed = (text: string, y = 600): PdfWords => ({ text, x: 80, y });

async function scan(...words: readonly PdfWords[]) {
  return loadPdf(await withPictures(await aPdf([words])));
}

describe('words that a scanner laid behind its picture', () => {
  it('are read, and told to be recognised, how surely nobody knows', async () => {
    const { text, scanned, notes } = await scan(laid(sentence));
    expect(text).toBe(sentence);
    expect(scanned).toEqual([{ start: 0, end: sentence.length, confidence: null }]);
    expect(notes).toEqual([`${sentence.length} 字取自扫描时附上的文字层，标为扫描识别`]);
  });

  it('make a report that is scanned, and figures that are', async () => {
    const loaded = await scan(
      laid('2023年静海区政府工作报告', 700),
      laid('各位代表：', 660),
      laid('2022年，全区地区生产总值增长6.1%。', 620),
    );
    const [draft] = readLoaded(loaded, {});
    expect(draft?.origin?.scanned).toBe(true);
    expect(draft?.figures?.rows).toMatchObject([{ value: 6.1, scanned: true }]);
  });

  it('stay so beside a number that was stamped on the page', async () => {
    const { scanned = [] } = await scan(laid(sentence), printed('档案12', 100));
    expect(scanned).toHaveLength(1);
  });

  it('are none where hardly one is Chinese, as of a program that looked for English', async () => {
    const { text, pictures } = await scan(laid('BMBARBUFEK k= RRAKSHERAME lO EBM AS + CM'));
    expect(text).toBe('');
    expect(pictures).toEqual([1]);
  });

  it('have the spaces of print alone, although boxes are drawn tight around their ink', async () => {
    const tight: readonly PdfWords[] = [
      { ...laid('政府'), size: 20, ink: '60 Tz 3 Tr' },
      { ...laid('工作报告'), x: 80 + 40 + 10, size: 20, ink: '60 Tz 3 Tr' },
    ];
    expect((await scan(...tight)).text).toBe('政府工作报告');
  });
});

it('words that are printed are no such words, with a picture beside them', async () => {
  const { scanned, notes } = await scan(printed(sentence), laid('水印', 100));
  expect(scanned).toBeUndefined();
  expect(notes).toBeUndefined();
});
