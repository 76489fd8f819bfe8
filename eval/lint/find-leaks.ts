import type { PlacedQuestion } from '../gold-files/parse-gold.ts';
import type { NamedText } from './find-missing-evidence.ts';
import { findingOn, type LintFinding } from './lint-finding.ts';
import { likeness, likenessKey } from './question-likeness.ts';

/** So alike, a line of a prompt is taken for the question. */
const leaked = 0.85;

/**
 * Held-out questions that stand in a prompt, whole or nearly: what is shown to the model is no
 * longer held out.
 */
export function findLeaks(
  questions: readonly PlacedQuestion[],
  prompts: readonly NamedText[],
): readonly LintFinding[] {
  const lines = prompts.flatMap(linesOf);
  return questions
    .filter(({ question }) => question.split === 'held_out')
    .flatMap((placed) => {
      const key = likenessKey(placed.question.question);
      const line = lines.find((each) => holds(each.key, key));
      if (line === undefined) return [];
      const message = `is held out, but stands in ${line.place}. Take it out there, or give it another split.`;
      return [findingOn(placed, { severity: 'error', rule: 'leak', message })];
    });
}

type Key = ReturnType<typeof likenessKey>;

function linesOf({ name, text }: NamedText): readonly { place: string; key: Key }[] {
  return text
    .split(/\r?\n/)
    .map((line, at) => ({ place: `${name} line ${at + 1}`, key: likenessKey(line) }));
}

function holds(line: Key, question: Key): boolean {
  return line.text.includes(question.text) || likeness(line, question) >= leaked;
}
