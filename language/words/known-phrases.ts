import { thesaurus } from './thesaurus.ts';
import { wherePhraseStands } from './where-phrase-stands.ts';

/** A name of the thesaurus that a question uses, with the other names of the same thing. */
export type KnownPhrase = {
  /** The name that was used first. */
  readonly names: readonly string[];
  readonly leads: readonly string[];
};

type Phrase = KnownPhrase & { readonly phrase: string };

const phrases: readonly Phrase[] = thesaurus
  .flatMap(({ term, words, leads }) =>
    [term, ...words].map((phrase) => ({
      phrase,
      names: [phrase, ...[term, ...words].filter((name) => name !== phrase)],
      leads,
    })),
  )
  .toSorted((a, b) => b.phrase.length - a.phrase.length);

// In a shorter phrase one other character makes another word.
const shortestForgiven = 5;
const forgiven = phrases.filter(({ phrase }) => phrase.length >= shortestForgiven);

/**
 * The names of the thesaurus in a normalised question, longest first, and the question without
 * them. One mistyped character is forgiven, after all that is typed right.
 */
export function knownPhrases(text: string): {
  readonly known: readonly KnownPhrase[];
  readonly rest: string;
} {
  const exact = takePhrases(text, phrases, wherePhraseStands);
  const near = takePhrases(exact.rest, forgiven, forgivingly);
  return { known: [...exact.known, ...near.known], rest: near.rest };
}

type Finder = (phrase: string, text: string) => number;

function takePhrases(text: string, among: readonly Phrase[], find: Finder) {
  let rest = text;
  const known: Phrase[] = [];
  for (const one of among) {
    const at = find(one.phrase, rest);
    if (at < 0) continue;
    rest = `${rest.slice(0, at)} ${rest.slice(at + one.phrase.length)}`;
    known.push(one);
  }
  return { known, rest };
}

function forgivingly(phrase: string, text: string): number {
  for (let at = 0; at + phrase.length <= text.length; at++) {
    if (isMistyped(text.slice(at, at + phrase.length), phrase)) return at;
  }
  return -1;
}

// These make another thing of the same length: 第二产业, 出口总额, 农村居民.
const telling = /[\s\d一二三四五六七八九十进出增减新旧城乡镇村内外上下省市区县男女老小大]/u;

/** Whether the words are the phrase but for one character that makes no other thing of it. */
function isMistyped(words: string, phrase: string): boolean {
  const different = Array.from(words).filter((character, index) => character !== phrase[index]);
  const [typed] = different;
  if (different.length !== 1 || typed === undefined) return false;
  const meant = phrase[words.indexOf(typed)] ?? '';
  return !(telling.test(typed) && telling.test(meant)) && !/\s/u.test(typed);
}
