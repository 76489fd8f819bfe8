import type { Interval } from '../statistics/interval.ts';
import { allMeasures } from '../metrics/all-measures.ts';
import type { Measure } from '../metrics/measure.ts';
import { holm } from '../statistics/holm.ts';
import { mcnemarExact } from '../statistics/mcnemar.ts';
import { signFlip } from '../statistics/sign-flip.ts';
import { pairedDifference } from '../statistics/paired-difference.ts';
import { questionsNeeded } from '../statistics/questions-needed.ts';
import type { Part } from '../statistics/ratio.ts';
import { type Resampling, usualResampling } from '../statistics/resampling.ts';
import type { Cause } from './cause.ts';
import { causeOfPair, type ChangesOfKind, changesByKind } from './changes-by-kind.ts';
import type { ComparableItem, ComparableRun } from './comparable-run.ts';
import { harms } from './harms.ts';
import type { Verdict } from './verdict.ts';

/** Tested together, so that chance has few tries: what a reader would notice. */
export const comparedMeasures: readonly string[] = [
  'wrong_numbers',
  'statements_wrong',
  'accuracy',
  'number_recall',
  'nugget_vital',
  'evidence_recall_5',
  'mrr',
  'citation_sound',
  'citation_recall',
  'over_refusal',
  'abstention_recall',
];

/** One measure in two runs, over the questions that both answered. */
export type ComparedMeasure = Pick<Measure, 'id' | 'label' | 'unit' | 'better'> & {
  readonly questions: number;
  readonly before: number;
  readonly now: number;
  /** now − before, with the paired bootstrap's 95 % by report. */
  readonly difference: number;
  readonly interval: Interval | undefined;
  /** Questions that got better, that got worse, and that stayed. */
  readonly won: number;
  readonly lost: number;
  readonly ties: number;
  /** McNemar's exact test where each question is a verdict, paired bootstrap otherwise. */
  readonly p: number | undefined;
  /** Fisher's randomisation over questions, which leans on nothing else: a second opinion. */
  readonly signFlipP: number | undefined;
  /** After Holm's correction over all measures that were compared. */
  readonly adjustedP: number | undefined;
  readonly verdict: Verdict;
  /** Questions needed to see such a difference, where it is inconclusive. */
  readonly needed: number | undefined;
};

/** A question that changed sides: right before and wrong now, or the other way. */
export type FlippedItem = {
  readonly id: string;
  readonly direction: 'lost' | 'won';
  /** The measures in which it changed sides. */
  readonly measures: readonly string[];
  readonly before: ComparableItem;
  readonly now: ComparableItem;
  /** Where the two first part; unknown where a run keeps figures alone. */
  readonly cause: Cause | undefined;
};

export type Comparison = {
  readonly before: string;
  readonly now: string;
  readonly questions: number;
  /** What had to be passed to count as a difference. */
  readonly alpha: number;
  readonly leastEffect: number;
  /** Ids that only one run has, or that ask something else now. */
  readonly onlyBefore: readonly string[];
  readonly onlyNow: readonly string[];
  readonly changed: readonly string[];
  readonly measures: readonly ComparedMeasure[];
  /** Lost ones first; none that is held out. */
  readonly flipped: readonly FlippedItem[];
  /** By kind of question and by cause; empty where a run keeps figures alone. */
  readonly byKind: readonly ChangesOfKind[];
  /** Questions shown whose answers differ in words and change no harm. */
  readonly otherwiseWorded: number;
};

export type Comparing = {
  readonly alpha?: number;
  /** A drop smaller than this is no regression, however sure. */
  readonly leastEffect?: number;
  readonly measures?: readonly string[];
  readonly resampling?: Resampling;
};

const usualAlpha = 0.05;

type Pair = { readonly before: ComparableItem; readonly now: ComparableItem };

/** Compares two runs question by question. */
export function compareRuns(
  before: ComparableRun,
  now: ComparableRun,
  comparing: Comparing = {},
): Comparison {
  const earlier = new Map(before.items.map((item) => [item.id, item]));
  const current = new Set(now.items.map(({ id }) => id));
  const both = now.items.flatMap((item) => {
    const before = earlier.get(item.id);
    return before ? [{ before, now: item }] : [];
  });
  const pairs = both.filter((pair) => pair.before.digest === pair.now.digest);
  return {
    before: before.name,
    now: now.name,
    questions: pairs.length,
    alpha: comparing.alpha ?? usualAlpha,
    leastEffect: comparing.leastEffect ?? 0,
    onlyBefore: before.items.filter(({ id }) => !current.has(id)).map(({ id }) => id),
    onlyNow: now.items.filter(({ id }) => !earlier.has(id)).map(({ id }) => id),
    changed: both.filter((pair) => !pairs.includes(pair)).map((pair) => pair.now.id),
    measures: compareMeasures(pairs, comparing),
    ...changedItems(
      pairs.filter(({ now }) => now.heldOut !== true),
      comparing.alpha ?? usualAlpha,
    ),
  };
}

