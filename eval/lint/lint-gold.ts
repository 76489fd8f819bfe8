import { type GoldFile, readGold } from '../gold-files/parse-gold.ts';
import { findBrokenRules } from './find-broken-rules.ts';
import { findDuplicates } from './find-duplicates.ts';
import { findLeaks } from './find-leaks.ts';
import { findMissingEvidence, type NamedText } from './find-missing-evidence.ts';
import { findUnfairRules } from './find-unfair-rules.ts';
import { findUnruledNumbers } from './find-unruled-numbers.ts';
import type { LintFinding } from './lint-finding.ts';

export type LintInput = {
  readonly files: readonly GoldFile[];
  /** The texts that evidence names; undefined when there are none to look into. */
  readonly texts: readonly NamedText[] | undefined;
  readonly prompts: readonly NamedText[];
};

export type LintResult = { readonly questions: number; readonly findings: readonly LintFinding[] };

/** Everything that is wrong with gold files, errors before warnings. */
export function lintGold({ files, texts, prompts }: LintInput): LintResult {
  const { placed, faults } = readGold(files);
  const unreadable = faults.map(({ place, fault }): LintFinding => ({
    severity: 'error',
    rule: 'unreadable',
    place,
    message: fault,
  }));
  const findings = [
    ...unreadable,
    ...findDuplicates(placed),
    ...findBrokenRules(placed),
    ...findUnfairRules(placed),
    ...(texts === undefined ? [] : findMissingEvidence(placed, texts)),
    ...findUnruledNumbers(placed),
    ...findLeaks(placed, prompts),
  ];
  return { questions: placed.length, findings: findings.toSorted(errorsFirst) };
}

function errorsFirst(one: LintFinding, other: LintFinding): number {
  return Number(one.severity === 'warning') - Number(other.severity === 'warning');
}
