import { namesPartOfYear } from '../../../language/years/parts-of-year.ts';
import { cuePattern, cueWords } from '../words/cue-words.ts';
import { agreeOnPeriod } from './agree-on-period.ts';
import type { Candidate } from './candidate.ts';
import { wordsInFront, type Stated } from './stated.ts';

const sumsUp = cuePattern('sums up years');
const addsUp = cuePattern('adds up');
// 五年共办结…，办理…: what a sentence begins with holds for all of it.
const sumsUpAtStart = new RegExp(`^[^，,。]{0,2}${cueWords('sums up years')}`, 'u');

function isOneYear({ clause: { ownYears } }: Stated): boolean {
  return ownYears.length > 0 && ownYears.every(({ period: { first, last } }) => first === last);
}

const thereIs = /[有达](?:到|了)?$/u;

/** 共30艘, and 登记的船舶有30艘 where no year is told, are all there are by now. */
function tellsAll(stated: Stated): boolean {
  if (isOneYear(stated)) return false;
  if (addsUp.test(stated.text)) return true;
  return stated.clause.years.length === 0 && thereIs.test(wordsInFront(stated));
}

/** 五年累计 is told as such, also where only the words at the number say it. */
export function agreeOnTime(stated: Stated, { cited, sentence }: Candidate): boolean {
  const { quantity, clause, text } = stated;
  // 连续十三年居第一 sums up nothing.
  const left = cited.left.replace(/连续[^，。]{1,4}年/gu, '');
  if (sumsUp.test(left) && !sumsUp.test(text) && !tellsAll(stated)) return false;
  if (isOneYear(stated) && sumsUpAtStart.test(sentence.folded) && !sumsUp.test(text)) return false;
  // 1—11月 and 上半年 are no year.
  if (!cited.row && namesPartOfYear(cited.left) && !namesPartOfYear(text)) return false;
  const years = quantity.years.length > 0 ? quantity.years : clause.years;
  const isStart = /[由从][^，。]*$/u.test(quantity.segment);
  return !cited.row || agreeOnPeriod({ years, text: clause.text, isStart }, cited.row);
}
