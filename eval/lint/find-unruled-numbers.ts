import type { GoldQuestion, QuestionType } from '../gold-files/gold-question.ts';
import { standsIn } from '../score/match-alternative.ts';
import { normalise } from '../normalise.ts';
import type { PlacedQuestion } from '../gold-files/parse-gold.ts';
import { findingOn, type LintFinding } from './lint-finding.ts';

/** Types whose answer is its numbers. */
const numeric: readonly QuestionType[] = [
  'number',
  'comparison',
  'trend_or_aggregate',
  'rank_or_aggregate',
];

/**
 * Numbers of the gold answer that neither the question gives nor the rule asks for, neither in
 * `must` nor in `numbers`: an answer that gets them wrong would be right. Years are not
 * counted, nor what stands in brackets, where an answer shows what it was reckoned from.
 */
export function findUnruledNumbers(questions: readonly PlacedQuestion[]): readonly LintFinding[] {
  return questions
    .filter(({ question }) => numeric.includes(question.type))
    .flatMap((placed) =>
      unruledNumbers(placed.question).map((number) =>
        findingOn(placed, {
          severity: 'warning',
          rule: 'number',
          message: `the answer says ${number}, which the rule does not ask for. Add it to must or numbers, or take it out.`,
        }),
      ),
    );
}

function unruledNumbers(question: GoldQuestion): readonly string[] {
  const ruled = [
    question.question,
    ...question.must.flat(),
    ...(question.numbers ?? []).map(({ raw }) => raw),
  ];
  const answer = normalise(question.answer).replace(/\([^()]*\)/g, '');
  const numbers = answer.match(/(?<![\d.])\d+(?:\.\d+)?(?!\d|\.\d|年)/g) ?? [];
  return [...new Set(numbers)].filter((number) => !ruled.some((text) => standsIn(number, text)));
}
