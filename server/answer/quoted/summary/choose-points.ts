import { normaliseText } from '../../../../language/characters/normalise-text.ts';
import { topicsNamed } from '../../../../language/words/lists/topics.ts';
import { onlyPraises } from '../../../../language/words/lists/praising-words.ts';
import type { Passage } from '../../../../library/report.ts';
import { tellingSentences, wordsOf } from '../../../../search/rank/score-sentence.ts';
import type { Quotable } from '../sentence/quote-briefly.ts';
import type { SubjectWord } from './subject-words.ts';
import type { TopicSentence } from './topic-sentences.ts';

/** A run of clauses with a point of its own. */
export type Point = Quotable & { readonly quote: string };

type Run = Point & {
  /** Which run of its sentence it is. */
  readonly at: number;
  readonly said: readonly SubjectWord[];
  readonly worth: number;
};

type Wanted = {
  /** The words of the subject. */
  readonly names: readonly SubjectWord[];
  /** What the question says besides: 机关 and 企业 of 机关和企业的工资怎么改. */
  readonly besides: readonly SubjectWord[];
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
  const isTold = ({ quote }: Run) => told.some((one) => one.quote.includes(quote));
  const about = aboutness(sentences, names);
  const beside = sentencesBeside(sentences, about);
  const runs = [
    ...sentences.flatMap((one) => runsOf(one, names, about)),
    ...beside.flatMap((one) => runsBeside(one, names, about)),
  ]
    .filter((run) => !isTold(run))
    .map((run) => ({ ...run, worth: run.worth + besideIn(run.quote, besides) }));
  const chosen = chooseInTurn(runs, room);
  return joined(chosen.toSorted((a, b) => a.sentence.start - b.sentence.start || a.at - b.at));
}

function chooseInTurn(runs: readonly Run[], room: number): readonly Run[] {
  const chosen: Run[] = [];
  let left = room;
  for (;;) {
    const said = new Set(chosen.flatMap((run) => run.said.map(({ word }) => word)));
    const fitting = runs.filter((run) => run.quote.length <= left && !chosen.includes(run));
    const [best] = fitting.toSorted((a, b) => gainOf(b, said) - gainOf(a, said));
    const [first = best] = chosen;
    if (!best || !first || gainOf(best, said) < leastGain * gainOf(first, none)) return chosen;
    chosen.push(best);
    left -= best.quote.length + marks;
  }
}

// 「」[1]。
const marks = 6;
const saidAgain = 0.25;
// A run that adds less than this share of the best is better left out.
const leastGain = 0.3;
const none: ReadonlySet<string> = new Set();

/** What it is worth, and more for words of the subject that no other has said. */
function gainOf({ worth, said }: Run, saidBefore: ReadonlySet<string>): number {
  const words = said.map(({ word, weight }) => weight * (saidBefore.has(word) ? saidAgain : 1));
  return worth + Math.sqrt(words.reduce((sum, one) => sum + one, 0));
}

const mostBeside = 0.8;

function besideIn(quote: string, besides: readonly SubjectWord[]): number {
  const text = normaliseText(quote);
  const said = besides.filter(({ word }) => text.includes(word));
  return Math.min(
    mostBeside,
    said.reduce((sum, { weight }) => sum + weight, 0),
  );
}

/** Neighbouring runs of one sentence are one quotation. */
function joined(runs: readonly Run[]): readonly Point[] {
  const points: Run[] = [];
  for (const run of runs) {
    const before = points.at(-1);
    const goesOn = before?.sentence === run.sentence && before.at + 1 === run.at;
    if (before && goesOn)
      points.splice(-1, 1, { ...run, quote: between(before.quote, run.quote, run) });
    else points.push(run);
  }
  return points;
}

/** The words from the one to the other, as they stand in the report. */
function between(first: string, last: string, { passage, sentence }: Quotable): string {
  const words = wordsOf(passage, sentence);
  const start = words.indexOf(first);
  return words.slice(start, words.indexOf(last, start + first.length) + last.length);
}

