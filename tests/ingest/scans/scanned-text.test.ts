import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { fileText } from '../../../ingest/file-text.ts';
import type { Recogniser } from '../../../ingest/scans/recogniser.ts';
import { findTesseract } from '../../../ingest/scans/tesseract.ts';
import { aPdf, aScannedPdf } from '../../support/documents/a-pdf.ts';
import { anOfd } from '../../support/documents/an-ofd.ts';
import { aReading, aRecogniser } from '../../support/made/a-recogniser.ts';

const blank = sharp({ create: { width: 400, height: 200, channels: 3, background: '#fff' } });
const picture = await blank.png().toBuffer();
const tiff = await blank.tiff().toBuffer();
const lines = ['全区地区生产总值增长百分之五，城镇新增就业', '一万人。'];
const using = (recogniser: Recogniser, onPage?: (done: number, of: number) => void) => ({
  findRecogniser: () => Promise.resolve(recogniser),
  onPage,
});

const hasTesseract = !('missing' in (await findTesseract()));
if (!hasTesseract)
  console.warn('Tests of real recognition are skipped: no tesseract with chi_sim.');

describe('a picture', () => {
  it.each([
    ['PNG', picture],
    ['TIFF', tiff],
  ])('is read, and it is said how: %s', async (_, bytes) => {
    const { text, notes, pageStarts } = await fileText(bytes, using(aRecogniser(aReading(lines))));
    expect(text).toBe(lines.join(''));
    expect(pageStarts).toEqual([0]);
    expect(notes).toEqual(['扫描页由 Test 1.0 识别，共 25 字，其中 0 字没有把握']);
  });

  it('keeps where its doubtful words stand', async () => {
    const rough = aReading(['全区地区生产总值增长百分之六，城镇新增就业', lines[1] ?? '']);
    const { text, scanned = [] } = await fileText(
      picture,
      using(aRecogniser(rough, aReading(lines))),
    );
    const doubtful = scanned.filter(({ confidence }) => confidence === 0);
    expect(doubtful.map(({ start, end }) => text.slice(start, end))).toEqual(['五']);
    expect(scanned.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });

  it('is refused when little of it is sure', async () => {
    const reading = aReading(lines, 20);
    await expect(fileText(picture, using(aRecogniser(reading)))).rejects.toThrow(
      /看不清.+300 dpi/u,
    );
  });

  it('is refused with the page when recognition fails', async () => {
    const failing = aRecogniser(new Error('killed'));
    await expect(fileText(picture, using(failing))).rejects.toThrow(/第 1 页识别失败.+Test 1\.0/u);
  });

  it('is refused with the commands that install it where nothing recognises words', async () => {
    vi.stubEnv('PATH', '/nonexistent');
    await expect(fileText(picture)).rejects.toThrow(
      /apt-get install tesseract-ocr .+apt-get install tesseract-ocr-chi-sim/u,
    );
    vi.unstubAllEnvs();
  });
});

describe.runIf(hasTesseract)('a PDF with scanned pages', () => {
  const page = (text: string) => [{ text, x: 80, y: 600 }];
  const long = '全市上下攻坚克难，经济社会发展取得新的成绩，各项任务圆满完成。';

  it('has the words of its text and those recognised, in their order', async () => {
    const onPage = vi.fn();
    const bytes = await aPdf([page(long), [], page(long)]);
    const { text, pageStarts } = await fileText(bytes, using(aRecogniser(aReading(lines)), onPage));
    expect(text).toBe(`${long}\n${lines.join('\n')}\n${long}`);
    expect(pageStarts).toEqual([0, 32, 59]);
    expect(onPage.mock.calls).toEqual([[1, 1]]);
  });

  it('keeps its own words where recognition says hardly more', async () => {
    const bytes = await aPdf([page('第一部分'), page(long)]);
    const { text, scanned } = await fileText(bytes, using(aRecogniser(aReading(['第一部份']))));
    expect(text).toBe(`第一部分\n${long}`);
    expect(scanned).toBeUndefined();
  });

  it('is read without them where nothing recognises words and most of it is text', async () => {
    const bytes = await aPdf([page(long), page(long), []]);
    const findRecogniser = () => Promise.resolve({ missing: 'apt-get install x' });
    expect((await fileText(bytes, { findRecogniser })).text).toBe(long + long);
  });
});

it('a PDF that is a scan is refused with the commands where nothing recognises words', async () => {
  const findRecogniser = () => Promise.resolve({ missing: 'apt-get install x' });
  await expect(fileText(await aScannedPdf(3), { findRecogniser })).rejects.toThrow(
    /扫描图片.+apt-get install x/u,
  );
});

it('an OFD that is a scan is refused with what to do', async () => {
  await expect(fileText(anOfd([[], [], []]))).rejects.toThrow(/没有文字层.+PDF/u);
});

it.runIf(hasTesseract)(
  'real characters are recognised in a real picture',
  async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300">
      <rect width="900" height="300" fill="#fff"/><g font-family="Noto Sans CJK SC" font-size="32">
      <text x="60" y="80">地区生产总值增长5.5%，城镇新增就业1.2万人。</text>
      <text x="60" y="140">一般公共预算收入增长6%，粮食产量稳定。</text></g></svg>`;
    const { text } = await fileText(await sharp(Buffer.from(svg)).png().toBuffer());
    expect(text).toContain('地区生产总值增长5.5%');
  },
  60_000,
);
