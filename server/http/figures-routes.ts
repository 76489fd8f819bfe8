import { Router, type Request, type Response } from 'express';
import { figuresCsv } from '../../figures/figures-csv.ts';
import { findFigures, summariseIndicators, type FigureShelf } from '../../figures/find-figures.ts';
import type { FigureRow } from '../../figures/figure-row.ts';
import type { ReportSummary } from '../../library/report.ts';
import { quoteLink } from '../../library/versions/find-quote.ts';
import type { PartsFor } from './access/seen-parts.ts';
import { HttpError } from './http-error.ts';
import { readFiguresRequest, type FiguresRequest } from './read-figures-request.ts';

// A spreadsheet takes more than a page does, but no server holds a million rows for one client.
const mostExported = 20_000;

/** `GET /api/figures` and `GET /api/figures/indicators`. */
export function figuresRoutes(parts: PartsFor): Router {
  const router = Router();
  const shelf = (response: Response): FigureShelf => {
    const { library, index } = parts(response);
    return { library, reports: index.reports };
  };
  router.get('/', (request, response) => {
    const asked = readFiguresRequest(request.query);
    response.vary('Accept');
    if (wantsCsv(asked, request)) sendCsv(asked, shelf(response), response);
    else response.json(figuresPage(asked, shelf(response)));
  });
  router.get('/indicators', (_request, response) => {
    response.json({ indicators: summariseIndicators(shelf(response).library.indicators()) });
  });
  return router;
}

function wantsCsv({ format }: FiguresRequest, request: Request): boolean {
  return (format ?? request.accepts(['json', 'csv'])) === 'csv';
}

function figuresPage(asked: FiguresRequest, shelf: FigureShelf) {
  const { page, pageSize } = asked;
  const slice = { limit: pageSize, offset: (page - 1) * pageSize };
  const { figures, total } = findFigures(asked, slice, shelf);
  const reports = reportsById(shelf);
  return {
    figures: figures.map((figure) => publicFigure(figure, reports.get(figure.reportId))),
    ...{ total, page, pageSize, pages: Math.ceil(total / pageSize) },
  };
}

/** A figure with what names its report. */
function publicFigure(figure: FigureRow, report: ReportSummary | undefined) {
  const { title, region, planYear } = report ?? { title: '', region: '', planYear: null };
  const link = report && quoteLink(report, figure.quote);
  return { ...figure, ...link, title, region, planYear };
}

function sendCsv(asked: FiguresRequest, shelf: FigureShelf, response: Response): void {
  const { figures, total } = findFigures(asked, { limit: mostExported, offset: 0 }, shelf);
  if (total > mostExported) {
    throw new HttpError(
      400,
      'too_many_figures',
      `共有 ${total} 条数据，一次最多导出 ${mostExported} 条，请加上地区、指标或年份。`,
    );
  }
  const reports = reportsById(shelf);
  response.attachment('figures.csv');
  response.type('text/csv; charset=utf-8');
  response.send(figuresCsv(figures, (id) => reports.get(id)));
}

function reportsById({ reports }: FigureShelf): ReadonlyMap<string, ReportSummary> {
  return new Map(reports.map((report) => [report.id, report]));
}
