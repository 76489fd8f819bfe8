import { type Rate, rateOf } from '../statistics/rate.ts';

/** What one person said of one answer, before anything of others was seen. */
export type Verdict = {
  readonly answerId: string;
  readonly rater: string;
  readonly label: 'correct' | 'partly' | 'wrong' | 'no_answer' | 'cannot_judge';
};

export type AccuracyInUse = {
  readonly sampled: number;
  /** Judged by one person and no other. */
  readonly once: number;
  /** Two people or more, and no two of the same mind; or nobody could judge. */
  readonly undecided: number;
  /** Of those on which two people agree: wholly correct. */
  readonly right: Rate;
  readonly agreement: Rate;
  /** Answers of which two people agree that they are not right. */
  readonly faulty: readonly string[];
};

/** How often answers in use are right, by what two people or more agree on. */
export function accuracyInUse(
  sampled: readonly string[],
  verdicts: readonly Verdict[],
): AccuracyInUse {
  const judged = sampled.map((id) => {
    const isRight = verdicts
      .filter(({ answerId, label }) => answerId === id && label !== 'cannot_judge')
      .map(({ label }) => label === 'correct');
    return { id, raters: isRight.length, verdict: agreed(isRight), pair: isRight.slice(0, 2) };
  });
  const several = judged.filter(({ raters }) => raters >= 2);
  return {
    sampled: sampled.length,
    once: judged.filter(({ raters }) => raters === 1).length,
    undecided: several.filter(({ verdict }) => verdict === undefined).length,
    right: rateOf(several.map(({ verdict }) => verdict)),
    agreement: rateOf(several.map(({ pair: [first, second] }) => first === second)),
    faulty: several.filter(({ verdict }) => verdict === false).map(({ id }) => id),
  };
}

/** What two or more say, and more than say otherwise. */
function agreed(isRight: readonly boolean[]): boolean | undefined {
  const yes = isRight.filter(Boolean).length;
  const no = isRight.length - yes;
  if (Math.max(yes, no) < 2 || yes === no) return undefined;
  return yes > no;
}
