/** What is said of a number that is told in a list. */
type Listed = {
  readonly clause: number;
  /** Unit without its scale. */
  readonly base: string;
  readonly name: string;
  readonly indicator: string | undefined;
  readonly window: string;
  readonly listed?: true;
};

/**
 * 甲、乙分别增长4%、6%，分别居全国第二、第七: each rank is that of the thing which has its place in the
 * list before.
 */
export function withListedRanks<Quantity extends Listed>(
  quantities: readonly Quantity[],
  clauses: readonly { readonly folded: string }[],
): readonly Quantity[] {
  return quantities.map((quantity) => {
    const ofClause = (clause: number) => quantities.filter((one) => one.clause === clause);
    const { clause, base } = quantity;
    if (base !== '位' || clauses[clause]?.folded.startsWith('分别') !== true) return quantity;
    const [ranks, before] = [ofClause(clause), ofClause(clause - 1)];
    const of = before[ranks.indexOf(quantity)];
    const isListed = clauses[clause - 1]?.folded.includes('分别') === true;
    if (!of || !isListed || ranks.length !== before.length) return quantity;
    return { ...quantity, name: of.name, indicator: of.indicator, window: of.window, listed: true };
  });
}
