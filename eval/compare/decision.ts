import { holm } from '../statistics/holm.ts';
import { mcnemarExact } from '../statistics/mcnemar.ts';
import { type ComparedMeasure, type Comparison, verdictOf } from './compare-runs.ts';
import { harms } from './harms.ts';
import type { Verdict } from './verdict.ts';

/** Of these there may be no more than before in what is called better. */
const neverMore: readonly string[] = harms.slice(0, 2);

export type Decision = {
  readonly outcome: 'better' | 'worse' | 'same' | 'cannot tell';
  /** The measures that decided, the greatest harm first. */
  readonly because: readonly string[];
  /** Questions it would take, where it cannot be told. */
  readonly needed: number | undefined;
};

/**
 * One word for two versions. Worse: some harm is significantly greater. Better: some harm is
 * significantly less, and of the two greatest none has grown. The harms are tested by
 * themselves (Holm over them alone): what else is measured beside them makes them no less certain.
 */
export function decide(comparison: Decided): Decision {
  const ordered = testHarms(comparison);
  const of = (verdict: Verdict) =>
    ordered.filter((measure) => measure.verdict === verdict).map(({ id }) => id);
  const [worse, better] = [of('worse'), of('better')];
  if (worse.length > 0) return { outcome: 'worse', because: worse, needed: undefined };
  const grown = ordered.filter((measure) => neverMore.includes(measure.id) && hasGrown(measure));
  if (better.length > 0 && grown.length === 0) {
    return { outcome: 'better', because: better, needed: undefined };
  }
  const open = [...grown.map(({ id }) => id), ...of('inconclusive')];
  if (open.length === 0) return { outcome: 'same', because: [], needed: undefined };
  const needs = ordered.flatMap(({ id, needed }) => (open.includes(id) && needed ? [needed] : []));
  return {
    outcome: 'cannot tell',
    because: [...new Set(open)],
    needed: needs.length > 0 ? Math.min(...needs) : undefined,
  };
}

/**
 * Where none went, each one more counts. Where some came and some went, as with a model that answers
 * anew, a surplus that chance makes one time in five is none: else the surer a set is of a gain, the
 * oftener it would be refused for noise.
 */
function hasGrown({ won, lost }: Pick<ComparedMeasure, 'won' | 'lost'>): boolean {
  if (won === 0 || lost <= won) return lost > won;
  const oneSided = mcnemarExact({ won, lost }) / 2;
  return oneSided < surplusByChance;
}

const surplusByChance = 0.2;

type Decided = Pick<Comparison, 'measures' | 'alpha' | 'leastEffect'>;

function testHarms({ measures, ...bounds }: Decided): readonly ComparedMeasure[] {
  const ordered = harms.flatMap((id) => measures.filter((measure) => measure.id === id));
  const adjusted = holm(ordered.map(({ p }) => p ?? 1));
  return ordered.map((measure, at) => ({
    ...measure,
    verdict: verdictOf(measure, measure.p === undefined ? undefined : adjusted[at], bounds),
  }));
}

/** @example describeDecision(…) // => 'Decision: cannot tell (accuracy), needs about 464 questions' */
export function describeDecision({ outcome, because, needed }: Decision): string {
  const why = because.length > 0 ? ` (${because.join(', ')})` : '';
  return `Decision: ${outcome}${why}${needed === undefined ? '' : `, needs about ${needed} questions`}`;
}
