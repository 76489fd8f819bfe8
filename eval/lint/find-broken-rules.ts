import type { AnswerStatus } from '../answer.ts';
import { describeFault } from '../print/describe-fault.ts';
import { type GoldQuestion, isAnswerable } from '../gold-files/gold-question.ts';
import type { PlacedQuestion } from '../gold-files/parse-gold.ts';
import { findFaults } from '../score/score-answer.ts';
import { findingOn, type LintFinding } from './lint-finding.ts';

/** Gold answers that would be judged wrong: then no product can be right. */
export function findBrokenRules(questions: readonly PlacedQuestion[]): readonly LintFinding[] {
  return questions.flatMap((placed) =>
    findFaults(placed.question, {
      status: idealStatus(placed.question),
      text: placed.question.answer,
    }).map((fault) =>
      findingOn(placed, {
        severity: 'error',
        rule: 'own-rule',
        message: `its own answer is wrong by its rule: ${describeFault(fault)}`,
      }),
    ),
  );
}

/** The ending the gold answer stands for. An ambiguous one that names its readings has answered. */
function idealStatus(question: GoldQuestion): AnswerStatus {
  if (question.type === 'ambiguous') return question.must.length > 0 ? 'answered' : 'clarify';
  return isAnswerable(question) ? 'answered' : 'not_mentioned';
}
