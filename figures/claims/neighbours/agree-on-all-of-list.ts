import { namesThing } from '../../../language/words/segment-words.ts';
import { contentWords } from '../words/content-words.ts';
import { cuePattern } from '../words/cue-words.ts';
import { foldWords, isNamed } from '../words/said-in.ts';
import { clauseAt, type Candidate } from '../binding/candidate.ts';
import type { Stated } from '../binding/stated.ts';

const ofEach = cuePattern('is of each or of the mean');

/** 带头人、能人、工匠人数8600人 and 占地9公顷的甲园、乙园: what several have together is not told of one. */
export function agreeOnAllOfList({ text }: Stated, candidate: Candidate): boolean {
  const folded = foldWords(text);
  return listsOf(candidate).every((things) => {
    const named = things.filter((word) => isNamed(word, folded));
    return named.length === 0 || named.length === things.length;
  });
}

/** The first word of each thing of the lists that stand before and behind a number; of each counts none. */
function listsOf(candidate: Candidate): readonly (readonly string[])[] {
  const { cited, source } = candidate;
  const text = source.passage.text.slice(cited.quantity.end);
  const [behind = ''] = /^的[^，。；\d]*/u.exec(text) ?? [];
  if (ofEach.test(clauseAt(candidate))) return [];
  return [listIn(beforeOf(cited.gap)), listIn(behind.slice(1))].filter(({ length }) => length > 1);
}

/** The words of the clause right before a number, from the number before it. */
function beforeOf(gap: string): string {
  return gap.split(/[，。；]/u).at(-1) ?? '';
}

function listIn(words: string): readonly string[] {
  const parts = words.split('、').filter((part) => part !== '');
  if (parts.length < 2) return [];
  const things = parts.map((part) => contentWords(part).find(namesThing));
  const areThings = parts.slice(1).every((part) => namesThing(contentWords(part)[0] ?? ''));
  return areThings && things.every((one) => one !== undefined) ? things.filter(isDefined) : [];
}

function isDefined(word: string | undefined): word is string {
  return word !== undefined;
}
