import type { Task } from '../../../../question/task.ts';
import { wordsOf } from '../../../../search/rank/score-sentence.ts';
import { reportName } from '../../ending/name-reports.ts';
import type { DraftPart, DraftSentence, Evidence } from '../../gate/draft.ts';
import { alignSentences, type Aligned, type Change } from './align-sentences.ts';
import { newNames } from './new-names.ts';
import { clausesWith, type Quotable } from '../sentence/quote-briefly.ts';
import type { QuotedParts } from '../quoted-parts.ts';
import { reportsToCompare, type ReportPair } from './reports-to-compare.ts';
import { subjectOf, topicSentences, topicWords } from '../summary/topic-sentences.ts';

type CompareWords = Extract<Task, { readonly do: 'compare_words' }>;

const mostOfEach = 3;
const longestAnswer = 560;
const longestQuote = 80;

/**
 * How the words of two reports on a subject differ: their sentences side by side, each marked as
 * the same, changed, new or left out. Without a subject, the names that are new in the later one.
 * Undefined where there are no two reports.
 */
export function compareWords(
  task: CompareWords,
  parts: QuotedParts,
): readonly DraftPart[] | undefined {
  const pair = reportsToCompare(parts);
  if (!pair) return undefined;
  const subject = subjectOf(task.about);
  if (subject === undefined) return newNames(pair, parts);
  const words = topicWords(subject, parts);
  const [before, after] = pair.map((report) => sentencesOf(report, words, parts));
  if (!before || !after || before.length + after.length === 0)
    return [{ type: 'ended', status: 'not_mentioned' }];
  const aligned = alignSentences(before.map(textOf), after.map(textOf));
  return [...sideBySide(aligned, { before, after, words, pair }), ended(pair, before, after)];
}

/** The sentences that are most about the subject, of the plan where the report has one. */
function sentencesOf(
  report: ReportPair[number],
  words: readonly string[],
  parts: QuotedParts,
): readonly Quotable[] {
  // Each report is read for its own year, whichever the question names.
  const question = { ...parts.question, years: [], periods: [], kind: undefined };
  const about = topicSentences(words, report, { ...parts, question });
  const planned = about.filter(({ passage }) => passage.orientation === 'target');
  return (planned.length > 0 ? planned : about)
    .slice(0, mostOfEach)
    .toSorted((a, b) => a.sentence.start - b.sentence.start);
}

type Sides = {
  readonly before: readonly Quotable[];
  readonly after: readonly Quotable[];
  readonly words: readonly string[];
  readonly pair: ReportPair;
};

function sideBySide(aligned: readonly Aligned[], sides: Sides): readonly DraftPart[] {
  const quotes = sides.before.length + sides.after.length;
  const longest = Math.min(longestQuote, Math.floor(longestAnswer / quotes) - longestLead);
  return aligned.map((one, index): DraftPart => ({
    type: 'sentence',
    sentence: alignedSentence(one, sides, { longest, start: index === 0 ? '' : '\n' }),
  }));
}

// 改动：静海区2021年「」[1]；
const longestLead = 16;

const changeWords: Readonly<Record<Change, string>> = {
  same: '相同',
  changed: '改动',
  added: '新增',
  removed: '删去',
};

function alignedSentence(
  { change, before, after }: Aligned,
  sides: Sides,
  { longest, start }: { readonly longest: number; readonly start: string },
): DraftSentence {
  const quoted = [
    before === undefined ? undefined : sides.before[before],
    after === undefined ? undefined : sides.after[after],
  ].flatMap((one) => one ?? []);
  let text = `${start}${changeWords[change]}：`;
  const marksAt: number[] = [];
  for (const [index, one] of quoted.entries()) {
    const quote = clausesWith(textOf(one), sides.words, longest);
    text += `${index === 0 ? '' : '；'}${reportName(one.report)}「${quote}」`;
    marksAt.push(text.length);
  }
  return { text: `${text}。`, marksAt, evidence: quoted.map(evidenceOf), unknownMarks: 0 };
}

function evidenceOf({ passage, report, sentence }: Quotable): Evidence {
  return { passage, report, span: sentence };
}

function textOf({ passage, sentence }: Quotable): string {
  return wordsOf(passage, sentence);
}

/** One of the two may say nothing of the subject. */
function ended(
  [first, second]: ReportPair,
  before: readonly Quotable[],
  after: readonly Quotable[],
): DraftPart {
  const silent = before.length === 0 ? first : after.length === 0 ? second : undefined;
  if (!silent) return { type: 'ended', status: 'answered' };
  return { type: 'ended', status: 'partial', remark: `${reportName(silent)}的报告没有提到。` };
}
