import { contentWords } from '../words/content-words.ts';
import { cueWords } from '../words/cue-words.ts';
import { foldWords, isSaid } from '../words/said-in.ts';
import { subjectWords } from '../words/subject-words.ts';
import type { Candidate } from './candidate.ts';
import { wordsInFront, type Stated } from './stated.ts';

const part =
  /占(?:到|了|据)?(?<whole>[^，。；、占]*?)的?(?:比重|比例|份额)?(?:为|达到?|的|约|近)?$/u;
const isWholeAmount = new RegExp(`^${cueWords('names a whole amount')}$`, 'u');

/** A share is of the whole that the source tells: 占工业产值的四成 is not 占生产总值的四成. */
export function agreeOnWhole(stated: Stated, { cited }: Candidate): boolean {
  const said = part.exec(wordsInFront(stated))?.groups?.['whole'] ?? '';
  const given = part.exec(cited.left)?.groups?.['whole'] ?? '';
  if (said === '' || given === '') return agreeOnAmong(stated, cited.left);
  const folded = foldWords(given);
  return subjectWords(contentWords(said), stated.scope)
    .filter((word) => !isWholeAmount.test(word))
    .every((word) => isSaid(word, folded));
}

const among = /(?<whole>[^，。；、]{2,12})中[^，。；中]*$/u;

/** 高新技术企业中民营企业占98%: of whom the share is stands before 中, and is no other. */
function agreeOnAmong(stated: Stated, left: string): boolean {
  const said = among.exec(wordsInFront(stated))?.groups?.['whole'];
  const given = among.exec(left)?.groups?.['whole'];
  if (said === undefined || given === undefined) return true;
  const words = subjectWords(contentWords(said), stated.scope);
  return words.length === 0 || words.every((word) => isSaid(word, foldWords(given)));
}
