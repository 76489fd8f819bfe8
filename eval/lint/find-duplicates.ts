import { normalise } from '../normalise.ts';
import type { PlacedQuestion } from '../gold-files/parse-gold.ts';
import { findingOn, type LintFinding } from './lint-finding.ts';
import { likeness, likenessKey, type LikenessKey } from './question-likeness.ts';

/**
 * From here on two questions with the same numbers and the same right answer are taken for one.
 * Two places in one wording reach about 0.8, but their right answers differ.
 */
const nearlyTheSame = 0.8;

type Keyed = { readonly placed: PlacedQuestion; readonly key: LikenessKey; readonly rule: string };

/**
 * Questions that stand twice: in the same words (an error, and a worse one when the two are judged
 * differently), or in nearly the same words with the same right answer (a warning). The earlier
 * turns of a conversation count as part of its question.
 */
export function findDuplicates(questions: readonly PlacedQuestion[]): readonly LintFinding[] {
  // Only questions of the same numbers can be alike, which keeps the comparing short.
  const earlierByNumbers = new Map<string, Keyed[]>();
  return questions.map(keyOf).flatMap((keyed) => {
    const earlier = earlierByNumbers.get(keyed.key.numbers) ?? [];
    const findings = compareWithEarlier(keyed, earlier);
    earlierByNumbers.set(keyed.key.numbers, [...earlier, keyed]);
    return findings;
  });
}

function keyOf(placed: PlacedQuestion): Keyed {
  const { history, question, must, mustNot, answer } = placed.question;
  const turns = history.flatMap((turn) => [turn.question, turn.answer]);
  // Without groups the answer for people is all that says what would be right.
  const rule = must.length > 0 ? JSON.stringify({ must, mustNot }) : answer;
  return { placed, key: likenessKey([...turns, question].join('\n')), rule: normalise(rule) };
}

function compareWithEarlier(later: Keyed, earlier: readonly Keyed[]): readonly LintFinding[] {
  const twin = earlier.find(({ key }) => key.text === later.key.text);
  if (twin !== undefined) return [twinFinding(later, twin)];
  const near = earlier.find(
    ({ key, rule }) => rule === later.rule && likeness(key, later.key) >= nearlyTheSame,
  );
  return near === undefined ? [] : [nearFinding(later, near)];
}

function twinFinding(later: Keyed, twin: Keyed): LintFinding {
  const judged = twin.rule === later.rule ? '' : ' and is judged by another rule there';
  return findingOn(later.placed, {
    severity: 'error',
    rule: 'duplicate',
    message: `asks what ${where(twin)} asks${judged}. Keep one.`,
  });
}

function nearFinding(later: Keyed, near: Keyed): LintFinding {
  return findingOn(later.placed, {
    severity: 'warning',
    rule: 'near-duplicate',
    message: `asks nearly what ${where(near)} asks (“${near.placed.question.question}”), with the same right answer. Count it once.`,
  });
}

function where({ placed: { place, question } }: Keyed): string {
  return `${question.id} (${place})`;
}
