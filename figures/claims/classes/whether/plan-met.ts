import type { SourceQuantity } from '../../source.ts';
import { cuePattern } from '../../words/cue-words.ts';
import type { Checked, WordFaultFound } from '../fault.ts';
import { quantitiesOf } from '../quantities-of.ts';

const met = cuePattern('says that an aim was met');
const missed = cuePattern('says that an aim was missed');
const aim = cuePattern('is an aim');
const fellShort = cuePattern('falls short of its plan');
const all = 100;

/** 只完成原定计划的94% does not say that the plan was met. */
export function planMetFaults({
  clause: { text },
  support,
  region,
}: Checked): readonly WordFaultFound[] {
  if (!met.test(text) || !aim.test(text) || missed.test(text) || fellShort.test(text)) return [];
  const isShort = fellShort.test(region) || quantitiesOf(support).some(isPartOfPlan);
  return isShort ? [{ fault: 'denied_in_source', words: text }] : [];
}

/** 完成计划的94% */
function isPartOfPlan({ base, amount, left }: SourceQuantity): boolean {
  return base === '%' && amount < all && met.test(left) && aim.test(left);
}