const longestRun = 45;
const shortestRun = 8;
const withFigure = 0.8;
const underHeading = 0.5;
const amongOthers = 1;
const slogan = -0.7;

type About = ReadonlyMap<Passage, number>;

/** Neighbouring clauses put together to runs that can be quoted; those about the subject. */
function runsOf(one: TopicSentence, names: readonly SubjectWord[], about: About): readonly Run[] {
  const heading = normaliseText(one.passage.headingPath.at(-1) ?? '');
  const isUnder = names.some(({ word }) => heading.includes(normaliseText(word)));
  // Under a heading of this subject alone all is about it: 提高“三包”经费 under 促进教育发展.
  const isAlone = isUnder && topicsNamed(heading).length === 1;
  const isAbout = (quote: string, said: readonly SubjectWord[]) =>
    said.length > 0 || isAlone || (isUnder && figure.test(normaliseText(quote)));
  return runsIn(one, { names, about, isAbout, more: isUnder ? underHeading : 0 });
}

type Telling = {
  readonly names: readonly SubjectWord[];
  readonly about: About;
  readonly isAbout: (quote: string, said: readonly SubjectWord[]) => boolean;
  /** What all of them are worth besides. */
  readonly more: number;
};

function runsIn(one: TopicSentence, { names, about, isAbout, more }: Telling): readonly Run[] {
  return packed(wordsOf(one.passage, one.sentence)).flatMap((quote, at): readonly Run[] => {
    const said = wordsSaid(normaliseText(quote), names);
    if (quote.length < shortestRun || !isAbout(quote, said)) return [];
    const worth =
      more +
      (figure.test(normaliseText(quote)) ? withFigure : 0) +
      amongOthers * (about.get(one.passage) ?? 0) +
      (onlyPraises(quote) ? slogan : 0);
    return [{ ...one, quote, at, said, worth }];
  });
}

// A passage that is this much about the subject is about it in every sentence.
const mostlyAbout = 0.5;
const shareAbout = 0.3;

/** The sentences that do not name the subject, in passages that are about it. */
function sentencesBeside(
  sentences: readonly TopicSentence[],
  about: About,
): readonly TopicSentence[] {
  return [...about].flatMap(([passage, share]) => {
    const [own, ...others] = sentences.filter((one) => one.passage === passage);
    const told = tellingSentences(passage);
    if (!own || share < mostlyAbout || others.length + 1 < shareAbout * told.length) return [];
    return told
      .filter(({ start }) => ![own, ...others].some(({ sentence }) => sentence.start === start))
      .map((sentence) => ({ ...own, sentence, worth: 0 }));
  });
}

const besideSubject = -0.3;

/** They go on with it where they do not begin another. */
function runsBeside(
  one: TopicSentence,
  names: readonly SubjectWord[],
  about: About,
): readonly Run[] {
  const isOfOther = topicsNamed(normaliseText(wordsOf(one.passage, one.sentence))).length > 1;
  return isOfOther ? [] : runsIn(one, { names, about, isAbout: () => true, more: besideSubject });
}

/** A word within a longer one that is said adds nothing. */
function wordsSaid(text: string, names: readonly SubjectWord[]): readonly SubjectWord[] {
  const said = names.filter(({ word }) => text.includes(normaliseText(word)));
  return said.filter(
    ({ word }) => !said.some((other) => other.word !== word && other.word.includes(word)),
  );
}

/** How much each passage is about the subject, beside the one that is most about it: 0 to 1. */
function aboutness(sentences: readonly TopicSentence[], names: readonly SubjectWord[]): About {
  const passages = [...new Set(sentences.map(({ passage }) => passage))];
  const worths = passages.map((passage) => aboutIn(passage, names));
  const most = Math.max(Number.MIN_VALUE, ...worths);
  return new Map(passages.map((passage, index) => [passage, (worths[index] ?? 0) / most]));
}

function aboutIn({ text, headingPath }: Passage, names: readonly SubjectWord[]): number {
  const words = normaliseText([...headingPath.slice(-1), text].join('\n'));
  return wordsSaid(words, names).reduce((sum, { weight }) => sum + weight, 0);
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
