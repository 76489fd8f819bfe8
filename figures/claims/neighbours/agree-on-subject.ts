import { namesThing } from '../../../language/words/segment-words.ts';
import { ownWords } from '../binding/agree-on-name.ts';
import type { Candidate } from '../binding/candidate.ts';
import type { Stated } from '../binding/stated.ts';
import { leadOf } from '../source.ts';
import { foldWords, isNamed } from '../words/said-in.ts';

/** 开发带收入超过200亿元，示范区正式启动: what a later clause begins with is not what a number is of. */
export function agreeOnSubject(stated: Stated, { sentence, cited, source }: Candidate): boolean {
  if (stated.quantity.comparedWith) return true;
  const infront = sentence.clauses
    .slice(0, cited.clause + 1)
    .map(({ folded }) => folded)
    .concat(leadOf(sentence), source.heads)
    .join('\n');
  const behind = sentence.clauses.slice(cited.clause + 1).map(({ folded }) => folded);
  return !ownWords(stated).some(
    (word) =>
      word.length > 1 &&
      namesThing(word) &&
      !isNamed(word, infront) &&
      behind.some((clause) => isSubject(word, clause)),
  );
}

function isSubject(word: string, clause: string): boolean {
  return clause.startsWith(foldWords(word));
}
