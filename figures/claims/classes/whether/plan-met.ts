import { clausesOf } from '../../words/clauses-of-region.ts';
import { cuePattern } from '../../words/cue-words.ts';
import type { Checked, WordFaultFound } from '../fault.ts';

const met = cuePattern('says that an aim was met');
const missed = cuePattern('says that an aim was missed');
const aim = cuePattern('is an aim');
const fellShort = cuePattern('falls short of its plan');
const shareDone = /计划[^，,。；;\d]{0,6}(?<share>\d+(?:\.\d+)?)%/u;
const all = 100;

/** 只完成原定计划的94% does not say that the plan was met. */
export function planMetFaults({ clause: { text }, region }: Checked): readonly WordFaultFound[] {
  if (!met.test(text) || !aim.test(text) || missed.test(text)) return [];
  return clausesOf(region).some(isShort) && !fellShort.test(text)
    ? [{ fault: 'denied_in_source', words: text }]
    : [];
}

function isShort(clause: string): boolean {
  const share = shareDone.exec(clause)?.groups?.['share'];
  return fellShort.test(clause) || (share !== undefined && Number(share) < all);
}
