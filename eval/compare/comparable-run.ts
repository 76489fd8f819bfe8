import { isHeldOut } from '../gold-files/held-out.ts';
import { digestOfQuestion } from '../gold-files/question-digest.ts';
import type { ScoredItem } from '../score/scored-item.ts';
import type { ScoredRun } from '../score/score-folder.ts';
import type { Part } from '../statistics/ratio.ts';
import { type AnswerWay, wayOf } from './cause.ts';

/** One question of a run, with all that pairing it with the same question of another run needs. */
export type ComparableItem = {
  readonly id: string;
  /** Of the question and how it is judged: a question that was changed is another question. */
  readonly digest: string;
  readonly cluster: string;
  readonly parts: Readonly<Record<string, Part>>;
  /** Absent in a locked run, which keeps figures and no texts, and of a held-out question. */
  readonly shown?: ShownItem;
  /** How the answer came about; absent as `shown` is. */
  readonly way?: AnswerWay;
  readonly heldOut?: boolean;
};

export type ShownItem = {
  readonly question: string;
  readonly type: string;
  readonly status: string;
  readonly text: string;
};

export type ComparableRun = { readonly name: string; readonly items: readonly ComparableItem[] };

export function comparableRun({ folder, items }: ScoredRun): ComparableRun {
  return {
    name: folder,
    items: items.map(comparableItem),
  };
}

function comparableItem(item: ScoredItem): ComparableItem {
  const { question, answer, cluster, parts } = item;
  const { id, type } = question;
  const figures = { id, digest: digestOfQuestion(question), cluster, parts };
  if (isHeldOut(question)) return { ...figures, heldOut: true };
  const { status, text } = answer;
  return {
    ...figures,
    shown: { question: question.question, type, status, text },
    way: wayOf(item),
  };
}
