import { describe, expect, it } from 'vitest';
import { supportWords } from '../../../figures/claims/words/support-words.ts';
import { unsupportedYears } from '../../../figures/claims/unsupported-years.ts';
import type { Source } from '../../../figures/claims/source.ts';
import { clauseOf, plan, result } from '../../support/claims.ts';

/** The years of a sentence about a hospital that the report is not of. */
function yearsOf(text: string, source: Source): readonly string[] {
  const { support } = supportWords(['医院'], { sources: [source], before: undefined });
  return unsupportedYears(clauseOf(text), { support }).map(({ words }) => words);
}

const done = result('县医院建成开诊。');

describe('a year', () => {
  it.each([
    ['that a report looks back on', '2009年县医院建成。', done],
    ['that a report plans', '2010年将建成县医院。', plan('建成县医院。')],
    ['that the words say', '2007年开工的县医院建成。', result('2007年开工的县医院建成。')],
    [
      'that a heading says',
      '2007年县医院建成。',
      result('县医院建成。', { passage: { headingPath: ['2007年大事'] } }),
    ],
    [
      'looked back on, where the passage does not say which',
      '2009年县医院建成。',
      result('县医院建成。', { passage: { orientation: null } }),
    ],
    [
      'to come, where the sentence says that it is',
      '2010年将建成县医院。',
      result('县医院建成。', { passage: { orientation: null } }),
    ],
  ] as const)('is one %s', (_what, text, source) => expect(yearsOf(text, source)).toEqual([]));

  it.each([
    ['2008年县医院建成。', done],
    ['2010年县医院建成。', done],
    ['2011年县医院建成。', done],
    ['2009年将建成县医院。', plan('建成县医院。')],
    ['2010年县医院建成。', result('县医院建成。', { passage: { orientation: null } })],
    ['2010年将确保县医院建成。', plan('确保2011年县医院建成。')],
    ['2010年要建成县医院。', plan('到2012年，建成县医院。')],
  ] as const)('is none of another: %s', (text, source) => {
    expect(yearsOf(text, source)).toEqual([text.slice(0, 5)]);
  });

  it('that is no year of four digits is left to others', () => {
    expect(yearsOf('12008年县医院建成。', done)).toEqual([]);
    expect(yearsOf('县医院有2008张床位。', done)).toEqual([]);
  });

  it('is not asked for where nothing is rested on', () => {
    expect(unsupportedYears(clauseOf('1999年机场投运。'), { support: [] })).toEqual([]);
  });
});

describe('a year that shifts with its reader', () => {
  it.each(['明年县医院建成。', '下一年县医院建成。', '24年县医院建成。'])(
    'is none that the report does not say itself: %s',
    (text) => expect(yearsOf(text, done)).toHaveLength(1),
  );

  it.each([
    ['明年县医院建成。', plan('明年建成县医院。')],
    ['县医院连续13年建成新楼。', result('县医院连续十三年建成新楼。')],
    ['五年来年均县医院建成新楼。', done],
  ] as const)('may be said with the report: %s', (text, source) => {
    expect(yearsOf(text, source)).toEqual([]);
  });
});
