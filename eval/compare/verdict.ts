/** What a difference between two versions comes to. */
export type Verdict = 'better' | 'worse' | 'same' | 'inconclusive';
