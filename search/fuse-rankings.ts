/** One leg's ranking of positions, best first, and how much it counts. */
export type Ranking = { readonly positions: readonly number[]; readonly weight: number };

export type FusedPosition = { readonly position: number; readonly score: number };

// Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion outperforms Condorcet", SIGIR 2009.
const rankOffset = 60;

/** Weighted reciprocal rank fusion: Σ weight / (60 + rank), best first; ties by position. */
export function fuseRankings(rankings: readonly Ranking[]): readonly FusedPosition[] {
  const scores = new Map<number, number>();
  for (const { positions, weight } of rankings) {
    for (const [index, position] of positions.entries()) {
      scores.set(position, (scores.get(position) ?? 0) + weight / (rankOffset + index + 1));
    }
  }
  return [...scores]
    .map(([position, score]) => ({ position, score }))
    .toSorted((a, b) => b.score - a.score || a.position - b.position);
}
