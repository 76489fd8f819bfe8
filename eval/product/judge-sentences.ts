import type { Hit } from '../../search/hit.ts';
import type { AnswerParts } from '../../server/answer/answer-parts.ts';
import { SentenceSplitter } from '../../language/sentences/sentence-splitter.ts';
import {
  doubtsOf,
  judgeStatement,
  readGiven,
  risksOf,
  type GivenSources,
} from '../../server/answer/gate/judge-statement.ts';
import { SentenceGate } from '../../server/answer/gate/sentence-gate.ts';

/** What a model writes, and what it was given to write from. */
export type GivenSentence = {
  /** With its marks: [1] is the first of the passages. */
  readonly text: string;
  readonly passageIds: readonly string[];
  /** Empty where none is known. */
  readonly question: string;
};

/** What the gate makes of a sentence, or of several. */
export type Judgement = {
  /** Whether any of its sentences is shown in the model's words. */
  readonly released: boolean;
  /** Whether what is shown was changed before. */
  readonly repaired: boolean;
  /** Whether the report's own words stand in place of all of it. */
  readonly quoted: boolean;
  /** What a reader sees, with marks; empty when nothing is shown. */
  readonly shown: string;
  /** The words that the marks of `shown` point at. */
  readonly cited: readonly string[];
  /** Why sentences were withheld; empty when none was. */
  readonly reason: string;
};

/**
 * Puts a model's words through the same steps as in an answer. This is the one place where
 * evaluation calls the gate.
 */
export function judgeSentence(
  { text, passageIds, question }: GivenSentence,
  parts: Pick<AnswerParts, 'index' | 'library'>,
): Judgement {
  const given = givenFrom({ passageIds, question }, parts);
  const gate = new SentenceGate();
  const judged = sentencesOf(text).map((written) => {
    const judgement = judgeStatement(written, given);
    gate.releaseWritten(written, given);
    return judgement;
  });
  const outcomes = new Set(judged.map(({ outcome }) => outcome));
  const isOwn = outcomes.has('released') || outcomes.has('repaired');
  return {
    released: isOwn,
    repaired: isOwn && !outcomes.has('released'),
    quoted: !isOwn && outcomes.has('quoted'),
    shown: gate.text,
    cited: gate.citations.map(({ quote }) => quote),
    reason: judged
      .flatMap(({ reasons }) => reasons)
      .map(({ fault, words }) => `${fault} ${words}`.trim())
      .join(', '),
  };
}

/** What the gate weighs of a sentence that it neither proves nor refutes, by name. */
export function doubtsOfSentence(
  { text, passageIds, question }: GivenSentence,
  parts: Pick<AnswerParts, 'index' | 'library'>,
): Readonly<Record<string, number>> | undefined {
  const given = givenFrom({ passageIds, question }, parts);
  const all = sentencesOf(text);
  return all.length === 1 ? doubtsOf(all[0] ?? '', given) : undefined;
}

/** What is weighed of a sentence that no rule holds back, by name. */
export function risksOfSentence(
  { text, passageIds, question }: GivenSentence,
  parts: Pick<AnswerParts, 'index' | 'library'>,
): Readonly<Record<string, number>> | undefined {
  const given = givenFrom({ passageIds, question }, parts);
  const all = sentencesOf(text);
  return all.length === 1 ? risksOf(all[0] ?? '', given) : undefined;
}

function givenFrom(
  { passageIds, question }: Pick<GivenSentence, 'passageIds' | 'question'>,
  parts: Pick<AnswerParts, 'index' | 'library'>,
): GivenSources {
  return readGiven(hitsOf(passageIds, parts), question, ({ passage }) => {
    const { reportId, start, end } = passage;
    return parts.library.figures({ reportIds: [reportId], within: { start, end } });
  });
}

function sentencesOf(text: string): readonly string[] {
  const splitter = new SentenceSplitter();
  return [...splitter.push(text), ...splitter.end()];
}

function hitsOf(
  ids: readonly string[],
  { index, library }: Pick<AnswerParts, 'index' | 'library'>,
): readonly Hit[] {
  const reports = new Map(index.reports.map((report) => [report.id, report]));
  const found = new Map(library.passagesById(ids).map((passage) => [passage.id, passage]));
  return ids.flatMap((id) => {
    const passage = found.get(id);
    const report = passage && reports.get(passage.reportId);
    return report ? [{ ...unranked, passage, report }] : [];
  });
}

const unranked = { keywordRank: undefined, vectorRank: undefined, score: 0, why: '' };
