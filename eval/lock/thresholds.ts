import { z } from 'zod';
import { allMeasures } from '../metrics/all-measures.ts';

/** What a run has to reach. Bounds are held against the interval, never against the value alone. */
export type Thresholds = {
  /** Measures where higher is better: the lower bound of the interval may not be under it. */
  readonly floors: Readonly<Record<string, number>>;
  /** Measures where lower is better: the upper bound may not be over it. */
  readonly ceilings: Readonly<Record<string, number>>;
  /** A significant drop counts from this size on. */
  readonly leastEffect: number;
  readonly alpha: number;
};

export const thresholdsSchema = z
  .strictObject({
    floors: z.record(z.string(), z.number()).default({}),
    ceilings: z.record(z.string(), z.number()).default({}),
    leastEffect: z.number().min(0).default(0.01),
    alpha: z.number().gt(0).lt(1).default(0.05),
  })
  .superRefine(({ floors, ceilings }, context) => {
    const faults = [...misplaced(floors, 'higher'), ...misplaced(ceilings, 'lower')];
    if (faults.length === 0) return;
    const message = `${faults.join(', ')} cannot be bounded so. Floors are for measures where higher is better, ceilings for the others.`;
    context.addIssue({ code: 'custom', message });
  });

export const noBounds: Thresholds = thresholdsSchema.parse({});

function misplaced(bounds: Thresholds['floors'], better: 'higher' | 'lower'): readonly string[] {
  const known = new Map(allMeasures().map((measure) => [measure.id, measure.better]));
  return Object.keys(bounds).filter((id) => known.get(id) !== better);
}

/**
 * Where the second asks for less than the first: a floor that fell, a ceiling that rose, a bound that
 * went, a test that sees less.
 * @example loosened(before, now) // => ['floor of accuracy 0.9 → 0.8']
 */
export function loosened(before: Thresholds, now: Thresholds): readonly string[] {
  const fell = Object.entries(before.floors)
    .filter(([id, bound]) => (now.floors[id] ?? -Infinity) < bound)
    .map(([id, bound]) => `floor of ${id} ${bound} → ${now.floors[id] ?? 'none'}`);
  const rose = Object.entries(before.ceilings)
    .filter(([id, bound]) => (now.ceilings[id] ?? Infinity) > bound)
    .map(([id, bound]) => `ceiling of ${id} ${bound} → ${now.ceilings[id] ?? 'none'}`);
  const blinder = [
    ...(now.alpha < before.alpha ? [`alpha ${before.alpha} → ${now.alpha}`] : []),
    ...(now.leastEffect > before.leastEffect
      ? [`least effect ${before.leastEffect} → ${now.leastEffect}`]
      : []),
  ];
  return [...fell, ...rose, ...blinder];
}
