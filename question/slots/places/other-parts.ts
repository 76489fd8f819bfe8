import { readTable, wordsOf } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import type { NamedPlace } from './named-places.ts';

const parts = readTable(new URL('./words-of-other-parts.tsv', import.meta.url), [
  ...(['before', 'behind', 'example'] as const),
]).map(({ before, behind }) => ({
  before: new RegExp(`${anyOf(wordsOf(before))}$`, 'u'),
  behind: new RegExp(`^[^,，。?的]{0,8}?${anyOf(wordsOf(behind))}`, 'u'),
}));

/**
 * The places without those that a question names as what something comes from, or as what is
 * helped: their reports would not tell of it.
 *
 * `withoutOtherParts('静海从北京引进多少项目', [静海, 北京]) // => [静海]`
 */
export function withoutOtherParts(
  question: string,
  named: readonly NamedPlace[],
): readonly NamedPlace[] {
  const others = named.reduce<readonly NamedPlace[]>((found, place) => {
    const isOther = playsOtherPart(question, place) || isJoined(question, found.at(-1), place);
    return isOther ? [...found, place] : found;
  }, []);
  return named.filter((place) => !others.includes(place));
}

function playsOtherPart(question: string, { at, words }: NamedPlace): boolean {
  const [before, behind] = [question.slice(0, at), question.slice(at + words.length)];
  return parts.some((part) => part.before.test(before) && part.behind.test(behind));
}

/** 上海 of 从北京、上海引进. */
function isJoined(question: string, before: NamedPlace | undefined, { at }: NamedPlace): boolean {
  return before !== undefined && joins.has(question.slice(before.at + before.words.length, at));
}

const joins: ReadonlySet<string> = new Set(['', '、', '和', '及', '与']);
