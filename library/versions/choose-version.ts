import type { OriginKind } from '../report-origin.ts';

/** A version of a report that some file holds. */
export type HeldVersion = {
  /** 1, 2, … in the order in which they came in. */
  readonly version: number;
  /** Absent in reports that were taken in before origins were kept. */
  readonly originKind?: OriginKind | undefined;
  /** Length of its text in UTF-16 code units. */
  readonly characters: number;
};

// A reprint may be longer than the original by what its site adds. Where nobody said whence a text
// is, it may be either.
const ranks: Readonly<Record<OriginKind, number>> = {
  official: 2,
  unknown: 1,
  reprint: 1,
  digest: 0,
};

/**
 * The version that is read, quoted and counted: the original of a government's site before a
 * reprint, any real text before a digest; among equals the fuller, then the newer.
 */
export function versionInUse<Version extends HeldVersion>(
  held: readonly Version[],
): Version | undefined {
  return held.toSorted(
    (a, b) => rankOf(b) - rankOf(a) || b.characters - a.characters || b.version - a.version,
  )[0];
}

/** Whether more is known for one text than for another of the same words: the original of the two. */
export function isOfBetterOrigin(
  one: OriginKind | undefined,
  other: OriginKind | undefined,
): boolean {
  return ranks[one ?? 'unknown'] > ranks[other ?? 'unknown'];
}

function rankOf({ originKind }: HeldVersion): number {
  return ranks[originKind ?? 'unknown'];
}
