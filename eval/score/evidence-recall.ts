import type { ObservedHit } from '../generate/observation.ts';
import type { Evidence } from '../gold-files/gold-question.ts';
import { normalise } from '../normalise.ts';
import { isFromFile } from '../gold-files/source-file.ts';

/** Rank (from 1) of the first hit that holds a quote; `undefined` when none does. */
export type EvidenceRank = number | undefined;

/** For each evidence quote, where it was found: it must lie wholly (normalised) in one hit. */
export function evidenceRanks(
  evidence: readonly Evidence[],
  hits: readonly ObservedHit[],
): readonly EvidenceRank[] {
  const texts = hits.map((hit) => normalise(hit.text));
  return evidence.map(({ doc, quote }) => {
    const wanted = normalise(quote);
    const index = hits.findIndex(
      (hit, at) => isFromFile(hit.sourceFile, doc) && texts[at]?.includes(wanted) === true,
    );
    return index === -1 ? undefined : index + 1;
  });
}

/** Whether every quote lies in one of the first `k` hits. `undefined` when there is no evidence. */
export function isFoundWithin(k: number, ranks: readonly EvidenceRank[]): boolean | undefined {
  if (ranks.length === 0) return undefined;
  return ranks.every((rank) => rank !== undefined && rank <= k);
}
