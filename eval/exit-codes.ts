/**
 * How a command ended, for scripts: "worse" and "broken" must not look alike.
 * 0 passed · 1 the tool or the system failed · 2 bad input · 3 threshold missed · 4 significantly
 * worse than before · 5 too many judge errors · 6 budget reached.
 */
export const exitCodes = {
  passed: 0,
  failed: 1,
  badInput: 2,
  thresholdMissed: 3,
  regression: 4,
  judgeErrors: 5,
  budgetReached: 6,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends a command with a message and a code that is no fault of the tool. */
export class EndedWith extends Error {
  override readonly name = 'EndedWith';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}
