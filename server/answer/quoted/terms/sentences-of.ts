import type { ReportSummary } from '../../../../library/report.ts';
import { passagesOfReport } from '../../../../search/passages-of-report.ts';
import { tellingSentences } from '../../../../search/rank/score-sentence.ts';
import type { QuotedParts } from '../quoted-parts.ts';
import type { Quotable } from '../sentence/quote-briefly.ts';

// Reading a report whole costs some milliseconds.
const mostReports = 6;

/** Every sentence that tells something of the first of some reports, in their order. */
export function sentencesOf(
  reports: readonly ReportSummary[],
  parts: Pick<QuotedParts, 'library' | 'index'>,
): readonly Quotable[] {
  return reports
    .slice(0, mostReports)
    .flatMap((report) =>
      passagesOfReport(report, parts).flatMap((passage) =>
        tellingSentences(passage).map((sentence) => ({ report, passage, sentence })),
      ),
    );
}
