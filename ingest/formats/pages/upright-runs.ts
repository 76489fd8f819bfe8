import type { TextRun } from './page-lines.ts';

/** Which way a line runs: 0 as one reads, 1 downward, 2 upside down, 3 upward. */
export type Quarter = 0 | 1 | 2 | 3;

/** A run with lengths counted along its own line; `quarter` is undefined when it is slanted. */
export type TurnedRun = TextRun & { readonly quarter: Quarter | undefined };

// Words of a watermark stand at 30 degrees and more; a crooked page is off by one or two.
const steepest = 0.1;

/** The quarter turn of a line that goes this far along and down, unless it is slanted. */
export function quarterOf(along: number, down: number): Quarter | undefined {
  if (Math.abs(down) < Math.abs(along) * steepest) return along > 0 ? 0 : 2;
  if (Math.abs(along) < Math.abs(down) * steepest) return down > 0 ? 1 : 3;
  return undefined;
}

/** A point of the page as seen by someone who turned the page to read such lines. */
export function turnedBack(
  quarter: Quarter | undefined,
  [x, y]: readonly [number, number],
): readonly [number, number] {
  if (quarter === 1) return [y, -x];
  if (quarter === 2) return [-x, -y];
  return quarter === 3 ? [-y, x] : [x, y];
}

// A page lies on its side when this share of its words does; fewer are a watermark or a label.
const fewestShare = 0.3;

/** The words that are read with the page turned one way. */
export type UprightWay = { readonly quarter: Quarter; readonly runs: readonly TextRun[] };

export type UprightRuns = {
  /** A list for each way in which the page is read, each with places of its own. */
  readonly ways: readonly UprightWay[];
  /** The words that stand any other way, as those of a watermark do. */
  readonly turned: string;
};

/** The words of a page by the ways in which it is read: all one way, but for a table on its side. */
export function uprightRuns(runs: readonly TurnedRun[]): UprightRuns {
  const all = charactersIn(runs);
  const quarters: readonly Quarter[] = [0, 1, 2, 3];
  const read = quarters.filter((quarter) => {
    const own = charactersIn(runs.filter((run) => run.quarter === quarter));
    return own > 0 && (own >= all * fewestShare || quarter === 0);
  });
  const isRead = ({ quarter }: TurnedRun) => quarter !== undefined && read.includes(quarter);
  return {
    ways: read.map((quarter) => ({
      quarter,
      runs: runs.filter((run) => run.quarter === quarter),
    })),
    turned: runs
      .filter((run) => !isRead(run))
      .map(({ text }) => text)
      .join(''),
  };
}

function charactersIn(runs: readonly TextRun[]): number {
  return runs.reduce((sum, { text }) => sum + text.trim().length, 0);
}
