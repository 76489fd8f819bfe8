import { BadInput } from '../bad-input.ts';
import type { Interval } from '../statistics/interval.ts';
import { bootstrapInterval, type Resampling } from '../statistics/resampling.ts';
import { cohenKappa, type ConfusionTable, type Weighting } from './cohen-kappa.ts';
import { fleissKappa } from './fleiss-kappa.ts';
import { alphaInterval, krippendorffAlpha, type Level } from './krippendorff-alpha.ts';
import { type Rating, ratingsByItem } from './read-ratings.ts';

/** How two raters labelled the items that both rated. */
export type PairAgreement = {
  readonly raters: readonly [string, string];
  readonly items: number;
  readonly kappa: number | undefined;
  readonly interval: Interval | undefined;
  /** Rows: labels of the first rater; columns: of the second. */
  readonly confusion: ConfusionTable;
};

export type DisputedItem = {
  readonly item: string;
  readonly labels: readonly { readonly rater: string; readonly label: string }[];
};

export type Agreement = {
  readonly level: Level;
  /** In their order, or by name where they have none. */
  readonly labels: readonly string[];
  readonly raters: readonly string[];
  readonly items: number;
  /** Items with at least two ratings: only these can agree. */
  readonly pairable: number;
  readonly alpha: number | undefined;
  readonly alphaInterval: Interval | undefined;
  /** Only where all items have the same number of ratings. */
  readonly fleiss: number | undefined;
  readonly pairs: readonly PairAgreement[];
  /** To be decided together, the most divided first. */
  readonly disputed: readonly DisputedItem[];
};

export type AgreementOptions = {
  readonly level: Level;
  /** From the worst to the best; needed for ordinal labels that are no numbers. */
  readonly order?: readonly string[] | undefined;
  readonly resampling?: Resampling | undefined;
};

/** How far raters agree beyond chance. Nobody has to have rated everything. */
export function agreementOf(ratings: readonly Rating[], options: AgreementOptions): Agreement {
  const labels = orderedLabels(ratings, options);
  const valueOf = labelValues(labels, options.level);
  const byItem = ratingsByItem(ratings);
  const units = [...byItem.values()].map((given) => given.map(({ label }) => valueOf(label)));
  const raters = [...new Set(ratings.map(({ rater }) => rater))].toSorted();
  return {
    level: options.level,
    labels,
    raters,
    items: byItem.size,
    pairable: units.filter((unit) => unit.length > 1).length,
    alpha: krippendorffAlpha(units, options.level),
    alphaInterval: alphaInterval(units, options.level, options.resampling),
    fleiss: fleissKappa(
      [...byItem.values()].map((given) =>
        labels.map((label) => given.filter((rating) => rating.label === label).length),
      ),
    ),
    pairs: pairsOf(raters).map((pair) => comparePair(pair, ratings, { ...options, labels })),
    disputed: disputedItems(byItem, valueOf),
  };
}

function orderedLabels(
  ratings: readonly Rating[],
  { level, order }: AgreementOptions,
): readonly string[] {
  const given = [...new Set(ratings.map(({ label }) => label))];
  const strange = given.filter((label) => order && !order.includes(label));
  if (strange.length > 0) {
    throw new BadInput(`Labels that the order does not name: ${strange.join(', ')}.`);
  }
  if (order) return order;
  const areNumbers = given.every((label) => label !== '' && Number.isFinite(Number(label)));
  if (level !== 'nominal' && !areNumbers) {
    throw new BadInput(
      `Labels ${given.join(', ')} have no order of their own: give it with --order, the worst first.`,
    );
  }
  return areNumbers ? given.toSorted((a, b) => Number(a) - Number(b)) : given.toSorted();
}

/** The number behind a label: itself where distances count, else its place in the order. */
function labelValues(labels: readonly string[], level: Level): (label: string) => number {
  const areNumbers = labels.every((label) => Number.isFinite(Number(label)));
  return (label) => (level === 'interval' && areNumbers ? Number(label) : labels.indexOf(label));
}

function pairsOf(raters: readonly string[]): readonly (readonly [string, string])[] {
  return raters.flatMap((first, at) =>
    raters.slice(at + 1).map((second) => [first, second] as const),
  );
}

const weightings: Readonly<Record<Level, Weighting>> = {
  nominal: 'nominal',
  ordinal: 'linear',
  interval: 'quadratic',
};

function comparePair(
  raters: readonly [string, string],
  ratings: readonly Rating[],
  { labels, level, resampling }: AgreementOptions & { readonly labels: readonly string[] },
): PairAgreement {
  const [first, second] = raters.map(
    (name) =>
      new Map(
        ratings.filter(({ rater }) => rater === name).map(({ item, label }) => [item, label]),
      ),
  );
  const both = [...(first ?? [])].flatMap(([item, label]) => {
    const other = second?.get(item);
    return other === undefined ? [] : [[labels.indexOf(label), labels.indexOf(other)] as const];
  });
  const kappaOf = (drawn: (at: number) => number) =>
    cohenKappa(confusionTable(both, labels.length, drawn), weightings[level]);
  return {
    raters,
    items: both.length,
    kappa: kappaOf(() => 1),
    interval: bootstrapInterval(
      both.length,
      (drawn) => kappaOf((at) => drawn[at] ?? 0),
      resampling,
    ),
    confusion: confusionTable(both, labels.length, () => 1),
  };
}

function confusionTable(
  both: readonly (readonly [number, number])[],
  size: number,
  weightOf: (at: number) => number,
): ConfusionTable {
  const table = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  both.forEach(([row, column], at) => {
    const cells = table[row];
    if (cells) cells[column] = (cells[column] ?? 0) + weightOf(at);
  });
  return table;
}

function disputedItems(
  byItem: ReadonlyMap<string, readonly Rating[]>,
  valueOf: (label: string) => number,
): readonly DisputedItem[] {
  const spread = (given: readonly Rating[]) => {
    const values = given.map(({ label }) => valueOf(label));
    return Math.max(...values) - Math.min(...values);
  };
  return [...byItem]
    .filter(([, given]) => new Set(given.map(({ label }) => label)).size > 1)
    .toSorted(([, a], [, b]) => spread(b) - spread(a))
    .map(([item, given]) => ({
      item,
      labels: given.map(({ rater, label }) => ({ rater, label })),
    }));
}
