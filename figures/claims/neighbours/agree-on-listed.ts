import { contentWords } from '../words/content-words.ts';
import { isNamed } from '../words/said-in.ts';
import type { Candidate } from '../binding/candidate.ts';
import type { Stated } from '../binding/stated.ts';

/** Of A、B分别增长4%、6% the first number is that of the first thing. */
export function agreeOnListed({ quantity }: Stated, candidate: Candidate): boolean {
  const own = positionOf(candidate);
  if (own === undefined) return true;
  const keys = keysOf(candidate.cited.left);
  const key = keys[own.at];
  if (keys.length !== own.of || key === undefined) return true;
  const said = (word: string) => isNamed(word, quantity.segment);
  return said(key) || !keys.some((other) => other !== key && said(other));
}

/** Which of how many numbers behind 分别 it is; undefined where it is none. */
function positionOf({
  cited,
  sentence,
}: Candidate): { readonly at: number; readonly of: number } | undefined {
  if (!cited.left.includes('分别')) return undefined;
  const listed = sentence.quantities.filter(
    ({ clause, left, base }) =>
      clause === cited.clause && base === cited.base && left.includes('分别'),
  );
  return { at: listed.indexOf(cited), of: listed.length };
}

/** The first word of each thing before 分别, by which it is known from the others. */
function keysOf(left: string): readonly string[] {
  const [infront = ''] = left.split('分别');
  const last = infront.split(/[，。；：]/u).findLast((part) => part !== '') ?? '';
  return last.split(/[、和与及]/u).map((thing) => contentWords(thing)[0] ?? '');
}
