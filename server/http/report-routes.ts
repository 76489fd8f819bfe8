import { Router } from 'express';
import type { ReportSummary } from '../../library/report.ts';
import type { LiveAnswerParts } from '../answer/open-answer-parts.ts';
import { HttpError } from './http-error.ts';

/** `GET /api/reports` and `GET /api/reports/:id`. */
export function reportRoutes(parts: LiveAnswerParts): Router {
  const router = Router();
  router.get('/', (_request, response) => {
    response.json(parts.current().index.reports.map(publicReport));
  });
  router.get('/:id', (request, response) => {
    const report = parts.current().library.report(request.params.id);
    if (!report) throw new HttpError(404, 'no_such_report', '没有这份报告，它可能已被替换或删除。');
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
  return router;
}

function publicReport(report: ReportSummary) {
  const { id, kind, title, region, regionPath, level, meeting, reviewYear, planYear } = report;
  const { coversFiveYears, date, speaker, sourceFile, characters, origin } = report;
  return {
    ...{ id, kind, title, region, regionPath, level, meeting, reviewYear, planYear },
    ...{ coversFiveYears, date, speaker, sourceFile, characters },
    ...(origin && { origin }),
  };
}
