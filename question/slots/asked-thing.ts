import { countedList, type CountedList } from '../../language/sentences/counted-list.ts';
import { enumerates } from '../../language/sentences/enumerates.ts';
import type { QuestionTerm } from './terms.ts';
import type { Question } from '../question.ts';
import { holdsName, nameSuffixes } from './wanted-name.ts';
import { namesHolder, officeAsked } from './wanted-person.ts';

/** What kind of thing would answer, where the question tells: so many things, a name, a person. */
export type AskedThing =
  | { readonly kind: 'list'; readonly list: CountedList & { readonly count: number } }
  | { readonly kind: 'name'; readonly suffixes: readonly string[] }
  | { readonly kind: 'person'; readonly office: string };

/** `askedThing` of 通到了哪个村 is a name that ends in 村; undefined where any words may answer. */
export function askedThing({ form, text }: Question): AskedThing | undefined {
  const office = officeAsked(text);
  if (office !== undefined) return { kind: 'person', office };
  const { count, noun } = (form === 'list' ? countedList(text) : undefined) ?? {};
  if (count !== undefined) return { kind: 'list', list: { count, noun } };
  const suffixes = nameSuffixes(text);
  return suffixes.length > 0 ? { kind: 'name', suffixes } : undefined;
}

/** Whether a text has a thing of the kind asked for in it. */
export function givesThing(asked: AskedThing, words: string): boolean {
  switch (asked.kind) {
    case 'list':
      return enumerates(words, asked.list.count);
    case 'name':
      return holdsName(asked.suffixes, words);
    case 'person':
      return namesHolder(asked.office, words);
  }
}

/**
 * The terms that a text which gives the thing need not say itself: four things in a row are the
 * 四个定位 asked for, though the word stands nowhere; who holds an office answers however the
 * question goes on.
 */
export function standsFor(asked: AskedThing, { words }: QuestionTerm): boolean {
  if (asked.kind === 'name') return false;
  if (asked.kind === 'person') return !words.some((word) => word.includes(asked.office));
  const { noun } = asked.list;
  return noun !== undefined && words.some((word) => noun.includes(word) || word.includes(noun));
}
