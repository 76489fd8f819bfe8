import { describe, expect, it } from 'vitest';
import {
  findComputation,
  operandWords,
} from '../../../../figures/claims/arithmetic/find-computation.ts';
import type { Source } from '../../../../figures/claims/source.ts';
import { clausesOf, plan, result } from '../../../support/claims.ts';

const crops = result('粮食产量12万吨，棉花产量5万吨。');
const before = result('上年粮食产量5万吨。');
const aims = plan('粮食产量增长4%，地区生产总值增长6%。');
const rates = result('粮食产量增长3%，地区生产总值增长5%。');
const aim = plan('粮食产量达到13万吨。');

/** How the last number of a sentence was computed, and of what. */
function computed(text: string, sources: readonly Source[]) {
  const clause = clausesOf(text).findLast(({ quantities }) => quantities.length > 0);
  const quantity = clause?.quantities.at(-1);
  if (!clause || !quantity) throw new Error(`"${text}" states no number.`);
  const own = operandWords(clause.text, ['白石县']);
  const found = findComputation(quantity, clause, { sources, own, inherited: [], text });
  return found && [found.operation, ...found.operands.map(({ cited }) => cited.amount)];
}

describe('a computed number', () => {
  it.each([
    ['粮食产量比上年多1万吨。', [aim, crops], ['difference', 130_000, 120_000]],
    ['粮食产量比棉花产量多7万吨。', [crops], ['difference', 120_000, 50_000]],
    ['粮食和棉花产量合计17万吨。', [crops], ['sum', 120_000, 50_000]],
    ['粮食产量是棉花产量的2.4倍。', [crops], ['ratio', 120_000, 50_000]],
    ['粮食产量增长8.3%。', [aim, crops], ['growth', 130_000, 120_000]],
  ] as const)('comes of two of the reports: %s', (text, sources, found) => {
    const [operation, ...amounts] = computed(text, sources) ?? [];
    const scale = Number(amounts[0]) / found[1];
    expect([operation, ...amounts.map((amount) => Number(amount) / scale)]).toEqual(found);
  });

  it.each([
    ['that comes to something else', '粮食产量比上年多2万吨。', [aim, crops]],
    ['whose sides are exchanged', '棉花产量比粮食产量多7万吨。', [crops]],
    ['that goes the other way', '粮食产量比上年少1万吨。', [aim, crops]],
    [
      'of one thing and another that is not named',
      '粮食产量目标比上年下调2个百分点。',
      [aims, rates],
    ],
    ['of an aim and of what came about', '粮食产量目标比上年下调1个百分点。', [aims, rates]],
    ['that takes so many times as much for a growth', '粮食产量增长了2.4倍。', [before, crops]],
    ['of other things', '水稻和大豆产量合计17万吨。', [crops]],
    ['that its clause does not say to be computed', '粮食产量17万吨。', [crops]],
  ] as const)('is none %s', (_what, text, sources) => {
    expect(computed(text, sources)).toBeUndefined();
  });

  it('may be rounded to the digits that it shows, and no further', () => {
    expect(computed('粮食产量增长8%。', [aim, crops])).toBeDefined();
    expect(computed('粮食产量增长8.4%。', [aim, crops])).toBeUndefined();
    expect(computed('粮食产量是棉花产量的2倍多。', [crops])).toBeUndefined();
  });
});
