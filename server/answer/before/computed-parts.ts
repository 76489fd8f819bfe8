import type { FigureRow } from '../../../figures/figure-row.ts';
import type { DraftPart, DraftSentence } from '../gate/draft.ts';
import type { AskedIndicator, OperandSearch } from './find-operand-figures.ts';

/** What a computation gives: sentences, what it was computed from, and what has to be added. */
export type Computed = {
  readonly sentences: readonly (DraftSentence | undefined)[];
  readonly figures: readonly FigureRow[];
  readonly remark?: string | undefined;
  readonly coverage?: Extract<DraftPart, { readonly type: 'ended' }>['coverage'];
};

/** What a question is computed with. */
export type ComputeParts = OperandSearch & {
  readonly indicators: readonly AskedIndicator[];
};
