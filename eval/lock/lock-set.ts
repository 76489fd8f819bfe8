import type { ComparableRun } from '../compare/comparable-run.ts';
import { comparedMeasures } from '../compare/compare-runs.ts';
import type { Check, GoldQuestion } from '../gold-files/gold-question.ts';
import { isHeldOut } from '../gold-files/held-out.ts';
import { digestOfQuestion } from '../gold-files/question-digest.ts';
import { clusterOf } from '../score/cluster-of.ts';
import { driftFrom } from './drift.ts';
import type { Lock, LockedQuestion, LockEvent } from './lock-file.ts';
import { noBounds, type Thresholds } from './thresholds.ts';

/** What is locked on a day: the questions as they are, and what else was given. */
export type Locking = {
  readonly on: string;
  readonly questions: readonly GoldQuestion[];
  readonly thresholds?: Thresholds | undefined;
  readonly run?: { readonly answers: ComparableRun; readonly code: string | null } | undefined;
  /** Who has read the questions of these ids now. */
  readonly review?: { readonly by: string; readonly ids: ReadonlySet<string> } | undefined;
  /** What was loosened, and why. */
  readonly event?: LockEvent | undefined;
};

/** The lock of a set as it is now. What was locked before and is not given again stays. */
export function lockSet(before: Lock | undefined, locking: Locking): Lock {
  const { on, questions, thresholds, run, event } = locking;
  const kept = before ?? emptyLock;
  const { gone } = driftFrom(kept, questions);
  const retired = kept.questions
    .filter(({ id }) => gone.includes(id))
    .map(({ id, digest }) => ({ id, digest, on }));
  return {
    thresholds: thresholds ?? kept.thresholds,
    run: run ? { code: run.code, on } : kept.run,
    questions: questions.map((question) => lockQuestion(question, kept, locking)),
    retired: [...kept.retired, ...retired],
    history: event ? [...kept.history, event] : kept.history,
  };
}

const emptyLock: Lock = {
  thresholds: noBounds,
  run: null,
  questions: [],
  retired: [],
  history: [],
};

function lockQuestion(
  question: GoldQuestion,
  before: Lock,
  { run, review, on }: Locking,
): LockedQuestion {
  const { id } = question;
  const earlier = before.questions.find((one) => one.id === id);
  const reviewed = review?.ids.has(id) ? [{ by: review.by, on }] : [];
  const parts = run ? keptParts(run.answers, id) : earlier?.parts;
  return {
    id,
    digest: digestOfQuestion(question),
    cluster: clusterOf(question),
    checked: withoutRepeats([
      ...(earlier?.checked ?? []),
      ...(question.checked ?? []),
      ...reviewed,
    ]),
    ...(isHeldOut(question) && { heldOut: true as const }),
    ...(parts && { parts }),
  };
}

function keptParts({ items }: ComparableRun, id: string): LockedQuestion['parts'] {
  const item = items.find((one) => one.id === id);
  if (!item) return undefined;
  const kept = Object.entries(item.parts).filter(([measure]) => comparedMeasures.includes(measure));
  return Object.fromEntries(kept);
}

/** One person's check counts once, on its last day. */
function withoutRepeats(checks: readonly Check[]): readonly Check[] {
  return [...new Map(checks.map((check) => [check.by, check])).values()];
}
