import { Router } from 'express';
import type { Library } from '../../library/library.ts';
import type { ReportSummary } from '../../library/report.ts';
import { HttpError } from './http-error.ts';

/** `GET /api/reports` and `GET /api/reports/:id`. */
export function reportRoutes(library: Library): Router {
  const router = Router();
  router.get('/', (_request, response) => {
    response.json(library.reports().map(publicReport));
  });
  router.get('/:id', (request, response) => {
    const report = library.report(request.params.id);
    if (!report) throw new HttpError(404, 'no_such_report', '没有这份报告，它可能已被替换或删除。');
    const { text, sections } = report;
    response.json({ ...publicReport(report), text, sections });
  });
  return router;
}

function publicReport(report: ReportSummary) {
  const { id, kind, title, region, regionPath, level, meeting, reviewYear, planYear } = report;
  const { date, speaker, sourceFile, characters } = report;
  return {
    ...{ id, kind, title, region, regionPath, level, meeting, reviewYear, planYear },
    ...{ date, speaker, sourceFile, characters },
  };
}
