import { onlyMentions } from '../../../../language/words/lists/mention-words.ts';
import {
  isNoun,
  knownWords,
  namesThing,
  segmentWords,
} from '../../../../language/words/segment-words.ts';
import { tokenise } from '../../../../language/words/tokenise.ts';
import { synonymsOf } from '../../../../language/words/word-tables.ts';
import { asksOrAddresses } from '../../../../language/words/lists/asking-words.ts';
import { onlyAsks } from '../../../../question/task/asked/things-told.ts';
import type { QuestionTerm } from '../../../../question/question-term.ts';
import type { MentionedThing } from '../../../../search/find-mentions.ts';
import { termRarity, type Rarity } from '../../../../search/rank/term-coverage.ts';
import type { QuotedParts } from '../quoted-parts.ts';

/** The words of a task as they stand in a row, each run with the terms that it consists of. */
export function wholeThings(
  words: string,
  question: QuotedParts['question'],
): readonly MentionedThing[] {
  return words
    .split(/[\s、，]+/u)
    .map((run) => run.split('/').map(withoutMarks))
    .map((names) => names.filter((name) => name.length > 1 && !onlyMentions(name)))
    .filter((names) => names.length > 0)
    .map((names) => namedThing(names, question));
}

function namedThing(names: readonly string[], { terms }: QuotedParts['question']): MentionedThing {
  const [run = ''] = names.toReversed();
  const within = terms.filter(({ words: [name = ''] }) => run.includes(name));
  const same = terms.filter(({ words: [name = ''] }) => names.includes(name));
  const parts = within.flatMap(({ words: [name = ''] }) => (name === run ? [name] : cut(name)));
  return {
    names: [...new Set([...names, ...same.flatMap(({ words }) => words)])],
    parts: coversRun(parts, run) ? parts : [],
  };
}

/** 拐卖妇女 as 拐卖 and 妇女, which 拐卖、收买妇女 says too; a word whose parts say nothing stays whole. */
function cut(name: string): readonly string[] {
  const parts = knownWords(name);
  return parts.every((part) => part.length > 1) ? parts : [name];
}

/** Whether the terms leave nothing of a run out but a character or two. */
function coversRun(parts: readonly string[], run: string): boolean {
  return parts.reduce((rest, part) => rest.replace(part, ''), run).length <= 1;
}

// A word this much commoner than the rarest only goes along with it: 产业 beside 核聚变.
const shareOfRarest = 0.4;

/** The names of what is asked for without what goes along. */
export function thingsAsked(
  words: string,
  { question, rarity }: Pick<QuotedParts, 'question' | 'rarity'>,
): readonly (readonly string[])[] {
  const weighed = termsOf(words, question).map((term) => ({ term, worth: worthOf(term, rarity) }));
  const most = Math.max(0, ...weighed.map(({ worth }) => worth));
  return weighed
    .filter(({ worth }) => worth > 0 && worth >= most * shareOfRarest)
    .map(({ term }) => term.words);
}

/** The terms of a question that stand in these words; its names in quotation marks alone, if any. */
function termsOf(words: string, { terms, text }: QuotedParts['question']): readonly QuestionTerm[] {
  const bare = withoutMarks(words);
  const nameOf = ({ words: [name = ''] }: QuestionTerm) => name;
  const things = terms.filter((term) => !onlyMentions(nameOf(term)));
  const own = things.filter((term) => bare.includes(withoutMarks(nameOf(term))));
  const quoted = own.filter((term) => isQuoted(nameOf(term), text));
  return withoutParts(quoted.length > 0 ? quoted : own.length > 0 ? own : things);
}

function isQuoted(name: string, text: string): boolean {
  return ['“”', '""', '「」', '『』', '《》'].some(([open = '', close = '']) =>
    text.includes(`${open}${name}${close}`),
  );
}

function worthOf(term: QuestionTerm, rarity: Rarity): number {
  return term.weight * termRarity(term, rarity);
}

/** A name in quotation marks stands for the words that it consists of. */
function withoutParts(terms: readonly QuestionTerm[]): readonly QuestionTerm[] {
  const names = terms.map(({ words: [name = ''] }) => name);
  return terms.filter(
    ({ words: [name = ''] }) => !names.some((other) => other !== name && other.includes(name)),
  );
}

function withoutMarks(words: string): string {
  return words.replace(/[“”"'「」『』‘’\s]/gu, '').toLowerCase();
}

/**
 * The words of a thing that is told of in words of one's own, each by all that says the same, and
 * weighed by how rare it is: 学校, 火炉 and 暖气 of 把学校教室的火炉换成暖气.
 */
export function describedTerms(
  words: string,
  { question, rarity }: Pick<QuotedParts, 'question' | 'rarity'>,
): readonly QuestionTerm[] {
  const own = question.terms.filter(({ words: [name = ''] }) => !tellsOfAsking(name));
  const others = words
    .split(/[\s/]+/u)
    .flatMap((run) => segmentWords(run))
    .filter(
      (word) => word.length > 1 && !own.some(({ words: [name = ''] }) => overlaps(name, word)),
    )
    .map((word) => ({ words: [word], weight: 1 }));
  return [...own, ...others].map((term) => ({
    ...term,
    words: withSynonyms(term.words),
    weight: Math.max(worthOf(term, rarity), leastOf(term, rarity)) * shareOf(term),
  }));
}

// A thing that no report names is what the asker wants to hear of all the more.
const worthOfUnheard = 6;

function leastOf(term: QuestionTerm, rarity: Rarity): number {
  return isUnheard(term, rarity) ? worthOfUnheard : 0;
}

/** A noun of the dictionary that no report has. */
function isUnheard({ words }: QuestionTerm, rarity: Rarity): boolean {
  const isHeard = words.some((name) => tokenise(name).some((token) => rarity(token) !== undefined));
  return !isHeard && isNoun(words[0] ?? '');
}

/** Whether what is asked for is told of by a noun that no report has. */
export function namesUnheard(
  words: string,
  { question, rarity }: Pick<QuotedParts, 'question' | 'rarity'>,
): boolean {
  return termsOf(words, question).some((term) => isUnheard(term, rarity));
}

// How a thing is told of changes more than what it is: 换成 beside 暖气.
const shareOfDeeds = 0.5;

function shareOf({ words: [name = ''] }: QuestionTerm): number {
  return namesThing(name) ? 1 : shareOfDeeds;
}

function tellsOfAsking(word: string): boolean {
  return onlyMentions(word) || onlyAsks(word) || asksOrAddresses(word);
}

function overlaps(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

/** Names, and what says the same as any of them. */
export function withSynonyms(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => [name, ...synonymsOf(name)]))];
}
