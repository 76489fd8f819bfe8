import type { ComparedMeasure, Comparison } from './compare-runs.ts';

/**
 * Harms from the greatest to the least: a wrong number, another wrong statement (place, year, target
 * for result), a refusal of what can be answered, a question that is not answered rightly.
 */
export const harms = ['wrong_numbers', 'statements_wrong', 'over_refusal', 'accuracy'] as const;

/** Of these there may be no more than before, be it by chance, in what is called better. */
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
 * significantly less, and of the two greatest none has grown at all.
 */
export function decide({ measures }: Pick<Comparison, 'measures'>): Decision {
  const ordered = harms.flatMap((id) => measures.filter((measure) => measure.id === id));
  const of = (verdict: ComparedMeasure['verdict']) =>
    ordered.filter((measure) => measure.verdict === verdict).map(({ id }) => id);
  const [worse, better] = [of('worse'), of('better')];
  if (worse.length > 0) return { outcome: 'worse', because: worse, needed: undefined };
  const grown = ordered.filter(({ id, won, lost }) => neverMore.includes(id) && lost > won);
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

/** @example describeDecision(…) // => 'Decision: cannot tell (accuracy), needs about 464 questions' */
export function describeDecision({ outcome, because, needed }: Decision): string {
  const why = because.length > 0 ? ` (${because.join(', ')})` : '';
  return `Decision: ${outcome}${why}${needed === undefined ? '' : `, needs about ${needed} questions`}`;
}
