import { describe, expect, it } from 'vitest';
import { readTable, wordsOf } from '../../../language/read-table.ts';
import { withoutCourtesy } from '../../../question/mend/without-courtesy.ts';

const rows = readTable(new URL('../../../question/mend/courtesy-words.tsv', import.meta.url), [
  ...(['side', 'words', 'example'] as const),
]);
const question = '白石县2023年的目标是多少';
const wordsAt = (...sides: readonly string[]) =>
  rows.flatMap(({ side, words }) => (sides.includes(side) ? wordsOf(words) : []));

describe('words that only address whoever is asked', () => {
  it.each(rows)('hold their example: $example', ({ words, example }) => {
    expect(wordsOf(words).some((one) => example.includes(one))).toBe(true);
  });

  it.each(wordsAt('before'))('are left out before a question: %s', (words) => {
    expect(withoutCourtesy(`${words}，${question}`)).toBe(question);
    expect(withoutCourtesy(`您好！${words} ${question}？`)).toBe(`${question}？`);
  });

  it.each(wordsAt('both'))('ask no yes or no: %s … 吗', (words) => {
    expect(withoutCourtesy(`${words}${question}吗？`)).toBe(`${question}?`);
  });

  it.each(wordsAt('after'))('are left out behind it: %s', (words) => {
    expect(withoutCourtesy(`${question}？${words}！`)).toBe(`${question}？`);
    expect(withoutCourtesy(`${question}，${words}`)).toBe(question);
  });

  it.each(['你好', '请问', '请问？', '谢谢', '白石县2023年查下来多少', '白石县感谢信有几封'])(
    'are the question where nothing else is: %s',
    (alone) => {
      expect(withoutCourtesy(alone)).toBe(alone);
    },
  );
});

describe('a year behind words of courtesy', () => {
  it('keeps its own words', () => {
    expect(withoutCourtesy('请问下一年的目标是多少')).toBe('下一年的目标是多少');
    expect(withoutCourtesy('请问下白石县的目标')).toBe('白石县的目标');
  });
});

describe('marks behind a question', () => {
  it.each([
    ['目标是多少？？', '目标是多少？'],
    ['目标是多少？！', '目标是多少？'],
    ['目标是多少。', '目标是多少'],
    ['目标是多少……', '目标是多少'],
    ['目标是多少?', '目标是多少?'],
    ['目标是多少', '目标是多少'],
  ])('are one at most: %s', (marked, plain) => {
    expect(withoutCourtesy(marked)).toBe(plain);
  });
});
