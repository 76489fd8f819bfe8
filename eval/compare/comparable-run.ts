import { digestOf } from '../generate/digest.ts';
import { toGoldLine } from '../generate/run-folder.ts';
import type { GoldQuestion } from '../gold-files/gold-question.ts';
import type { ScoredRun } from '../score/score-folder.ts';
import type { Part } from '../statistics/ratio.ts';

/** One question of a run, with all that pairing it with the same question of another run needs. */
export type ComparableItem = {
  readonly id: string;
  /** Of the question and how it is judged: a question that was changed is another question. */
  readonly digest: string;
  readonly cluster: string;
  readonly parts: Readonly<Record<string, Part>>;
  /** Absent in a baseline, which keeps figures and no texts. */
  readonly shown?: ShownItem;
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
    items: items.map(({ question, answer, cluster, parts }) => ({
      id: question.id,
      digest: digestOfQuestion(question),
      cluster,
      parts,
      shown: {
        question: question.question,
        type: question.type,
        status: answer.status,
        text: answer.text,
      },
    })),
  };
}

/** Sixteen hex digits tell some thousand questions apart. */
export function digestOfQuestion(question: GoldQuestion): string {
  return digestOf(toGoldLine(question)).slice(0, 16);
}
