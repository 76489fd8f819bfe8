import type { PlacedQuestion } from '../gold-files/parse-gold.ts';

/** What is wrong with a gold set. An error makes its scores wrong; a warning wants a person's eye. */
export type LintFinding = {
  readonly severity: 'error' | 'warning';
  readonly rule: LintRule;
  /** File and line, as people look for them. */
  readonly place: string;
  readonly id?: string;
  readonly message: string;
};

export type LintRule =
  | 'unreadable'
  | 'duplicate'
  | 'near-duplicate'
  | 'own-rule'
  | 'unfair'
  | 'evidence'
  | 'number'
  | 'leak';

/** A finding about one question. */
export function findingOn(
  { place, question: { id } }: PlacedQuestion,
  finding: Pick<LintFinding, 'severity' | 'rule' | 'message'>,
): LintFinding {
  return { ...finding, place, id };
}
