/** Positions from `start` up to, not including, `end`: those of a report's passages. */
export type PositionRange = { readonly start: number; readonly end: number };

/** The positions that a search may find. */
export type AcceptedPositions = {
  readonly ranges: readonly PositionRange[];
  readonly count: number;
  readonly accepts: (position: number) => boolean;
};

/**
 * The positions in some ranges of an index of `size`; the ranges are in ascending order and do not
 * overlap.
 */
export function acceptedPositions(
  ranges: readonly PositionRange[],
  size: number,
): AcceptedPositions {
  const flags = new Uint8Array(size);
  let count = 0;
  for (const { start, end } of ranges) {
    flags.fill(1, start, end);
    count += end - start;
  }
  return { ranges, count, accepts: (position) => flags[position] === 1 };
}
