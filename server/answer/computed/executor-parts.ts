import type { FigureRow } from '../../../figures/figure-row.ts';
import type { FiguresReads } from '../../../library/figures/figures-reads.ts';
import type { LibraryReads } from '../../../library/library-reads.ts';
import type { ReportFilter } from '../../../library/report-filter.ts';
import type { Question } from '../../../question/question.ts';
import type { Task, TaskName } from '../../../question/task.ts';
import type { DraftPart, DraftSentence } from '../gate/draft.ts';

/** The tasks of one name: `TaskOf<'rank'>`. */
export type TaskOf<Name extends TaskName> = Extract<Task, { readonly do: Name }>;

/** What a task is carried out with. */
export type ExecutorParts = {
  readonly reads: LibraryReads & FiguresReads;
  /** The reports that a client's filters and a speaker who is named leave. */
  readonly scope: ReportFilter;
  /** What the question says besides its task, read once. */
  readonly question: Pick<Question, 'text' | 'terms' | 'places' | 'years' | 'periods' | 'span'>;
};

/** What carrying out gives: sentences, what they were computed from, and what has to be added. */
export type Computed = {
  /** Undefined for a sentence whose figures are not found in the words of their report. */
  readonly sentences: readonly (DraftSentence | undefined)[];
  readonly figures: readonly FigureRow[];
  /** `partial` where something that was asked is missing, which the remark says. */
  readonly status?: 'answered' | 'partial';
  readonly remark?: string | undefined;
  readonly coverage?: Extract<DraftPart, { readonly type: 'ended' }>['coverage'];
  /** Its figures are not held against each other, so that no basis and no kind has to be warned of. */
  readonly comparesNothing?: boolean;
};
