import type { RequestHandler } from 'express';
import type { LiveAnswerParts } from '../answer/open-answer-parts.ts';
import { searchReports, type Hit } from '../answer/search-reports.ts';
import { readSearchRequest } from './read-request.ts';

/** `GET /api/search?q=&k=&region=&year=`: the passages found, best first. */
export function searchRoute(parts: LiveAnswerParts): RequestHandler {
  return async (request, response) => {
    const { question, limit, region, year } = readSearchRequest(request.query);
    const filters = {
      regions: region === undefined ? undefined : [region],
      years: year === undefined ? undefined : [year],
    };
    const hits = await searchReports({ question, filters, limit }, parts.current());
    response.json({ hits: hits.map(publicHit) });
  };
}

function publicHit({ passage, report, keywordRank, vectorRank, score, why }: Hit) {
  return {
    passageId: passage.id,
    reportId: report.id,
    title: report.title,
    region: report.region,
    planYear: report.planYear,
    headingPath: passage.headingPath,
    text: passage.text,
    start: passage.start,
    end: passage.end,
    keywordRank: keywordRank ?? null,
    vectorRank: vectorRank ?? null,
    score,
    why,
  };
}
