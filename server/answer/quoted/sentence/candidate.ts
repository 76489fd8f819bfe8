import type { Span } from '../../../../library/report.ts';
import type { Hit } from '../../../../search/hit.ts';
import type { ScoringParts, SentenceScore } from '../../../../search/rank/score-sentence.ts';

/** A sentence that may answer, with its score. */
export type Candidate = {
  readonly hit: Hit;
  readonly sentence: Span;
  readonly score: SentenceScore;
  /** What it was scored for. */
  readonly scoring: ScoringParts;
};
