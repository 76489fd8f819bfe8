import { comparandsIn, type Comparands } from '../words/comparand.ts';
import type { Candidate } from './candidate.ts';
import { wordsInFront, type Stated } from './stated.ts';

/**
 * A difference is told against what the source tells it against: 高于全国1.5个百分点 is not
 * 比上年提高1.5个百分点, nor 较五年前增长65% a growth in a year.
 */
export function agreeOnComparand(stated: Stated, candidate: Candidate): boolean {
  if (stated.quantity.comparedWith?.way !== undefined) return true;
  const said = comparandsIn(lastPart(wordsInFront(stated)));
  const given = comparandsIn(lastPart(candidate.cited.left));
  if (said.size === 0 || given.size === 0) return true;
  const years = yearsOf(given, stated, candidate);
  return [...said].some(
    (one) =>
      given.has(one) || yearsOf(said, stated, candidate).some((year) => years.includes(year)),
  );
}

/** The words of the clause in which a number stands. */
function lastPart(words: string): string {
  return words.split(/[，。；;：:]/u).at(-1) ?? '';
}

/** The years that are compared with: 上年 is that before the year under review, or before the one planned. */
function yearsOf(
  comparands: Comparands,
  { quantity, clause }: Stated,
  { source: { report } }: Candidate,
): readonly number[] {
  const told = [...quantity.years, ...clause.years].map(({ period }) => period.last);
  const under = [report.reviewYear, report.planYear, ...told].flatMap((year) => year ?? []);
  return [...comparands].flatMap((one) => {
    if (one === 'the year before') return under.map((year) => year - 1);
    if (one === 'five years before') return under.map((year) => year - 5);
    const end = planEnds.get(one);
    return end ?? (/^\d{4}$/u.test(one) ? Number(one) : []);
  });
}

const planEnds: ReadonlyMap<string, number> = new Map([
  ['十一五末', 2010],
  ['十二五末', 2015],
  ['十三五末', 2020],
  ['十四五末', 2025],
]);
