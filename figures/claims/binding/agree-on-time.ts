import { namesPartOfYear } from '../../../language/years/parts-of-year.ts';
import { cuePattern } from '../words/cue-words.ts';
import { agreeOnPeriod } from './agree-on-period.ts';
import type { Candidate } from './candidate.ts';
import { wordsInFront, type Stated } from './stated.ts';

const sumsUp = cuePattern('sums up years');
const addsUp = cuePattern('adds up');
const thereIs = /[有达](?:到|了)?$/u;

/** 共30艘, and 登记的船舶有30艘 where no year is told, are all there are by now. */
function tellsAll(stated: Stated): boolean {
  if (addsUp.test(stated.text)) return true;
  return stated.clause.years.length === 0 && thereIs.test(wordsInFront(stated));
}

/** 五年累计 is told as such, also where only the words at the number say it. */
export function agreeOnTime(stated: Stated, { cited }: Candidate): boolean {
  const { quantity, clause, text } = stated;
  if (sumsUp.test(cited.left) && !sumsUp.test(text) && !tellsAll(stated)) return false;
  // 1—11月 and 上半年 are no year.
  if (!cited.row && namesPartOfYear(cited.left) && !namesPartOfYear(text)) return false;
  const years = quantity.years.length > 0 ? quantity.years : clause.years;
  const isStart = /[由从][^，。]*$/u.test(quantity.segment);
  return !cited.row || agreeOnPeriod({ years, text: clause.text, isStart }, cited.row);
}
