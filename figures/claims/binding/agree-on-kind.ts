import { cuePattern } from '../words/cue-words.ts';
import type { Candidate } from './candidate.ts';
import type { Stated } from './stated.ts';

const aimsAt = cuePattern('aims at a number');

/** A target is told as one unless the question asks for it; a result never as a target. */
export function agreeOnKind({ quantity, asksForTarget }: Stated, candidate: Candidate): boolean {
  const isTarget = isAimedAt(candidate);
  if (quantity.aims === 'result' && aimsAt.test(candidate.cited.left)) return false;
  if (isTarget === undefined) return true;
  if (quantity.aims === undefined) return !isTarget || asksForTarget;
  return isTarget === (quantity.aims === 'target');
}

function isAimedAt({ cited, source }: Candidate): boolean | undefined {
  if (cited.row) return cited.row.kind === 'target';
  const { orientation } = source.passage;
  return orientation === null ? undefined : orientation === 'target';
}
