import { addsUpOverYears } from '../../../../figures/core-name.ts';
import { difference, mean, sum, type Computation } from '../../../../figures/compute-figures.ts';
import type { FigureRow } from '../../../../figures/figure-row.ts';
import { computationWords, inexactNote, resultWords } from '../../../../figures/verdict.ts';
import type { SentencePiece } from '../say/computed-sentence.ts';
import type { TaskOf } from '../executor-parts.ts';
import { leadWords } from '../say/lead-words.ts';

/** What figures in an order make, in words behind the order, and what was computed for it. */
export type MadeOfRanked = {
  readonly pieces: readonly SentencePiece[];
  readonly computations: readonly Computation[];
};

const nothing: MadeOfRanked = { pieces: [], computations: [] };

/**
 * What is asked for beside an order: `；合计11869.8亿元（…）`, or of those asked for `，相差84亿元（…）`.
 * Figures that the order does not show get their marks here.
 */
export function madeOfRanked(
  { makes }: TaskOf<'rank'>,
  { ordered, asked, shown }: Record<'ordered' | 'asked' | 'shown', readonly FigureRow[]>,
): MadeOfRanked {
  if (!makes) return nothing;
  const rows = makes.of === 'all' ? ordered : asked;
  const computation = computed(makes.by, rows);
  if (!computation) return nothing;
  const unmarked = rows.filter((row) => !shown.includes(row)).map((mark) => ({ mark }));
  return { pieces: [...unmarked, `；${wordsOf(computation)}`], computations: [computation] };
}

function computed(
  by: 'sum' | 'mean' | 'difference',
  rows: readonly FigureRow[],
): Computation | undefined {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last || rows.length < 2) return undefined;
  if (by === 'difference') return difference(first, last);
  if (by === 'mean') return mean(rows);
  const areOfOneYear = rows.every(({ period }) => period === first.period);
  return areOfOneYear || rows.every(addsUpOverYears) ? sum(rows) : undefined;
}

// A longer sum is not written out.
const mostTerms = 8;

function wordsOf(computation: Computation): string {
  const { operation, operands } = computation;
  if (operation === 'difference' && computation.value === 0) return '两者相同';
  const lead = operation === 'difference' ? '相差' : leadWords(computation);
  const count = operands.length > mostTerms ? `${operands.length}个` : '';
  const written = operands.length > mostTerms ? '' : computationWords(computation);
  const told = [written, inexactNote(operands)].filter((one) => one !== '').join('，');
  return `${count}${lead}${resultWords(computation)}${told === '' ? '' : `（${told}）`}`;
}
