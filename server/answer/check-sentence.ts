import { sameQuantity, type Quantity } from '../../figures/read-quantities.ts';
import { isComputed } from './check-computation.ts';
import { contradict, directedQuantities } from './directed-quantities.ts';
import { quoteOf, type DraftSentence, type Evidence } from './draft.ts';

/** What keeps a sentence from being shown. */
export type SentenceFault = 'no_evidence' | 'unsupported_number';

export type SentenceCheck = {
  readonly numbers: number;
  readonly unsupportedNumbers: number;
  /** Empty when the sentence may be shown. */
  readonly faults: readonly SentenceFault[];
};

/**
 * Checks a sentence against the words it rests on: there are some, and every number in it stands
 * in them with its value, unit and direction, or comes of a computation that holds. A year may also
 * be one that the cited report or figure is about.
 */
export function checkSentence(draft: DraftSentence): SentenceCheck {
  const { text, evidence, computations = [] } = draft;
  const numbers = directedQuantities(text);
  // A title may be named in the sentence: 《…180多个数据》.
  const cited = evidence.flatMap((one) =>
    directedQuantities(`${quoteOf(one)}\n${one.report.title}`),
  );
  const unsupported = numbers.filter(
    (number) =>
      !cited.some((other) => sameQuantity(number, other) && !contradict(number, other)) &&
      !isReportYear(number, evidence) &&
      !isComputed(number, computations, evidence),
  );
  return {
    numbers: numbers.length,
    unsupportedNumbers: unsupported.length,
    faults: [
      ...(evidence.length === 0 ? (['no_evidence'] as const) : []),
      ...(unsupported.length > 0 ? (['unsupported_number'] as const) : []),
    ],
  };
}

function isReportYear({ value, unit }: Quantity, evidence: readonly Evidence[]): boolean {
  return (
    unit === '年' &&
    evidence.some(
      ({ report, period }) =>
        report.planYear === value ||
        report.reviewYear === value ||
        (period ?? '').split('-').includes(String(value)),
    )
  );
}
