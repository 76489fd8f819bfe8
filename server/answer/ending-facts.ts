import type { ReportSummary } from '../../library/report.ts';
import type { FoundPassages } from '../../search/find-passages.ts';
import type { UnderstoodQuestion } from '../../search/understood-question.ts';

/** What an ending's sentence, and the questions it offers, are made from. */
export type EndingFacts = {
  readonly question: UnderstoodQuestion;
  readonly found: FoundPassages | undefined;
  readonly reports: readonly ReportSummary[];
};
