import { foldWords } from '../../../figures/claims/words/said-in.ts';
import { withoutCommands } from './commands-to-reader.ts';
import {
  directedQuantities,
  type DirectedQuantity,
} from '../../../language/numbers/directed-quantities.ts';
import { cellWords, quoteOf, type Evidence } from './draft.ts';

/** One piece of evidence, read for what it can carry. */
export type CitedWords = {
  readonly evidence: Evidence;
  /** The words quoted, without sentences that command their reader. */
  readonly quote: string;
  /** The quotation, its headings, its report's title and places, folded for comparison. */
  readonly around: string;
  readonly quantities: readonly DirectedQuantity[];
};

export function citedWords(evidence: Evidence): CitedWords {
  const { passage, report } = evidence;
  const quote = withoutCommands(quoteOf(evidence));
  const told = cellWords(evidence);
  const around = [
    quote,
    told,
    ...passage.headingPath,
    report.title,
    report.region,
    ...report.regionPath,
  ];
  return {
    evidence,
    quote,
    around: foldWords(around.join('\n')),
    // A title may be named in the sentence: 《…180多个数据》.
    quantities: directedQuantities(`${quote}\n${told}\n${report.title}`),
  };
}
