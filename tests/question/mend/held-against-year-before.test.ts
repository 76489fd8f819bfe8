import { describe, expect, it } from 'vitest';
import { readTable, wordsOf } from '../../../language/read-table.ts';
import { understood } from '../../support/made/an-understood-question.ts';

const rows = readTable(
  new URL('../../../question/mend/words-of-year-before.tsv', import.meta.url),
  ['words', 'example'],
);

describe('the year before the one that a question names', () => {
  it.each(rows)('is said in an example: $example', ({ words, example }) => {
    expect(wordsOf(words).some((one) => example.includes(one))).toBe(true);
  });

  it.each(['上年', '上一年', ...rows.flatMap(({ words }) => wordsOf(words))])(
    'counts from that year, whatever today is: %s',
    (words) => {
      const { task, years, text } = understood(`静海区2022年财政收入比${words}多了吗`);
      expect(task).toMatchObject({
        do: 'compare',
        operands: [{ period: { first: 2022 } }, { period: { first: 2021 } }],
      });
      expect(years).toEqual([2021, 2022]);
      expect(text).toContain('比2021年');
    },
  );

  it('counts from the report that is named, as that says it', () => {
    const { task, years } = understood('静海区2021年的报告里，今年GDP目标是多少');
    expect(task).toMatchObject({ do: 'value', of: { reportYear: 2021, period: { first: 2021 } } });
    expect(years).toEqual([2021]);
    expect(understood('静海区2024年的报告里今年GDP目标是多少').years).toEqual([2024]);
    expect(understood('静海区2021年的报告说去年GDP降了多少').years).toEqual([2020]);
  });

  it('is not the first of several', () => {
    expect(understood('“十四五”头一年静海区的GDP').text).toContain('头一年');
  });

  it('ranks nothing where a plan is the first', () => {
    expect(understood('静海区头一个五年计划建了多少个项目').task.do).not.toBe('rank');
  });
});
