import type { LintFinding } from './lint-finding.ts';
import type { LintResult } from './lint-gold.ts';

/** What lint found, a line each and a count at the end, as compilers print it. */
export function describeFindings({ questions, findings }: LintResult): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const total = `${questions} questions, ${errors} errors, ${warnings} warnings`;
  return [...findings.map(describeFinding), total].join('\n');
}

function describeFinding({ place, id, severity, rule, message }: LintFinding): string {
  return `${place}: ${severity} (${rule}): ${id === undefined ? '' : `${id} `}${message}`;
}
