import { knownPhrases, type KnownPhrase } from '../../../language/words/known-phrases.ts';
import { everydayWordsIn, type EverydayWord } from '../../../language/words/everyday-words.ts';
import { readTable, wordsOf } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import { normaliseText } from '../../../language/characters/normalise-text.ts';
import { numbersIn, plainDigits } from '../../../language/numbers/number-tokens.ts';
import { segmentWords } from '../../../language/words/segment-words.ts';
import { tokenise } from '../../../language/words/tokenise.ts';
import { cuePattern } from '../cue-pattern.ts';
import type { QuestionTerm } from '../../question-term.ts';

// Words that ask, address or fill in; they are about nothing.
const askingWords = new RegExp(
  readTable(new URL('./asking-words.tsv', import.meta.url), [
    ...(['words', 'before', 'not before', 'example'] as const),
  ])
    .map((row) => askingSource(row.words, wordsOf(row.before), wordsOf(row['not before'])))
    .join('|'),
  'gu',
);

function askingSource(
  words: string,
  before: readonly string[],
  notBefore: readonly string[],
): string {
  const { source } = cuePattern(words, { notBefore });
  return before.length > 0 ? `${source}(?=${anyOf(before)})` : source;
}

// Words that say how a thing is measured or meant. A sentence that answers may do without them:
// 增长 where it says 降, 目标 where the heading does.
const lightWords: ReadonlySet<string> = new Set(
  readTable(new URL('./light-words.tsv', import.meta.url), ['words', 'example']).map(
    ({ words }) => words,
  ),
);

const lightWeight = 0.2;
const indicatorWeight = 1.5;
const quotedWeight = 1;

/**
 * What a question is about, without its place and year: indicators by all their names, numbers,
 * and the remaining words.
 */
export function questionTerms(question: string): readonly QuestionTerm[] {
  const { quoted, rest: withoutQuoted } = takeQuoted(normaliseText(plainDigits(question)));
  const { known, rest: withoutKnown } = knownPhrases(withoutQuoted);
  const { said, rest } = everydayWordsIn(withoutKnown);
  const { numbers, rest: withoutNumbers } = takeNumbers(rest);
  const words = contentWords(withoutNumbers).map((word) => ({
    words: [word],
    weight: lightWords.has(word) ? lightWeight : 1,
  }));
  return [
    ...quoted,
    ...known.map(indicatorTerm),
    ...said.map(everydayTerm),
    ...numbers,
    ...words,
  ].filter(
    (term, index, terms) => terms.findIndex((other) => other.words[0] === term.words[0]) === index,
  );
}

const quotation = /[“"「『《‘]([^”"」』》’]{2,16})[”"」』》’]/gu;

/** A name in quotation marks is one thing, however common its words are: “小机制”. */
function takeQuoted(text: string): {
  readonly quoted: readonly QuestionTerm[];
  readonly rest: string;
} {
  const names = [...text.matchAll(quotation)].flatMap(([, name = '']) => name.split(/[、,]/u));
  return {
    quoted: names
      .filter((name) => name.length > 1)
      .map((name) => ({ words: [name], weight: quotedWeight })),
    // Reports change such names a little (“三张好牌”), so their words are looked for as well.
    rest: text.replace(quotation, ' $1 '),
  };
}

function indicatorTerm({ names, leads }: KnownPhrase): QuestionTerm {
  return { words: names, weight: indicatorWeight, ...(leads.length > 0 ? { leads } : {}) };
}

/** Reports hardly say it so: it is looked for, and weighed, by what they say. */
function everydayTerm({ word, names, leads }: EverydayWord): QuestionTerm {
  return { words: [...names, word], weight: 1, ...(leads.length > 0 ? { leads } : {}) };
}

// A unit or a share makes an amount; 三个 and 五大 may as well be a way to announce a list.
const amount = /^(?:\d{2,}|\d+\.\d+)[^\d.]|[%‰]$|\d个百分点$/u;

/** Amounts with their units, in every form in which a sentence may write them. */
function takeNumbers(text: string): {
  readonly numbers: readonly QuestionTerm[];
  readonly rest: string;
} {
  const found = numbersIn(text).filter(({ tokens: [full = ''] }) => amount.test(full));
  const rest = found.reduceRight(
    (words, { at, end }) => `${words.slice(0, at)} ${words.slice(end)}`,
    text,
  );
  return { numbers: found.map(({ tokens }) => ({ words: tokens, weight: 1 })), rest };
}

function contentWords(text: string): readonly string[] {
  const bare = text.replace(askingWords, ' ');
  return bare
    .split(/[^\p{Script=Han}\p{L}\p{N}.%+-]+/u)
    .flatMap((run) => (/\p{Script=Han}/u.test(run) ? segmentWords(run) : tokenise(run)))
    .map((word) => word.trim())
    .filter((word) => word.length > 1 || /\d/u.test(word));
}
