import { describe, expect, it } from 'vitest';
import { leadOf, readSource, segmentOf } from '../../../figures/claims/source.ts';
import { aFigure } from '../../support/made/a-figure.ts';
import { lookingBack, result } from '../../support/claims.ts';

describe('a passage', () => {
  it('is read sentence by sentence, with offsets into its text', () => {
    const text = '粮食产量12万吨，增长8%。新建公路30公里。';
    const { sentences } = result(text);
    expect(sentences.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '粮食产量12万吨，增长8%。',
      '新建公路30公里。',
    ]);
    expect(sentences.map(({ quantities }) => quantities.map(({ amount }) => amount))).toEqual([
      [expect.any(Number), 8],
      [expect.any(Number)],
    ]);
  });

  it('holds in its heads what is true of each of its sentences', () => {
    const { heads } = result('粮食增产。');
    for (const words of ['2009年工作回顾', '白石县', '云江省']) expect(heads).toContain(words);
  });

  it('knows of each number of a list what is said of it alone', () => {
    const [wheat, maize] = result('小麦和玉米产量分别增长4%、6%。').sentences[0]?.quantities ?? [];
    expect(wheat?.window).toContain('小麦');
    expect(wheat?.window).not.toContain('玉米');
    expect(maize?.window).toContain('玉米');
  });

  it('knows the place that is named before a number', () => {
    const [sentence] = result('河北省投资5亿元，本县投资3亿元。').sentences;
    expect(sentence?.quantities[0]?.nearestPlaces).toEqual(['河北省']);
  });

  it('takes the row that ingest read from the same words', () => {
    const { passage, report } = lookingBack('粮食产量12万吨。');
    const end = passage.start + '粮食产量12万吨'.length;
    const row = aFigure({ value: 12, unit: '万吨', end, indicator: '粮食产量', kind: 'estimate' });
    const [quantity] = readSource({ passage, report, rows: [row] }).sentences[0]?.quantities ?? [];
    expect(quantity?.row).toBe(row);
  });
});

describe('the part of a sentence that a clause belongs to', () => {
  const [sentence] = result('抓好三件事：修水库，通公路；建医院；办学校。').sentences;
  if (!sentence) throw new Error('No sentence.');

  it('reaches from one semicolon to the next', () => {
    const words = sentence.clauses.map(({ folded }) => folded);
    const at = (start: string) => words.findIndex((one) => one.startsWith(start));
    const partOf = (start: string) => segmentOf(sentence, at(start)).map((index) => words[index]);
    expect(partOf('建医院')).toEqual(['建医院;']);
    expect(partOf('办学校')).toEqual(['办学校。']);
    expect(partOf('通公路').join('')).toContain('修水库');
    expect(partOf('通公路').join('')).not.toContain('医院');
  });

  it('has the words before the colon for its lead', () => {
    expect(leadOf(sentence)).toBe('抓好三件事:');
    const [plain] = result('修水库，通公路。').sentences;
    expect(plain && leadOf(plain)).toBe('');
  });
});
