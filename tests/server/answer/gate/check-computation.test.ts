import { describe, expect, it } from 'vitest';
import { difference, ratio } from '../../../../figures/compute-figures.ts';
import type { FigureRow } from '../../../../figures/figure-row.ts';
import { checkSentence } from '../../../../server/answer/gate/check-sentence.ts';
import type { DraftSentence, Evidence } from '../../../../server/answer/gate/draft.ts';
import { SentenceGate } from '../../../../server/answer/gate/sentence-gate.ts';
import { aFigure } from '../../../support/made/a-figure.ts';
import { aReport } from '../../../support/made/a-report.ts';

const words = '一般公共预算收入增长6.5%。';
const before = '一般公共预算收入下降19.6%。';

function cited(text: string, row: FigureRow, orientation: 'target' | 'result'): Evidence {
  const span = { start: 0, end: text.length };
  const passage = { id: text, reportId: row.reportId, headingPath: [], orientation, text, ...span };
  return {
    passage: { ...passage, sentences: [span] },
    report: aReport(),
    span,
    period: row.period,
  };
}

const indicator = '一般公共预算收入';
const aim = aFigure({ indicator, value: 6.5, quote: words, start: 0, end: 13 });
const fall = aFigure({
  ...{ indicator, value: 19.6, direction: 'down', kind: 'estimate', period: '2022' },
  ...{ quote: before, start: 0, end: 14 },
});
const computed = difference(aim, fall);

const told = '静海区2022年一般公共预算收入预计下降19.6%，2023年目标增长6.5%';

function sentence(tail: string, facts: Partial<DraftSentence> = {}): DraftSentence {
  return {
    text: `${told}；${tail}。`,
    evidence: [cited(before, fall, 'result'), cited(words, aim, 'target')],
    unknownMarks: 0,
    marksAt: [told.indexOf('，'), told.length],
    computations: computed ? [computed] : [],
    ...facts,
  };
}

describe('a number that was computed', () => {
  it('is let out when its figures are cited and computing again gives it', () => {
    const draft = sentence('高26.1个百分点（6.5% − （−19.6%） = 26.1个百分点）');
    expect(checkSentence(draft).faults).toEqual([]);
    expect(new SentenceGate().release(draft)?.text).toContain(
      '下降19.6%[1]，2023年目标增长6.5%[2]；高',
    );
  });

  it('is held back when it is not what comes of the computation', () => {
    expect(checkSentence(sentence('高13.1个百分点')).faults).toContain('unsupported_number');
  });

  it('is held back when the computation does not hold', () => {
    const wrong = computed ? [{ ...computed, value: 13.1 }] : [];
    const draft = sentence('高13.1个百分点', { computations: wrong });
    expect(checkSentence(draft).faults).toContain('unsupported_number');
  });

  it('is held back when one of its figures is not cited, or not with this value', () => {
    const other = { ...aim, value: 7.5 };
    const wrong = difference(other, fall);
    const draft = sentence('高27.1个百分点', { computations: wrong ? [wrong] : [] });
    expect(checkSentence(draft).faults).toContain('unsupported_number');
    const elsewhere = difference({ ...aim, reportId: '12-2023' }, fall);
    const uncited = sentence('高26.1个百分点', { computations: elsewhere ? [elsewhere] : [] });
    expect(checkSentence(uncited).faults).toContain('unsupported_number');
  });

  it('is held back when a fall is computed as a rise', () => {
    const risen = difference(aim, { ...fall, direction: 'up' });
    const draft = sentence('低13.1个百分点', { computations: risen ? [risen] : [] });
    expect(checkSentence(draft).faults).toContain('unsupported_number');
  });
});

describe('how many times as much', () => {
  const [more, less] = ['新增装机容量500兆瓦。', '新增装机容量100兆瓦。'];
  const facts = { indicator: '新增装机容量', measure: 'level', unit: '兆瓦', start: 0 } as const;
  const aimed = aFigure({ ...facts, value: 500, quote: more, end: more.length });
  const done = aFigure({
    ...{ ...facts, value: 100, quote: less, end: less.length, kind: 'result', period: '2022' },
  });
  const times = ratio(aimed, done);
  const tell = (words: string): DraftSentence => ({
    text: `静海区2023年新增装机容量目标500兆瓦，2022年100兆瓦；${words}。`,
    evidence: [cited(more, aimed, 'target'), cited(less, done, 'result')],
    unknownMarks: 0,
    computations: times ? [times] : [],
  });

  it('may be told in per cent and in times', () => {
    expect(checkSentence(tell('目标相当于上年的约500%，即约5倍')).faults).toEqual([]);
  });

  it('is held back when it is not what comes of the ratio', () => {
    expect(checkSentence(tell('目标相当于上年的约4倍')).faults).toContain('unsupported_number');
  });
});
