import { pageOf } from '../../../library/report-pages.ts';
import type { ReportSummary, Span } from '../../../library/report.ts';
import { scanOf } from '../../../library/scanned-run.ts';
import { quoteLink } from '../../../library/versions/find-quote.ts';
import type { Citation } from '../answer.ts';
import { quoteOf, type Evidence } from './draft.ts';

/** Gives out marks: the first words cited get [1], and the same words keep their mark. */
export class CitationList {
  readonly #citations: Citation[] = [];

  /** Everything cited so far, in the order of first mark. */
  get all(): readonly Citation[] {
    return this.#citations;
  }

  cite(evidence: Evidence): Citation {
    const { passage, report, span } = evidence;
    const known = this.#citations.find(
      ({ reportId, start, end }) =>
        reportId === report.id && start === span.start && end === span.end,
    );
    if (known) return known;
    const citation: Citation = {
      mark: this.#citations.length + 1,
      reportId: report.id,
      passageId: passage.id,
      title: report.title,
      region: report.region,
      planYear: report.planYear,
      headingPath: passage.headingPath,
      quote: quoteOf(evidence),
      ...quoteLink(report, quoteOf(evidence)),
      ...whereFrom(report, span),
      start: span.start,
      end: span.end,
      ...(evidence.cell && { heads: evidence.cell.heads }),
    };
    this.#citations.push(citation);
    return citation;
  }
}

/** The page, the origin and the file of a quotation, and how it was recognised, where the library knows them. */
export function whereFrom(
  report: Pick<ReportSummary, 'pages' | 'origin' | 'sha256' | 'scanned'>,
  span: Span,
): Pick<Citation, 'page' | 'origin' | 'sha256' | 'scan'> {
  const page = pageOf(report, span.start);
  const scan = scanOf(report, span);
  return {
    ...(page !== undefined && { page }),
    ...(report.origin && { origin: report.origin }),
    ...(scan && { scan }),
    sha256: report.sha256,
  };
}
