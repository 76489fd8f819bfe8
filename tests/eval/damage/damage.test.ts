import { describe, expect, test } from 'vitest';
import { allDamage, goldSpecimens, measureDamage } from '../../../eval/damage/measure-damage.ts';
import { harmlessChanges } from '../../../eval/damage/harmless-changes.ts';
import { printDamage } from '../../../eval/print/print-damage.ts';
import { seededRandom } from '../../../eval/statistics/seeded-random.ts';
import { aGoldQuestion } from '../a-gold-question.ts';

/** Places, years and figures that nobody reports. */
const questions = [
  ['青石县', 2021, '固定资产投资', '增长8.2%'],
  ['白河县', 2022, '粮食产量', '达到35万吨以上'],
  ['松岭县', 2023, '城镇新增就业', '增加4200人'],
].map(([place, year, thing, figure], at) =>
  aGoldQuestion({
    id: `d${at}`,
    question: `${place}${year}年${thing}目标是多少？`,
    answer: `${place}${year}年${thing}目标${figure}。`,
    must: [[String(figure).replace(/^\p{sc=Han}+/u, '')], [String(place)]],
    evidence: [{ doc: `${place}.txt`, quote: `全县${thing}${figure}` }],
  }),
);
const pairs = [
  aGoldQuestion({
    id: 'd9',
    question: '青石县和白河县2022年各改造了多少个小区？',
    answer: '青石县2022年改造小区12个，白河县2022年改造小区47个。',
    must: [['12个'], ['47个']],
    evidence: [{ doc: '青石县.txt', quote: '改造小区12个' }],
  }),
];
const specimens = goldSpecimens([...questions, ...pairs]);
const stock = (seed: number) => ({
  specimens,
  places: ['青石县', '白河县', '松岭县'],
  random: seededRandom(seed),
});
const damagedTexts = (id: string) => {
  const damage = allDamage.find((one) => one.id === id);
  return specimens.flatMap((one) => {
    const changed = damage?.apply(one, stock(1));
    return changed ? [changed.answer.text] : [];
  });
};

test('there are at least 14 ways, each with a name of its own and a measure that is meant for it', () => {
  expect(allDamage.length).toBeGreaterThanOrEqual(14);
  expect(new Set(allDamage.map(({ id }) => id)).size).toBe(allDamage.length);
});

describe('damage changes what it says and no more', () => {
  test.each([
    ['scale', '白河县2022年粮食产量目标达到35亿吨以上[1]。'],
    ['unit', '白河县2022年粮食产量目标达到35万元以上[1]。'],
    ['percent-point', '青石县2021年固定资产投资目标增长8.2个百分点[1]。'],
    ['swap', '青石县2022年改造小区47个，白河县2022年改造小区12个[1]。'],
    ['direction', '青石县2021年固定资产投资目标下降8.2%[1]。'],
    ['target-result', '青石县2021年固定资产投资实际增长8.2%[1]。'],
    ['bound', '白河县2022年粮食产量目标达到35万吨以下[1]。'],
    ['negation', '青石县2021年固定资产投资目标没有增长8.2%[1]。'],
  ])('%s', (id, text) => {
    expect(damagedTexts(id)).toContain(text);
  });

  test('the same seed does the same', () => {
    expect(damagedTexts('digit')).toEqual(damagedTexts('digit'));
  });
});

test('every harmless change leaves all numbers as they were', () => {
  const numbers = (text: string) =>
    text
      .normalize('NFKC')
      .match(/[\d.]+/gu)
      ?.map(Number);
  const words = harmlessChanges.filter(({ id }) => !['in-words', 'thousands'].includes(id));
  for (const { apply } of words) {
    for (const one of specimens) {
      const changed = apply(one);
      if (changed) expect(numbers(changed.answer.text)).toEqual(numbers(one.answer.text));
    }
  }
});

describe('a report of damage', () => {
  const report = measureDamage(specimens, 1);

  test('raises no alarm over answers as they are', () => {
    expect(report.undamaged.any).toMatchObject({ count: 0, of: specimens.length });
    expect(report.falseAlarms).toEqual([]);
  });

  test('sees every kind by the measure that is meant for it', () => {
    const missed = report.damaged.filter(
      ({ meantFor, seen }) => seen[meantFor].of > 0 && seen[meantFor].count < seen[meantFor].of,
    );
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  test('says how many answers were damaged so, with an interval', () => {
    const lines = printDamage(report)
      .split('\n')
      .filter((line) => line.startsWith('digit'));
    expect(lines[0]).toMatch(/^digit .* 3 .*100\.0 +43\.9%–100\.0%$/u);
  });
});
