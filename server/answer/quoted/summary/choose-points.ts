import { normaliseText } from '../../../../language/characters/normalise-text.ts';
import { topicsNamed } from '../../../../language/words/lists/topics.ts';
import { onlyPraises } from '../../../../language/words/lists/praising-words.ts';
import type { Passage } from '../../../../library/report.ts';
import { tellingSentences, wordsOf } from '../../../../search/rank/score-sentence.ts';
import type { Quotable } from '../sentence/quote-briefly.ts';
import type { TopicSentence } from './topic-sentences.ts';

/** A run of clauses with a point of its own. */
export type Point = Quotable & { readonly quote: string };

type Run = Point & {
  /** Which run of its sentence it is. */
  readonly at: number;
  readonly said: readonly string[];
  readonly worth: number;
};

/** A word that the question says besides its subject, and how much it says by being rare. */
export type BesideWord = { readonly word: string; readonly weight: number };

type Wanted = {
  /** The words of the subject. */
  readonly names: readonly string[];
  /** What the question says besides: 机关 and 企业 of 机关和企业的工资怎么改. */
  readonly besides: readonly BesideWord[];
  readonly room: number;
  /** What is told already. */
  readonly told: readonly Point[];
};

/**
 * The runs of clauses that say most on a subject, each something that those before do not, as long
 * as there is room; in the order of the report.
 */
export function choosePoints(
  sentences: readonly TopicSentence[],
  { names, besides, room, told }: Wanted,
): readonly Point[] {
  const isTold = ({ quote }: Run) => told.some((one) => one.quote === quote);
  const runs = sentences
    .flatMap((one) => runsOf(one, names))
    .filter((run) => !isTold(run))
    .map((run) => ({ ...run, worth: run.worth + besideIn(run.quote, besides) }));
  const chosen = chooseInTurn(runs, room);
  return chosen.toSorted((a, b) => a.sentence.start - b.sentence.start || a.at - b.at);
}

function chooseInTurn(runs: readonly Run[], room: number): readonly Run[] {
  const chosen: Run[] = [];
  let left = room;
  for (;;) {
    const said = new Set(chosen.flatMap((run) => run.said));
    const fitting = runs.filter((run) => run.quote.length <= left && !chosen.includes(run));
    const [best] = fitting.toSorted((a, b) => gainOf(b, said) - gainOf(a, said));
    const [first = best] = chosen;
    if (!best || !first || gainOf(best, said) < leastGain * gainOf(first, none)) return chosen;
    chosen.push(best);
    left -= best.quote.length + marks;
  }
}

// 「」。
const marks = 3;
const saidAgain = 0.25;
// A run that adds less than this share of the best is better left out.
const leastGain = 0.3;
const none: ReadonlySet<string> = new Set();

/** What it is worth, and more for words of the subject that no other has said. */
function gainOf({ worth, said }: Run, saidBefore: ReadonlySet<string>): number {
  const words = said.map((name) => (saidBefore.has(name) ? saidAgain : 1));
  return worth + Math.sqrt(words.reduce((sum, one) => sum + one, 0));
}

const mostBeside = 0.8;

function besideIn(quote: string, besides: readonly BesideWord[]): number {
  const text = normaliseText(quote);
  const said = besides.filter(({ word }) => text.includes(word));
  return Math.min(
    mostBeside,
    said.reduce((sum, { weight }) => sum + weight, 0),
  );
}

const longestRun = 60;
const shortestRun = 8;
const withFigure = 0.8;
const underHeading = 0.6;
const amongOthers = 0.6;
const slogan = -0.7;

/** Neighbouring clauses put together to runs that can be quoted; those about the subject. */
function runsOf(one: TopicSentence, names: readonly string[]): readonly Run[] {
  const heading = normaliseText(one.passage.headingPath.at(-1) ?? '');
  const isUnder = names.some((name) => heading.includes(normaliseText(name)));
  // Under a heading of this subject alone all is about it: 提高“三包”经费 under 促进教育发展.
  const isAlone = isUnder && topicsNamed(heading).length === 1;
  const density = densityOf(one.passage, names);
  return packed(wordsOf(one.passage, one.sentence)).flatMap((quote, at): readonly Run[] => {
    const text = normaliseText(quote);
    const said = names.filter((name) => text.includes(normaliseText(name)));
    const hasFigure = figure.test(text);
    const isAbout = said.length > 0 || isAlone || (isUnder && hasFigure);
    if (quote.length < shortestRun || !isAbout) return [];
    const worth =
      (hasFigure ? withFigure : 0) +
      (isUnder ? underHeading : 0) +
      amongOthers * density +
      (onlyPraises(quote) ? slogan : 0);
    return [{ ...one, quote, at, said, worth }];
  });
}

/** The share of the sentences around a run that are about the subject as well. */
function densityOf(passage: Passage, names: readonly string[]): number {
  const sentences = tellingSentences(passage).map((span) => normaliseText(wordsOf(passage, span)));
  const about = sentences.filter((text) =>
    names.some((name) => text.includes(normaliseText(name))),
  );
  return about.length / Math.max(1, sentences.length);
}

// A number of something: no year, and no number of a list.
const figure = /\d(?!\d*年)[\d.,]*(?:%|\p{Script=Han})/u;

function packed(sentence: string): readonly string[] {
  const runs: string[] = [];
  for (const [clause] of sentence.matchAll(
    /(?:[^，；。！？,;]|(?<=\d),(?=\d))+[，；。！？,;]*/gu,
  )) {
    const before = runs.at(-1);
    const joins = before !== undefined && before.length + clause.length <= longestRun;
    if (joins && !/[；;]$/u.test(before)) runs.splice(-1, 1, before + clause);
    else runs.push(clause);
  }
  return runs.map((run) => run.replace(/[，,；;。！？]+$/u, '').trim());
}
