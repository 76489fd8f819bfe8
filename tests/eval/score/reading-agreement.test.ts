import { describe, expect, it } from 'vitest';
import { readingAgreement } from '../../../eval/score/reading-agreement.ts';

const rules = { places: ['静海区'], years: [2023, 2022], indicator: '', task: 'value' };

describe('how far two readers agree', () => {
  it('is counted slot by slot, whatever the order, over what both have read', () => {
    const model = {
      places: ['静海区'],
      years: [2022, 2023],
      indicator: '居民消费价格',
      task: 'find',
    };
    const bySlot = readingAgreement([
      { rules, model },
      { rules, model: undefined },
    ]);
    expect(bySlot).toEqual([
      { slot: 'places', alike: 1, onlySecond: 0, of: 1 },
      { slot: 'years', alike: 1, onlySecond: 0, of: 1 },
      { slot: 'indicator', alike: 0, onlySecond: 1, of: 1 },
      { slot: 'task', alike: 0, onlySecond: 0, of: 1 },
    ]);
  });
});
