import { cuePattern } from '../words/cue-words.ts';
import { agreeOnPeriod } from './agree-on-period.ts';
import type { Candidate } from './candidate.ts';
import type { Stated } from './stated.ts';

const sumsUp = cuePattern('sums up years');
const addsUp = cuePattern('adds up');

/** 五年累计 is told as such, also where only the words at the number say it. */
export function agreeOnTime({ quantity, clause, text }: Stated, { cited }: Candidate): boolean {
  if (sumsUp.test(cited.left) && !sumsUp.test(text) && !addsUp.test(text)) return false;
  if (isPartOfYear(cited.left) && !isPartOfYear(text)) return false;
  const years = quantity.years.length > 0 ? quantity.years : clause.years;
  const isStart = /[由从][^，。]*$/u.test(quantity.segment);
  return !cited.row || agreeOnPeriod({ years, text: clause.text, isStart }, cited.row);
}

const quarter = cuePattern('is part of a year');

/** 1—11月 and 上半年 are no year. */
function isPartOfYear(words: string): boolean {
  return quarter.test(words) || /\d+[-—–至到]\d+月|前\d+个?月/u.test(words);
}
