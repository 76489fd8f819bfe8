import { describe, expect, it } from 'vitest';
import { pageLines } from '../../../ingest/formats/pages/page-lines.ts';
import { readHocr } from '../../../ingest/scans/read-hocr.ts';

type Word = readonly [text: string, left: number, right: number, confidence?: number];

/** A line of hOCR whose characters are 20 pixels wide. */
function line(top: number, words: readonly Word[], { slope = 0, height = 24 } = {}): string {
  const [left, right] = [words[0]?.[1] ?? 0, words.at(-1)?.[2] ?? 0];
  const spans = words.map(
    ([text, from, to, confidence = 95]) =>
      `<span class='ocrx_word' title='bbox ${from} ${top} ${to} ${top + height}; x_wconf ${confidence}'>${text}</span>`,
  );
  return `<span class='ocr_line' title="bbox ${left} ${top} ${right} ${top + height}; baseline ${slope} -3; x_size 30">${spans.join(' ')}</span>`;
}

const page = (...lines: readonly string[]) => `<html><body>${lines.join('\n')}</body></html>`;
const linesOf = (hocr: string) => pageLines(1, readHocr(hocr).runs);

describe('hOCR', () => {
  it('gives lines of words without the spaces between Chinese characters', () => {
    const words: readonly Word[] = [
      ['地区', 100, 140],
      ['增长', 141, 181],
      ['5.5', 184, 214],
      ['%', 215, 228],
      ['，', 229, 234],
      ['就业', 250, 290],
    ];
    expect(linesOf(page(line(50, words))).map(({ text }) => text)).toEqual(['地区增长5.5%，就业']);
  });

  it('leaves no space before a stop, whose ink stands anywhere in its square', () => {
    const words: readonly Word[] = [
      ['一', 100, 120],
      ['、', 141, 146],
      ['工作', 160, 200],
    ];
    expect(linesOf(page(line(50, words))).map(({ text }) => text)).toEqual(['一、工作']);
  });

  it('keeps how sure each word is', () => {
    const words: readonly Word[] = [
      ['地区', 100, 140],
      ['增长', 141, 181, 42],
    ];
    expect(linesOf(page(line(50, words)))[0]?.recognised).toEqual([
      { text: '地区', confidence: 95 },
      { text: '增长', confidence: 42 },
    ]);
  });

  it('gives the cells of a row apart', () => {
    const words: readonly Word[] = [
      ['粮食产量', 100, 180],
      ['301.5', 300, 350],
    ];
    expect(linesOf(page(line(50, words)))[0]?.pieces?.map(({ text }) => text)).toEqual([
      '粮食产量',
      '301.5',
    ]);
  });

  it('takes a line for one of the text although the box of a word is wrong', () => {
    const lines = linesOf(
      page(
        line(50, [['地区生产总值', 100, 220]]),
        line(84, [
          ['态度', 100, 400],
          ['关', 140, 160],
          ['停', 160, 180],
        ]),
        line(118, [['城镇新增就业', 100, 220]]),
      ),
    );
    expect(lines.map(({ text }) => text)).toEqual(['地区生产总值', '态度关停', '城镇新增就业']);
    expect(new Set(lines.map(({ size }) => size))).toEqual(new Set([20]));
  });

  it('knows a heading by its height', () => {
    const [title, text] = linesOf(
      page(
        line(20, [['政府工作报告', 100, 340]], { height: 48 }),
        line(90, [['地区生产总值', 100, 220]]),
        line(124, [['城镇新增就业', 100, 220]]),
      ),
    );
    expect(title?.size).toBe(2 * (text?.size ?? 0));
  });

  it('tells by its long lines how far the page lies askew', () => {
    const { slope } = readHocr(
      page(
        line(50, [['地区生产总值增长', 100, 900]], { slope: 0.035 }),
        line(90, [['城镇新增就业人数', 100, 900]], { slope: 0.035 }),
        line(130, [['三', 100, 120]], { slope: -0.2 }),
      ),
    );
    expect(slope).toBe(0.035);
  });

  it('gives nothing of a page without words', () => {
    expect(readHocr(page())).toEqual({ runs: [], slope: 0 });
  });
});
