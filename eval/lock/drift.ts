import type { GoldQuestion } from '../gold-files/gold-question.ts';
import { digestOfQuestion } from '../gold-files/question-digest.ts';
import type { Lock } from './lock-file.ts';

/** How questions differ from those that were locked, by id. */
export type Drift = {
  /** Other words, another answer or another rule under an id that was locked. */
  readonly changed: readonly string[];
  /** Ids of questions that were taken out once, asking something else now. */
  readonly reused: readonly string[];
  /** Locked, and not here. */
  readonly gone: readonly string[];
  /** Here, and not locked yet. */
  readonly added: readonly string[];
};

export function driftFrom(lock: Lock, questions: readonly GoldQuestion[]): Drift {
  const locked = new Map(lock.questions.map(({ id, digest }) => [id, digest]));
  const retired = new Map(lock.retired.map(({ id, digest }) => [id, digest]));
  const here = new Map(questions.map((question) => [question.id, digestOfQuestion(question)]));
  const ids = [...here.keys()];
  const differs = (from: ReadonlyMap<string, string>) =>
    ids.filter((id) => from.has(id) && from.get(id) !== here.get(id));
  return {
    changed: differs(locked),
    reused: differs(retired).filter((id) => !locked.has(id)),
    gone: [...locked.keys()].filter((id) => !here.has(id)),
    added: ids.filter((id) => !locked.has(id)),
  };
}

/** What makes figures incomparable, a line each; empty when none does. */
export function describeDrift({ changed, reused }: Drift): readonly string[] {
  const advice = 'A changed question is a new one: give it a new id, and lock the set again.';
  return [
    ...(changed.length > 0
      ? [`changed since the set was locked: ${changed.join(' ')}. ${advice}`]
      : []),
    ...(reused.length > 0
      ? [`ids of questions that were taken out: ${reused.join(' ')}. ${advice}`]
      : []),
  ];
}
