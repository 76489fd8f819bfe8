import { seededRandom } from '../statistics/seeded-random.ts';
import type { ComparableItem } from './comparable-run.ts';
import { compareRuns } from './compare-runs.ts';
import { decide, type Decision } from './decision.ts';
import { harms } from './harms.ts';
import { type PlantedChange, type Planting, plantedPair } from './planted-changes.ts';

/** How often each word was said of a planted change. */
export type CalledAs = Readonly<Record<Decision['outcome'], number>>;

/** What an evaluator asks first: nothing changed, more right, and more right at the price of harm. */
export const usualChanges: readonly (PlantedChange & { readonly name: string })[] = [
  { name: 'the same version', moreRight: 0, moreWrongNumbers: 0 },
  { name: '2 points more right', moreRight: 0.02, moreWrongNumbers: 0 },
  { name: '5 points more right', moreRight: 0.05, moreWrongNumbers: 0 },
  { name: '10 points more right', moreRight: 0.1, moreWrongNumbers: 0 },
  { name: '3 points more right, 2 % more wrong numbers', moreRight: 0.03, moreWrongNumbers: 0.02 },
];

/**
 * Plants a change so many times and counts what is said of it, by the rule that `compare` goes by:
 * the decision rests on the harms alone, so that nothing else has to be compared.
 */
export function callPlanted(
  items: readonly ComparableItem[],
  planting: Planting,
  { resamples, seed }: { readonly resamples: number; readonly seed: number },
): CalledAs {
  const random = seededRandom(seed);
  const counts = { better: 0, worse: 0, same: 0, 'cannot tell': 0 };
  for (let draw = 0; draw < resamples; draw += 1) {
    const { before, now } = plantedPair(items, planting, random);
    // Of the four harms each question is one verdict: no interval is drawn for the decision.
    const comparing = { measures: harms, resampling: { resamples: 1, seed } };
    counts[decide(compareRuns(before, now, comparing)).outcome] += 1 / resamples;
  }
  return counts;
}
