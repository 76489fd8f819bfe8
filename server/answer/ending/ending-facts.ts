import type { ReportSummary } from '../../../library/report.ts';
import type { FoundPassages } from '../../../search/find-passages.ts';
import type { Question } from '../../../question/question.ts';
import type { Contacts } from './contacts.ts';
import type { Citation } from '../answer.ts';

/** What an ending's sentence, and the questions it offers, are made from. */
export type EndingFacts = {
  readonly question: Question;
  readonly found: FoundPassages | undefined;
  readonly reports: readonly ReportSummary[];
  readonly contacts?: Contacts | undefined;
  /** What the answer quotes; absent where there is none. */
  readonly cited?: readonly Pick<Citation, 'reportId'>[];
};
