/** A list of what was found, best first, and what should have been. Ids, each once in `relevant`. */
export type Retrieved = {
  readonly found: readonly string[];
  readonly relevant: ReadonlySet<string>;
};

/** |relevant ∩ first k| / |relevant|; `undefined` when nothing is relevant. */
export function recallAt(k: number, { found, relevant }: Retrieved): number | undefined {
  return relevant.size === 0 ? undefined : hitsWithin(k, { found, relevant }) / relevant.size;
}

/** Whether one of the first k is relevant. */
export function hitAt(k: number, { found, relevant }: Retrieved): boolean | undefined {
  return relevant.size === 0 ? undefined : hitsWithin(k, { found, relevant }) > 0;
}

/** |relevant ∩ first k| / k, as trec_eval has it: fewer than k found are no excuse. */
export function precisionAt(k: number, { found, relevant }: Retrieved): number | undefined {
  return relevant.size === 0 ? undefined : hitsWithin(k, { found, relevant }) / k;
}

/** What is found twice counts once. */
function hitsWithin(k: number, { found, relevant }: Retrieved): number {
  return new Set(found.slice(0, k).filter((id) => relevant.has(id))).size;
}
