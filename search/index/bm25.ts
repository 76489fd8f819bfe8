/*
 * BM25F. Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009:
 * the fields of a passage are summed by weight before saturation (section 3.6).
 */

// The usual values: section 3.2 there.
const saturation = 1.2;
const lengthNormalisation = 0.75;

/** How rare a token is that `having` of `all` passages hold: ln(1 + (N − n + ½)/(n + ½)). */
export function rarityOf(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

/**
 * What a token found `frequency` times, weighted by field, brings to a passage, before rarity:
 * f(k + 1)/(f + kB). It grows with the frequency and never reaches k + 1.
 */
export function impactOf(frequency: number, lengthFactor: number): number {
  return impactUnder(frequency, saturation * lengthFactor);
}

/** The same with kB at hand, which is of the passage and not of the token: see `normOf`. */
export function impactUnder(frequency: number, norm: number): number {
  return (frequency * (saturation + 1)) / (frequency + norm);
}

/** The frequency that has this impact in a passage of average length: the other way of `impactOf`. */
export function frequencyOfImpact(impact: number): number {
  return (saturation * impact) / (saturation + 1 - impact);
}

/** kB: what a passage's length does to each of its tokens. */
export function normOf(length: number, averageLength: number): number {
  return saturation * lengthFactorOf(length, averageLength);
}

/** B = 1 − b + b × length/average: above 1 for a passage longer than most. */
export function lengthFactorOf(length: number, averageLength: number): number {
  const relative = averageLength > 0 ? length / averageLength : 0;
  return 1 - lengthNormalisation + lengthNormalisation * relative;
}
