import { clustersOf } from '../statistics/resampling.ts';
import { type Rate, rateOf } from '../statistics/rate.ts';

/** One asking of a question: which group it is of, and whether the answer was right. */
export type Asked = { readonly group: string; readonly form: string; readonly isRight: boolean };

export type GroupVerdicts = {
  /** Groups in which every answer is right. */
  readonly allRight: Rate;
  /** Groups in which some are right and some are not. */
  readonly mixed: Rate;
  /** Of each form: answers that are not as right as that of the first form of their group. */
  readonly flips: readonly { readonly form: string; readonly rate: Rate }[];
  readonly flipped: readonly Asked[];
};

/** What asking the same in several ways gave. A group of one says nothing and is left out. */
export function groupVerdicts(asked: readonly Asked[]): GroupVerdicts {
  const groups = clustersOf(asked, ({ group }) => group).filter((members) => members.length > 1);
  const isRight = ({ isRight: right }: Asked) => right;
  const changed = groups.flatMap(([first, ...others]) =>
    others.map((other) => ({ other, isFlip: other.isRight !== first?.isRight })),
  );
  const forms = [...new Set(changed.map(({ other }) => other.form))];
  return {
    allRight: rateOf(groups.map((members) => members.every(isRight))),
    mixed: rateOf(groups.map((members) => members.some(isRight) && !members.every(isRight))),
    flips: forms.map((form) => ({
      form,
      rate: rateOf(changed.filter(({ other }) => other.form === form).map(({ isFlip }) => isFlip)),
    })),
    flipped: changed.filter(({ isFlip }) => isFlip).map(({ other }) => other),
  };
}
