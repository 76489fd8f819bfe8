import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../language/places/gazetteer.ts';
import { readQuestion } from '../../question/read-question.ts';
import {
  mayNeedSecondReading,
  withSecondReading,
  type SecondReading,
} from '../../question/second-reading.ts';
import { sixReports } from '../support/made/a-report.ts';

const context = { earlier: [], reports: sixReports, gazetteer: loadGazetteer() };
const nothing = { places: [], years: [], indicator: '', task: '' };

function supplied(asked: string, second: Partial<SecondReading>): string | undefined {
  return withSecondReading(readQuestion(asked, context), { ...nothing, ...second }, context);
}

describe('a second reading of a question', () => {
  it('is wanted where the thing asked for is on no list, and not where all is sure', () => {
    expect(mayNeedSecondReading(readQuestion('静海区2023年腰包鼓了多少', context))).toBe(true);
    const sure = readQuestion('静海区2023年地区生产总值增长目标是多少', context);
    expect(mayNeedSecondReading(sure)).toBe(false);
  });

  it('supplies an indicator by its canonical name', () => {
    const words = supplied('静海区2023年腰包鼓了多少', { indicator: '社零总额' });
    expect(words).toContain('社会消费品零售总额');
  });

  it('supplies places and years that are at hand, and no others', () => {
    const words = supplied('那里的新增就业有多少', {
      places: ['静海区', '三亚市'],
      years: [2023, 1801],
    });
    expect(words).toBe('静海区2023年那里的新增就业有多少');
  });

  it('supplies no indicator that is counted in another unit than asked', () => {
    const income = { indicator: '城镇居民人均可支配收入' };
    expect(supplied('静海区2023年要翻新多少公里', income)).toBeUndefined();
    expect(supplied('静海区2023年腰包鼓了多少钱', income)).toContain(income.indicator);
  });

  it('supplies no indicator to a thing that earlier turns gave', () => {
    const asked = readQuestion('那2023年呢', { ...context, earlier: ['静海区2022年修桥情况'] });
    const second = { ...nothing, indicator: '社会消费品零售总额' };
    expect(withSecondReading(asked, second, context)).toBeUndefined();
  });

  it('leaves alone what the rules read', () => {
    const second = { places: ['河西区'], years: [2022], indicator: '一般公共预算收入' };
    expect(supplied('静海区2023年地区生产总值增长目标是多少', second)).toBeUndefined();
  });
});
