import { enumerates } from '../../language/sentences/enumerates.ts';
import type { QuestionTerm } from '../../question/question-term.ts';
import type { SoughtThing } from '../../question/sought.ts';
import { holdsName } from './holds-name.ts';
import { namesHolder } from './names-holder.ts';

/** Whether a text has a thing of the kind asked for in it. */
export function givesThing(asked: SoughtThing, words: string): boolean {
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
export function standsFor(asked: SoughtThing, { words }: QuestionTerm): boolean {
  if (asked.kind === 'name') return false;
  if (asked.kind === 'person') return !words.some((word) => word.includes(asked.office));
  const { noun } = asked.list;
  return noun !== undefined && words.some((word) => noun.includes(word) || word.includes(noun));
}
