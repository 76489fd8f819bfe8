import { foldText } from '../language/characters/fold-text.ts';
import { cutSentences } from '../language/sentences/cut-clauses.ts';
import { occurrences } from './claims/classes/occurrences.ts';
import { goesOnToAnother, isNameOfAnother, type Names } from './name-of-another.ts';
import { findMentions } from './read/find-mentions.ts';
import { nameMentions } from './read/name-mentions.ts';
import type { NamedMention } from './read/named-mention.ts';

/**
 * Whether a sentence names an indicator only within the names of other figures, so that it tells no
 * figure of it. One that does not name it, or does so beside them, is none of these.
 */
export function namesOnlyOthers(words: string, indicator: Names, asked: string): boolean {
  const text = foldText(words);
  const held = [...new Set([indicator.name, ...indicator.variants])].flatMap((name) =>
    occurrences(name, text).map((start) => ({ start, end: start + name.length })),
  );
  if (held.length === 0) return false;
  const named = cutSentences(text, { start: 0, end: text.length }).flatMap((sentence) =>
    nameMentions(text, findMentions(text, sentence)),
  );
  return held.every((place) => {
    const of = named.filter(({ from, to }) => from <= place.start && place.end <= to);
    const isAnothers = of.length > 0 && of.every((one) => isOfAnother(one, indicator, asked));
    return isAnothers || goesOnToAnother(text.slice(place.end), asked);
  });
}

function isOfAnother(one: NamedMention, indicator: Names, asked: string): boolean {
  if (one.indicator?.name === indicator.name) return false;
  return [one.subject, one.name].some((name) => isNameOfAnother(name, indicator, asked));
}
