import type { GoldQuestion } from '../gold-files/gold-question.ts';
import type { PlacedQuestion } from '../gold-files/parse-gold.ts';
import { normalise } from '../normalise.ts';
import { findFaults } from '../score/score-answer.ts';
import { findingOn, type LintFinding } from './lint-finding.ts';

/** Rules that a wrong answer meets, or that a right one cannot. All want a person's eye. */
export function findUnfairRules(questions: readonly PlacedQuestion[]): readonly LintFinding[] {
  return questions.flatMap((placed) =>
    [...echoes(placed.question), ...tooShort(placed.question), ...unreachable(placed.question)].map(
      (message) => findingOn(placed, { severity: 'warning', rule: 'unfair', message }),
    ),
  );
}

/** The question said back would be right. What is affirmed is said back rightly. */
function echoes(question: GoldQuestion): readonly string[] {
  if (question.must.length === 0 || ['injection', 'yes_no'].includes(question.type)) return [];
  const asked = { ...question, mustNot: [] };
  const faults = findFaults(asked, { status: 'answered', text: question.question });
  if (faults.length > 0) return [];
  return [
    'its own question meets its rule: an answer that says it back is right. Ask for what only an answer says.',
  ];
}

/** Characters that stand inside other words of nearly every answer: 是 in 但是, 有 in 所有. */
const everywhere = /^[是有无不对否能会没]$/u;

function tooShort({ must }: GoldQuestion): readonly string[] {
  return must
    .filter((group) => group.some((one) => everywhere.test(one.trim())))
    .map(
      (group) =>
        `“${group.join(' | ')}” holds a character that stands inside other words (是 in 但是), in wrong answers, too. Give a word.`,
    );
}

/** A decimal as no report and no product writes it: zeros at its end, or more places than are shown. */
function unreachable({ must, evidence }: GoldQuestion): readonly string[] {
  const quoted = normalise(evidence.map(({ quote }) => quote).join('\n'));
  const isOdd = (one: string) => oddDecimal.test(one) && !quoted.includes(normalise(one));
  return must
    .filter((group) => group.every(isOdd))
    .map(
      (group) =>
        `“${group.join(' | ')}” has zeros at its end or more than two places, and does not stand so in the evidence: give the forms that answers write.`,
    );
}

const oddDecimal = /\d\.(?:\d*0(?!\d)|\d{3,})/u;
