import { namesPartOfYear } from '../../../language/years/parts-of-year.ts';
import { cuePattern } from '../words/cue-words.ts';
import { agreeOnPeriod } from './agree-on-period.ts';
import type { Candidate } from './candidate.ts';
import type { Stated } from './stated.ts';

const sumsUp = cuePattern('sums up years');
const addsUp = cuePattern('adds up');

/** 五年累计 is told as such, also where only the words at the number say it. */
export function agreeOnTime({ quantity, clause, text }: Stated, { cited }: Candidate): boolean {
  if (sumsUp.test(cited.left) && !sumsUp.test(text) && !addsUp.test(text)) return false;
  // 1—11月 and 上半年 are no year.
  if (!cited.row && namesPartOfYear(cited.left) && !namesPartOfYear(text)) return false;
  const years = quantity.years.length > 0 ? quantity.years : clause.years;
  const isStart = /[由从][^，。]*$/u.test(quantity.segment);
  return !cited.row || agreeOnPeriod({ years, text: clause.text, isStart }, cited.row);
}
