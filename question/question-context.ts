import type { Gazetteer } from '../language/places/gazetteer.ts';
import type { Place } from '../language/places/place.ts';
import type { ReportSummary } from '../library/report.ts';

/** What a question is understood against. */
export type QuestionContext = {
  /** The questions of the conversation so far, oldest first. */
  readonly earlier: readonly string[];
  readonly reports: readonly ReportSummary[];
  readonly gazetteer: Gazetteer;
  /** Whose district 我们区 is, where that is known. */
  readonly home?: Place | undefined;
};
