import { describe, expect, test } from 'vitest';
import { scoreNumbers } from '../../../eval/metrics/number-verdicts.ts';
import { statedNumbers } from '../../../eval/metrics/stated-number.ts';
import type { GoldNumber } from '../../../eval/gold-files/gold-question.ts';
import { aGoldQuestion } from '../a-gold-question.ts';

describe('numbers are read with scale, unit, kind and direction', () => {
  const read = (text: string) =>
    statedNumbers(text).map(({ value, unit, kind, direction = 'none' }) =>
      [value, unit, kind, direction].join(' '),
    );

  test.each([
    ['税收下降6%，总量1.6万亿元', ['6 % percent down', '1600000000000 元 amount none']],
    ['完成１，８４６.6亿元', ['184660000000 元 amount none']],
    ['提高0.5个百分点', ['0.5 个百分点 pp up']],
    ['居全市第三位', ['3 位 rank none']],
    ['由负增长转为增长3%', ['3 % percent up']],
    ['增速为-3%', ['3 % percent down']],
    ['降低百分之五点五', ['5.5 % percent down']],
    ['占三成以上', ['30 % percent none']],
    ['2.“大联席”与PM2.5', []],
    ['2022年12月', ['2022 年 date none', '12 月 date none']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

const growth: GoldNumber = {
  raw: '5%',
  value: 5,
  unit: '%',
  kind: 'percent',
  direction: 'up',
  period: '2023年',
  place: '甲区',
};
const verdict = (gold: Partial<GoldNumber>, text: string, status = 'answered') =>
  scoreNumbers(
    aGoldQuestion({ numbers: [{ ...growth, ...gold }] }),
    { status, text },
    {
      places: ['甲区', '乙区'],
    },
  ).verdicts[0]?.verdict;

describe('a number is matched', () => {
  test.each([
    ['the same', {}, '甲区2023年增长5%。'],
    ['with a zero more', {}, '增长5.0%'],
    ['in words', {}, '增长百分之五'],
    [
      'in another scale',
      { raw: '1.4万人', value: 1.4, unit: '万人', kind: 'count' },
      '新增14000人',
    ],
    ['with more digits than a decimal gold', { raw: '6.5%', value: 6.5 }, '增长6.48%'],
    ['without a unit in the text', { raw: '41', value: 41, unit: '个', kind: 'count' }, '一共41'],
    ['reckoned to more digits', { raw: '96%', value: 96, qualifier: '约' }, '约为96.05%'],
  ] as const)('%s', (_, gold, text) => {
    expect(verdict(gold, text)).toBe('matched');
  });
});

describe('a number is contradicted', () => {
  test.each([
    ['another value', {}, '增长5.2%'],
    ['a digit of another number', { raw: '5.2%', value: 5.2 }, '增长15.2%'],
    ['rounded away', { raw: '12万人', value: 12, unit: '万人', kind: 'count' }, '新增12.4万人'],
    ['the other direction', {}, '2023年下降5%'],
    ['of another year', {}, '2021年增长5%'],
    ['of another place', {}, '乙区增长5%'],
    ['three orders away', { raw: '75亿元', value: 75, unit: '亿元', kind: 'amount' }, '投资75万元'],
  ] as const)('%s', (_, gold, text) => {
    expect(verdict(gold, text)).toBe('contradicted');
  });
});

describe('a number is missing', () => {
  test('when the answer states none', () => {
    expect(verdict({}, '报告提出了增长目标。')).toBe('missing');
  });

  test('when a share is given as a difference of shares', () => {
    expect(verdict({}, '提高5个百分点')).toBe('missing');
  });

  test('when the answer refuses', () => {
    expect(verdict({}, '没有5%的目标', 'not_mentioned')).toBe('missing');
  });

  test('when others of its kind are right', () => {
    const numbers = [growth, { ...growth, raw: '3%', value: 3 }];
    const { verdicts, isWrong } = scoreNumbers(aGoldQuestion({ numbers }), {
      status: 'answered',
      text: '增长5%，另有7%。',
    });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['matched', 'missing']);
    expect(isWrong).toBe(false);
  });
});

describe('an answer is wrong', () => {
  test('when it gives a forbidden figure beside the right one', () => {
    const question = aGoldQuestion({ numbers: [growth], mustNot: ['增长8%'] });
    expect(scoreNumbers(question, { status: 'answered', text: '增长5%，去年增长8%' }).isWrong).toBe(
      true,
    );
  });

  test('when it makes up a number where there is none to be had', () => {
    const question = aGoldQuestion({ type: 'unanswerable', must: [] });
    expect(scoreNumbers(question, { status: 'answered', text: '增长5%' }).isWrong).toBe(true);
    expect(
      scoreNumbers(question, { status: 'not_mentioned', text: '只有2023年的。' }).isWrong,
    ).toBe(false);
  });

  test('neither way when its only digits are the name of a line', () => {
    const question = aGoldQuestion({
      answer: '地铁10号线（Line 10）建成。',
      must: [['10号线', 'Line 10']],
    });
    const text = '地铁10号线建成通车，37条道路开通。';
    expect(scoreNumbers(question, { status: 'answered', text }).isWrong).toBeUndefined();
  });

  test('not by a numeral that is part of a phrase', () => {
    const question = aGoldQuestion({ answer: '签约5个。', must: [['5个']] });
    const text = '推进三个一批，签约项目。';
    expect(scoreNumbers(question, { status: 'answered', text }).isWrong).toBe(false);
  });

  test('neither way when the question has no number, or has several right answers', () => {
    const words = aGoldQuestion({ must: [['友发']], answer: '友发集团' });
    const ambiguous = aGoldQuestion({ type: 'ambiguous' });
    for (const question of [words, ambiguous]) {
      expect(
        scoreNumbers(question, { status: 'answered', text: '增长5%' }).isWrong,
      ).toBeUndefined();
    }
  });

  test('by the ideal answer and the rule where the gold lists no numbers', () => {
    const question = aGoldQuestion({ answer: '2023年增长4%左右。', must: [['4%']] });
    expect(scoreNumbers(question, { status: 'answered', text: '增长6%' }).isWrong).toBe(true);
    expect(scoreNumbers(question, { status: 'answered', text: '增长4%' }).isWrong).toBe(false);
  });
});

describe('without a list of numbers, the rule and the answer tell which are asked for', () => {
  const isWrong = (answer: string, must: readonly (readonly string[])[], text: string) =>
    scoreNumbers(aGoldQuestion({ answer, must }), { status: 'answered', text }).isWrong;

  test('of 4% down and 4% up the one whose direction the rule has', () => {
    const answer = '2022年下降4%，增长4%是2023年的目标。';
    expect(isWrong(answer, [['下降4%', '负增长']], '2022年下降4%。')).toBe(false);
    expect(isWrong(answer, [['下降4%', '负增长']], '2022年增长4%。')).toBe(true);
  });

  test('none where a number is one of many things that would do', () => {
    const answer = '没有，产量81万吨，减产3.4万吨。';
    expect(isWrong(answer, [['减产', '没有', '3.4']], '产量81万吨，少了。')).toBeUndefined();
  });
});
