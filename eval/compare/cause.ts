import type { ObservedAnswer } from '../answer.ts';
import type { ScoredItem } from '../score/scored-item.ts';

/** The steps to an answer, in the order in which they are gone. */
export const causes = ['reading', 'finding', 'table', 'gate', 'words'] as const;
export type Cause = (typeof causes)[number];

/** What can be seen of the way to an answer. What a system does not say is undefined. */
export type AnswerWay = Pick<ObservedAnswer, 'status' | 'mode' | 'question'> & {
  /** Whether each evidence quote was among the passages found. */
  readonly found: readonly boolean[];
  /** The rows that were computed from, as they can be told apart. */
  readonly rows: readonly string[];
  /** The places that are cited. */
  readonly cited: readonly string[];
  readonly withheld: number | undefined;
};

export function wayOf({ answer, evidenceRanks }: ScoredItem): AnswerWay {
  const { status, mode, question, figures = [], citations, checks } = answer;
  return {
    ...{ status, mode, withheld: checks?.withheld },
    ...(question && { question }),
    found: evidenceRanks.map((rank) => rank !== undefined),
    rows: figures.map((row) => [row.reportId, row.indicator, row.value, row.start].join(' ')),
    cited: citations.map(({ reportId, start }) => `${reportId} ${start}`),
  };
}

/**
 * Where two versions first part on their way to an answer: the question was read otherwise; other
 * evidence was found; it was computed from the table by one alone, or from other rows; more or less was
 * kept back, or the one refused; other places were quoted; else only the words differ. It is what can be
 * seen from outside, and no proof of what went on within.
 */
export function causeOf(before: AnswerWay, now: AnswerWay): Cause {
  if (areReadApart(before, now)) return 'reading';
  if (areApart(before.found, now.found)) return 'finding';
  if (before.mode !== now.mode && [before.mode, now.mode].includes('computed')) return 'table';
  if (now.mode === 'computed' && areApart(before.rows, now.rows)) return 'table';
  if (before.withheld !== now.withheld || isRefusal(before) !== isRefusal(now)) return 'gate';
  return areApart(before.cited, now.cited) ? 'finding' : 'words';
}

/** By what both say of it. */
function areReadApart({ question: before }: AnswerWay, { question: now }: AnswerWay): boolean {
  if (!before || !now) return false;
  const fields = ['task', 'kind', 'regions', 'years'] as const;
  return fields.some((field) => {
    const [was, is] = [before[field], now[field]];
    return was !== undefined && is !== undefined && areApart([was].flat(), [is].flat());
  });
}

function isRefusal({ status }: AnswerWay): boolean {
  return status !== 'answered' && status !== 'partial';
}

function areApart<Value>(one: readonly Value[], other: readonly Value[]): boolean {
  return one.length !== other.length || one.some((value, at) => value !== other[at]);
}
