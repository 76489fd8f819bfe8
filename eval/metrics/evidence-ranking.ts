import type { EvidenceRank } from '../score/evidence-recall.ts';
import { ndcg } from './ndcg.ts';
import { reciprocalRank } from './reciprocal-rank.ts';

/** 1 / rank of the first passage that holds any evidence; `undefined` without evidence. */
export function evidenceReciprocalRank(ranks: readonly EvidenceRank[]): number | undefined {
  return reciprocalRank(relevantAt(ranks), ranks.length > 0);
}

/**
 * nDCG@10 with a gain of 1 for every passage that is the first to hold some evidence. Ideal is to
 * have as many such passages at the top as evidence quotes need: those found together need one.
 */
export function evidenceNdcg(ranks: readonly EvidenceRank[]): number | undefined {
  const found = relevantAt(ranks).map((isRelevant) => (isRelevant ? 1 : 0));
  const missed = ranks.filter((rank) => rank === undefined).length;
  const judged = Array.from({ length: new Set(given(ranks)).size + missed }, () => 1);
  return ndcg(10, { found, judged });
}

function relevantAt(ranks: readonly EvidenceRank[]): readonly boolean[] {
  const found = new Set(given(ranks));
  return Array.from({ length: Math.max(0, ...found) }, (_, at) => found.has(at + 1));
}

function given(ranks: readonly EvidenceRank[]): readonly number[] {
  return ranks.filter((rank) => rank !== undefined);
}
