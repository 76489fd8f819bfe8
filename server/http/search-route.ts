import type { RequestHandler } from 'express';
import type { LiveAnswerParts } from '../answer/open-answer-parts.ts';
import { searchReports, type Hit } from '../answer/search-reports.ts';
import { toSource } from '../answer/source-of-hit.ts';
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

function publicHit(hit: Hit) {
  const { found, ...source } = toSource(hit);
  return { ...source, ...found };
}
