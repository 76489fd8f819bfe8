import { holm } from '../statistics/holm.ts';
import { mcnemarExact } from '../statistics/mcnemar.ts';
import { questionsNeeded } from '../statistics/questions-needed.ts';
import { type Cause, causeOf, causes } from './cause.ts';
import type { ComparableItem } from './comparable-run.ts';
import type { Verdict } from './verdict.ts';

type Pair = { readonly before: ComparableItem; readonly now: ComparableItem };

/** How many questions got better and worse. */
export type Sides = { readonly won: number; readonly lost: number };

/** The questions of one kind in two versions: how many are right, and where those that changed part. */
export type ChangesOfKind = Sides & {
  readonly kind: string;
  readonly questions: number;
  readonly causes: Readonly<Record<Cause, Sides>>;
  /** McNemar's exact test, after Holm's correction over the kinds. */
  readonly adjustedP: number;
  readonly verdict: Verdict;
  /** Questions of this kind that it would take, where it cannot be told. */
  readonly needed: number | undefined;
};

/** Right answers by kind of question, the kinds with most changes first; none that is held out. */
export function changesByKind(pairs: readonly Pair[], alpha: number): readonly ChangesOfKind[] {
  const kinds = [...new Set(pairs.flatMap(({ now }) => now.shown?.type ?? []))];
  const counted = kinds.map((kind) => countKind(kind, pairs));
  const adjusted = holm(counted.map(mcnemarExact));
  return counted
    .map((one, at) => conclude(one, adjusted[at] ?? 1, alpha))
    .toSorted((a, b) => b.won + b.lost - (a.won + a.lost));
}

type Counted = Pick<ChangesOfKind, 'kind' | 'questions' | 'causes' | 'won' | 'lost'>;

function countKind(kind: string, pairs: readonly Pair[]): Counted {
  const members = pairs.filter(({ now }) => now.shown?.type === kind);
  const changed = members.flatMap((pair) => {
    const gain = rightOf(pair.now) - rightOf(pair.before);
    return gain === 0 ? [] : [{ gain, cause: causeOfPair(pair) }];
  });
  const sidesOf = (of: typeof changed): Sides => ({
    won: of.filter(({ gain }) => gain > 0).length,
    lost: of.filter(({ gain }) => gain < 0).length,
  });
  const byCause = causes.map(
    (cause) => [cause, sidesOf(changed.filter((one) => one.cause === cause))] as const,
  );
  return {
    ...{ kind, questions: members.length, ...sidesOf(changed) },
    causes: Object.fromEntries(byCause) as Record<Cause, Sides>,
  };
}

function conclude(counted: Counted, adjustedP: number, alpha: number): ChangesOfKind {
  const { won, lost, questions } = counted;
  const isOpen = won + lost > 0 && adjustedP >= alpha;
  const difference = (won - lost) / questions;
  return {
    ...counted,
    adjustedP,
    verdict: won + lost === 0 ? 'same' : isOpen ? 'inconclusive' : won > lost ? 'better' : 'worse',
    needed: isOpen
      ? questionsNeeded({ difference, discordant: (won + lost) / questions })
      : undefined,
  };
}

/** Where both runs keep how their answers came about; a lock does not. */
export function causeOfPair({ before, now }: Pair): Cause | undefined {
  return before.way && now.way ? causeOf(before.way, now.way) : undefined;
}

function rightOf({ parts }: ComparableItem): number {
  return parts['accuracy']?.sum ?? 0;
}
