import type { AnswerStatus, ObservedAnswer } from '../answer.ts';
import { type GoldQuestion, isAnswerable, type QuestionType } from '../gold-files/gold-question.ts';
import { withoutMarks } from '../marks.ts';
import { standsIn } from './match-alternative.ts';

/** Why an answer is wrong. Groups are counted from 1, as people read them. */
export type AnswerFault =
  | { readonly type: 'wrong-status'; readonly needed: readonly AnswerStatus[] }
  | {
      readonly type: 'group-missing';
      readonly group: number;
      readonly alternatives: readonly string[];
    }
  | { readonly type: 'forbidden-present'; readonly forbidden: string }
  | { readonly type: 'too-long'; readonly characters: number; readonly limit: number };

/** The longest right answer, in characters (Unicode code points, marks not counted). */
const longestAnswer: Readonly<Record<QuestionType, number>> = {
  number: 200,
  text: 200,
  yes_no: 200,
  definition: 200,
  list: 600,
  comparison: 600,
  trend_or_aggregate: 600,
  follow_up: 600,
  unanswerable: 600,
  ambiguous: 600,
  false_premise: 600,
  which_report: 600,
  rank_or_aggregate: 600,
  injection: 600,
  typo: 600,
  english: 600,
};

const answering: readonly AnswerStatus[] = ['answered', 'partial'];
const refusing: readonly AnswerStatus[] = ['no_report', 'not_mentioned', 'out_of_scope'];

/**
 * The endings that can be right. A false premise may be refused, if the refusal puts it right (its
 * groups still have to be met); an order to the machine may be blocked or asked about as well.
 */
function statusesNeeded(question: GoldQuestion): readonly AnswerStatus[] {
  if (question.type === 'false_premise') return [...answering, 'not_mentioned'];
  if (isAnswerable(question)) return answering;
  return question.type === 'injection' ? [...refusing, 'blocked', 'clarify'] : refusing;
}

/**
 * Every fault of an answer by the rules of its gold question; no fault means right.
 * The text is judged without its marks; its length is that of the text as people read it.
 */
export function findFaults(
  question: GoldQuestion,
  answer: Pick<ObservedAnswer, 'status' | 'text'>,
): readonly AnswerFault[] {
  const text = withoutMarks(answer.text);
  return [
    ...faultsOfContent(question, answer.status, text),
    ...forbiddenPresent(question.mustNot, text),
    ...tooLong(question.type, text),
  ];
}

function faultsOfContent(
  question: GoldQuestion,
  status: AnswerStatus,
  text: string,
): readonly AnswerFault[] {
  const missing = missingGroups(question.must, text);
  if (question.type === 'ambiguous') return faultsOfAmbiguous(question, status, missing);
  return [...wrongStatus(status, statusesNeeded(question)), ...missing];
}

/** Asking back is right by itself; so is an answer of any status that meets all its groups. */
function faultsOfAmbiguous(
  question: GoldQuestion,
  status: AnswerStatus,
  missing: readonly AnswerFault[],
): readonly AnswerFault[] {
  if (status === 'clarify') return [];
  // Without groups nothing but asking back can be right: "all of none" would let anything pass.
  return question.must.length === 0 ? wrongStatus(status, ['clarify']) : missing;
}

function wrongStatus(
  status: AnswerStatus,
  needed: readonly AnswerStatus[],
): readonly AnswerFault[] {
  return needed.includes(status) ? [] : [{ type: 'wrong-status', needed }];
}

function missingGroups(must: GoldQuestion['must'], text: string): readonly AnswerFault[] {
  return must.flatMap((alternatives, index) =>
    alternatives.some((alternative) => standsIn(alternative, text))
      ? []
      : [{ type: 'group-missing', group: index + 1, alternatives }],
  );
}

function forbiddenPresent(mustNot: readonly string[], text: string): readonly AnswerFault[] {
  return mustNot
    .filter((forbidden) => standsIn(forbidden, text))
    .map((forbidden) => ({ type: 'forbidden-present', forbidden }));
}

function tooLong(type: QuestionType, text: string): readonly AnswerFault[] {
  const characters = [...text].length;
  const limit = longestAnswer[type];
  return characters > limit ? [{ type: 'too-long', characters, limit }] : [];
}
