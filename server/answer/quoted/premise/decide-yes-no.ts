import {
  contradict,
  directedQuantities,
  directionOf,
} from '../../../../language/numbers/directed-quantities.ts';
import { sameQuantity } from '../../../../language/numbers/find-quantities.ts';
import { readTable, wordsOf } from '../../../../language/read-table.ts';
import { anyOf } from '../../../../language/word-pattern.ts';
import { saysDeed } from '../../../../language/words/deeds.ts';
import type { Asserted } from '../../../../question/asserted.ts';

/** What a sentence of a report says to a question that asks yes or no. */
export type Verdict = 'yes' | 'no' | 'none' | 'not_done' | 'planned' | 'not_said';

type Claim = { readonly asserted: Asserted; readonly sentence: string };

const negated = /未(?:能|完成|达到|实现|通|建)|没有(?:完成|达到|实现)|尚未|还没/u;
// Under way is not done: 进展顺利, 加快推进, 具备…条件.
const underWay =
  /进展|推进|加快|稳步|有序|筹备|前期工作|在建|续建|具备.{0,16}条件|力争|争取|确保|计划/u;

/**
 * Reads yes or no from one sentence that speaks of what is asked: by the direction of its figure,
 * by a number that the question supposes, by whether what is asked about is said to be done.
 * `not_done` where it is only said to be
 * under way, `planned` where a plan says it, `not_said` where its words decide nothing.
 *
 * `decideYesNo({ asserted: assertedIn('进出口是不是下滑了'), sentence: '进出口总额增长2%' }) // => 'no'`
 */
export function decideYesNo(claim: Claim): Verdict {
  return (
    byDenial(claim) ??
    byNumber(claim) ??
    byDirection(claim) ??
    byCompletion(claim) ??
    byPlan(claim) ??
    'not_said'
  );
}

const denials = readTable(new URL('./words-of-denial.tsv', import.meta.url), [
  ...(['words', 'example'] as const),
]);
const denies = new RegExp(anyOf(denials.flatMap(({ words }) => wordsOf(words))), 'u');

/** 出过事故吗 is answered by 未发生 and by 零事故. */
function byDenial({ asserted, sentence }: Claim): Verdict | undefined {
  return asserted.hasHappened && denies.test(sentence) ? 'none' : undefined;
}

/** 已经交付15万辆了吗: another number of the same unit says no. */
function byNumber({ asserted, sentence }: Claim): Verdict | undefined {
  const said = directedQuantities(sentence);
  const number = asserted.amounts.find(({ base }) => said.some((other) => other.base === base));
  if (!number) return undefined;
  const comparable = said.filter(({ base }) => base === number.base);
  const same = comparable.filter((other) => sameQuantity(other, number));
  if (same.length > 0) return same.every((other) => contradict(other, number)) ? 'no' : 'yes';
  return comparable.length === 1 && comparable[0]
    ? byBound(asserted.bound, number.amount, comparable[0].amount)
    : undefined;
}

/** 超过5%了吗 is yes for 6%, 不到5% no. */
function byBound(bound: Asserted['bound'], supposed: number, said: number): Verdict {
  if (bound === 'above') return said > supposed ? 'yes' : 'no';
  if (bound === 'below') return said < supposed ? 'yes' : 'no';
  return 'no';
}

function byDirection({ asserted: { way, isSteep }, sentence }: Claim): Verdict | undefined {
  if (way === undefined) return undefined;
  if (sentence.includes('持平') && isSteep) return 'no';
  const said = directionOf(sentence);
  if (said === undefined) return sentence.includes('持平') ? 'no' : undefined;
  return said === way ? 'yes' : 'no';
}

function byCompletion({ asserted: { deed }, sentence }: Claim): Verdict | undefined {
  if (!deed) return undefined;
  if (negated.test(sentence)) return 'no';
  if (saysDeed(deed, sentence) && !/具备|力争|争取|计划/u.test(sentence)) return 'yes';
  return underWay.test(sentence) ? 'not_done' : undefined;
}

/** 会不会免费开放: a plan that says it. */
function byPlan({ asserted, sentence }: Claim): Verdict | undefined {
  return asserted.isPlan && !negated.test(sentence) ? 'planned' : undefined;
}
