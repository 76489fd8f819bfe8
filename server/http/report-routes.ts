import { Router } from 'express';
import type { Report, ReportSummary } from '../../library/report.ts';
import { findQuote } from '../../library/versions/find-quote.ts';
import type { AnswerParts } from '../answer/answer-parts.ts';
import type { PartsFor } from './access/seen-parts.ts';
import { HttpError } from './http-error.ts';
import { readQuoteRequest } from './read-quote-request.ts';

/** `GET /api/reports`, `GET /api/reports/:id` and `GET /api/reports/:id/quote`. */
export function reportRoutes(parts: PartsFor): Router {
  const router = Router();
  router.get('/', (_request, response) => {
    response.json(parts(response).index.reports.map(publicReport));
  });
  router.get('/:id', (request, response) => {
    const report = reportIn(parts(response), request.params.id);
    const { text, sections, glossary, tables = [], scanned } = report;
    response.json({
      ...publicReport(report),
      text,
      sections,
      glossary,
      tables,
      ...(scanned && { scanned }),
    });
  });
  router.get('/:id/quote', (request, response) => {
    const { library } = parts(response);
    const { id, version, text } = reportIn({ library }, request.params.id);
    const wanted = readQuoteRequest(request.query);
    const keptText = library.texts.ofVersion(id, wanted.version ?? 1);
    const kept =
      keptText === undefined ? undefined : { version: wanted.version ?? 1, text: keptText };
    response.json(findQuote(wanted, { current: { version, text }, kept }));
  });
  return router;
}

/** @throws HttpError where it is not here, and another where it was taken away. */
function reportIn({ library }: Pick<AnswerParts, 'library'>, id: string): Report {
  const report = library.report(id);
  if (report) return report;
  const removed = library.texts.removed(id);
  if (!removed) throw new HttpError(404, 'no_such_report', '没有这份报告。');
  const day = removed.at.slice(0, 10);
  throw new HttpError(410, 'report_removed', `这份报告已撤下（${day}）。`);
}

function publicReport(report: ReportSummary) {
  const { id, kind, title, region, regionPath, level, meeting, reviewYear, planYear } = report;
  const { coversFiveYears, date, speaker, sourceFile, characters, origin, version, sha256 } =
    report;
  const { collection } = report;
  return {
    ...{ id, kind, title, region, regionPath, level, meeting, reviewYear, planYear },
    ...{ coversFiveYears, date, speaker, sourceFile, characters, version, sha256 },
    ...(origin && { origin }),
    // Of what is public nobody needs to be told.
    ...(collection !== undefined && { collection }),
  };
}
