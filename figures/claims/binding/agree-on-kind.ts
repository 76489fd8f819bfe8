import { cuePattern, cueWords } from '../words/cue-words.ts';
import { saysWillBe } from '../words/will-be.ts';
import { clauseAt, type Candidate } from './candidate.ts';
import type { Stated } from './stated.ts';

const aimsAt = cuePattern('aims at a number');

/** A target is told as one unless the question asks for it; a result never as a target. */
export function agreeOnKind(stated: Stated, candidate: Candidate): boolean {
  const { quantity } = stated;
  const isTarget = isAimedAt(candidate);
  if (quantity.aims === 'result' && isHopedFor(candidate)) return false;
  if (isTarget === undefined || quantity.aims === undefined) return true;
  if (isTarget === (quantity.aims === 'target')) return true;
  return !isTarget && isSameDeed(stated, candidate);
}

const hopes = cuePattern('hopes');

/** 拟新增1200人, or 10个旗县有望退出, where the hope stands behind the number. */
function isHopedFor(candidate: Candidate): boolean {
  const words = clauseAt(candidate);
  return aimsAt.test(candidate.cited.left) || hopes.test(words) || saysWillBe(words);
}

/**
 * Whether a target is told without a word that says so, of the years that it is for: what was left
 * out is put in.
 */
export function lacksAim({ quantity, asksForTarget }: Stated, candidate: Candidate): boolean {
  const isSilent = quantity.aims === undefined && quantity.comparedWith === undefined;
  return isSilent && isAimedAt(candidate) === true && !asksForTarget;
}

const isDeed = new RegExp(`^${cueWords('is a deed as well as an aim')}$`, 'u');

/** 争取上级资金3亿元 was done where the report says so in the same word. */
function isSameDeed({ clause }: Stated, { sentence }: Candidate): boolean {
  const aims = clause.words.filter(({ class: of }) => of === 'target');
  return (
    aims.length > 0 && aims.every(({ word }) => isDeed.test(word) && sentence.folded.includes(word))
  );
}

function isAimedAt({ cited, source }: Candidate): boolean | undefined {
  if (cited.row) return cited.row.kind === 'target';
  const { orientation } = source.passage;
  return orientation === null ? undefined : orientation === 'target';
}
