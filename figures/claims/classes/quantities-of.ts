import type { Support } from '../binding/candidate.ts';
import type { SourceQuantity } from '../source.ts';

const longestBehind = 8;

/** The numbers of the clauses that a statement rests on, each with the words behind it. */
export function quantitiesOf(
  support: readonly Support[],
): readonly (SourceQuantity & { readonly behind: string })[] {
  return support.flatMap(({ source, sentence, clauses }) =>
    sentence.quantities
      .filter(({ clause }) => clauses.includes(clause))
      .map((cited) => {
        const { end } = cited.quantity;
        return { ...cited, behind: source.passage.text.slice(end, end + longestBehind) };
      }),
  );
}