function changedItems(
  pairs: readonly Pair[],
  alpha: number,
): Pick<Comparison, 'flipped' | 'byKind' | 'otherwiseWorded'> {
  const flipped = flippedItems(pairs);
  const ids = new Set(flipped.map(({ id }) => id));
  const worded = pairs.filter(
    ({ before, now }) =>
      before.shown && now.shown && before.shown.text !== now.shown.text && !ids.has(now.id),
  );
  const withWays = pairs.filter(({ before, now }) => before.way && now.way);
  return {
    flipped,
    byKind: changesByKind(withWays, alpha),
    otherwiseWorded: worded.length,
  };
}

function compareMeasures(pairs: readonly Pair[], comparing: Comparing): readonly ComparedMeasure[] {
  const chosen = comparing.measures ?? comparedMeasures;
  const tested = allMeasures()
    .filter(({ id }) => chosen.includes(id))
    .flatMap((measure) => testMeasure(measure, pairs, comparing.resampling ?? usualResampling));
  const adjusted = holm(tested.map(({ p }) => p ?? 1));
  return tested.map((measure, at) => {
    const adjustedP = measure.p === undefined ? undefined : adjusted[at];
    const verdict = verdictOf(measure, adjustedP, comparing);
    const needed = verdict === 'inconclusive' ? neededFor(measure) : undefined;
    return { ...measure, adjustedP, verdict, needed };
  });
}

type Tested = Omit<ComparedMeasure, 'adjustedP' | 'verdict' | 'needed'>;

function testMeasure(
  measure: Measure,
  pairs: readonly Pair[],
  resampling: Resampling,
): readonly Tested[] {
  if (measure.type === 'whole') return [];
  const { id, label, unit, better, isRate } = measure;
  const measured = pairs.flatMap(({ before, now }) => {
    const [was, is] = [before.parts[id], now.parts[id]];
    return was && is ? [{ cluster: now.cluster, before: was, now: is }] : [];
  });
  const paired = pairedDifference(measured, resampling);
  if (!paired) return [];
  const gains = measured.map((pair) => gainOf(pair, better));
  const won = gains.filter((gain) => gain > 0).length;
  const lost = gains.filter((gain) => gain < 0).length;
  const sides = { won, lost, ties: measured.length - won - lost };
  const p = isRate ? mcnemarExact(sides) : paired.p;
  const [before, now] = (['before', 'now'] as const).map((side) =>
    mean(measured.map((m) => m[side])),
  );
  const { difference, interval } = paired;
  const signFlipP = signFlip(gains, resampling);
  const values = { before: before ?? 0, now: now ?? 0, difference, interval, p, signFlipP };
  return [{ id, label, unit, better, questions: measured.length, ...values, ...sides }];
}

function mean(parts: readonly Part[]): number {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return parts.reduce((sum, part) => sum + part.sum, 0) / weight;
}

/** Above 0 when a question got better. */
function gainOf(
  { before, now }: { readonly before: Part; readonly now: Part },
  better: Measure['better'],
): number {
  const change = now.sum / now.weight - before.sum / before.weight;
  // A baseline keeps six decimals.
  return Math.abs(change) < 1e-5 ? 0 : better === 'higher' ? change : -change;
}

/** What a tested difference comes to, by a p that was adjusted for how many were tested. */
export function verdictOf(
  { won, lost, difference, better }: Tested,
  adjustedP: number | undefined,
  { alpha = usualAlpha, leastEffect = 0 }: Comparing,
): Verdict {
  if (won === 0 && lost === 0) return 'same';
  if (adjustedP === undefined || adjustedP >= alpha) return 'inconclusive';
  if (Math.abs(difference) < leastEffect) return 'same';
  return difference > 0 === (better === 'higher') ? 'better' : 'worse';
}

function neededFor({ difference, won, lost, questions }: Tested): number | undefined {
  const needed = questionsNeeded({ difference, discordant: (won + lost) / questions });
  // A set that nobody could write says no more than "inconclusive".
  return needed !== undefined && needed <= 100_000 ? needed : undefined;
}

/** The measures in which one question can be right or wrong as a whole. */
const sides = allMeasures().filter(
  (measure) =>
    measure.type === 'ratio' && measure.isRate && harms.some((harm) => harm === measure.id),
);

function flippedItems(pairs: readonly Pair[]): readonly FlippedItem[] {
  const flipped = pairs.flatMap(({ before, now }) =>
    (['lost', 'won'] as const).flatMap((direction) => {
      const measures = sides.filter((measure) => {
        const [was, is] = [before.parts[measure.id], now.parts[measure.id]];
        if (!was || !is) return false;
        const gain = gainOf({ before: was, now: is }, measure.better);
        return direction === 'lost' ? gain < 0 : gain > 0;
      });
      const ids = measures.map(({ id }) => id);
      if (ids.length === 0) return [];
      const cause = causeOfPair({ before, now });
      return [{ id: now.id, direction, measures: ids, before, now, cause }];
    }),
  );
  return flipped.toSorted((a, b) =>
    a.direction === b.direction ? 0 : a.direction === 'lost' ? -1 : 1,
  );
}
