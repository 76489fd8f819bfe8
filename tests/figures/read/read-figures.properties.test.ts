import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../support/figures-of.ts';

const subjects = [
  '地区生产总值',
  '固定资产投资',
  '城镇新增就业',
  '森林覆盖率',
  '新建公园',
  '滨海新区税收收入',
];
const verbs = ['增长', '下降', '达到', '完成', '', '预计', '累计', '由2015年的', '分别为', '占'];
const amounts = [
  '4%',
  '1.6万亿元',
  '3000多人',
  '12家',
  '0.6个百分点',
  '2%—3%',
  '三分之一',
  '第三名',
  '８万亩',
];
const noise = [
  '。',
  '，',
  '、',
  '；',
  '：',
  '“',
  '”',
  '（',
  '）',
  '\n',
  '2022年',
  '全市',
  '和',
  '其中',
  'PM2.5',
];

const reportLike = fc
  .array(fc.constantFrom(...subjects, ...verbs, ...amounts, ...noise), { maxLength: 40 })
  .map((words) => words.join(''));

describe('figures read from any text', () => {
  it('quote the words at their offsets', () => {
    fc.assert(
      fc.property(fc.oneof(reportLike, fc.string({ maxLength: 80 })), (text) => {
        for (const { start, end, quote } of figuresOf(text)) {
          expect(text.slice(start, end)).toBe(quote);
          expect(quote).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('stand in order, each with a value, a name and a period', () => {
    fc.assert(
      fc.property(reportLike, (text) => {
        for (const row of figuresOf(text)) {
          expect(Number.isFinite(row.value)).toBe(true);
          expect(row.indicator).not.toBe('');
          expect(row.period).toMatch(/^\d{4}(?:-\d{4})?$/u);
          expect(row.value).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('give back every plain statement that was written', () => {
    const statement = fc.record({
      indicator: fc.constantFrom('地区生产总值', '固定资产投资', '进出口总额', '税收收入'),
      verb: fc.constantFrom('增长', '下降'),
      tenths: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 6 }), (statements) => {
        const text = statements
          .map(({ indicator, verb, tenths }) => `${indicator}${verb}${tenths / 10}%`)
          .join('，');
        const read = figuresOf(`${text}。`).map(
          ({ indicator, direction, value, unit }) =>
            `${indicator} ${direction ?? ''} ${value}${unit}`,
        );
        expect(read).toEqual(
          statements.map(
            ({ indicator, verb, tenths }) =>
              `${indicator} ${verb === '增长' ? 'up' : 'down'} ${tenths / 10}%`,
          ),
        );
      }),
    );
  });

  it('are none in dates, roads, editions and slogans', () => {
    const plain = fc.constantFrom(
      '2022年12月26日召开大会。',
      '改造205国道和G105。',
      '开通地铁10号线。',
      '办好第十五届运动会。',
      '深化“三个一批”“1+3+4”行动。',
      '拨打12345热线，布局5G。',
      '为60岁以上老人办证。',
    );
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 8 }), (sentences) => {
        expect(figuresOf(sentences.join(''))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
