import type { Citation } from '../answer.ts';
import { type GoldQuestion, isAnswerable } from '../gold-files/gold-question.ts';
import { type ReadNumber, readNumbers } from '../numbers/read-numbers.ts';
import type { MarkedWords } from '../statements/misquotations.ts';
import { judgeStatements } from '../statements/judge-statements.ts';
import { missingGroups } from './missing-groups.ts';
import { markedRuns } from './marked-claims.ts';
import {
  type StatementFault,
  type StatementVerdict,
  verdictOf,
} from '../statements/statement-fault.ts';

/** An answer read into statements and held against the gold answer's. */
export type StatementScore = {
  readonly verdict: StatementVerdict;
  readonly faults: readonly StatementFault[];
};

type Answered = {
  readonly status: string;
  readonly text: string;
  readonly citations: readonly Citation[];
};

/**
 * The stricter judgement beside the rules of the gold set. `undefined` where there are no statements
 * to compare: the answer refuses or asks back, or the question has no answer, or several.
 */
export function scoreStatements(
  question: GoldQuestion,
  { status, text, citations }: Answered,
  places: readonly string[] = [],
): StatementScore | undefined {
  const claims = status === 'answered' || status === 'partial';
  if (!claims || !isAnswerable(question) || question.type === 'ambiguous') return undefined;
  const turns = question.history.flatMap((turn) => [turn.question, turn.answer]);
  const faults = judgeStatements(
    {
      question: [...turns, question.question].join('\n'),
      answer: question.answer,
      isAsked: askedOf(question),
      places,
      quotes: question.evidence.flatMap(({ doc, quote }) => [doc, quote]),
    },
    {
      text,
      quotes: citations.flatMap((citation) => [citation.quote, describe(citation)]),
      cited: citations.map(({ quote, planYear, headingPath: headings }) => ({
        ...{ quote, planYear, headings },
      })),
      marked: markedWords(text, citations),
    },
  );
  const all = [...faults, ...missingGroups(question.must, text)];
  return { verdict: verdictOf(all), faults: all };
}

/** What the question lists as its numbers, or every alternative of a group asks for. */
function askedOf({ must, numbers }: GoldQuestion) {
  const listed = (numbers ?? []).flatMap(({ raw }) => readNumbers(raw));
  const asked = [...listed, ...must.flatMap(numbersOfAll)];
  return ({ digits, value }: { readonly digits: string; readonly value: number }) =>
    asked.some((each) => Number(each.digits) === Number(digits) || Math.abs(each.value) === value);
}

function numbersOfAll(alternatives: readonly string[]): readonly ReadNumber[] {
  // 十余 is a number, too, that is read in no other way.
  const written = alternatives.filter(
    (one) => !/[一二三四五六七八九十百千两]/u.test(one) || /\d/u.test(one),
  );
  const read = written.map((one) => readNumbers(one));
  const isInAll = ({ value }: ReadNumber) =>
    read.every((numbers) => numbers.some((each) => each.value === value));
  return (read[0] ?? []).filter(isInAll);
}

/** A report looks back on one year and plans the next: an answer may name either. */
function describe({ title, region, planYear }: Citation): string {
  return `${title} ${region} ${planYear === null ? '' : `${planYear - 1}年 ${planYear}年`}`;
}

/** Marks that stand together are set to the same words. */
function markedWords(text: string, citations: readonly Citation[]): readonly MarkedWords[] {
  const quotesOf = (mark: number) =>
    citations.filter((citation) => citation.mark === mark).map(({ quote }) => quote);
  return markedRuns(text).map(({ marks, claim }) => ({
    words: claim,
    quotes: marks.flatMap(quotesOf),
  }));
}
