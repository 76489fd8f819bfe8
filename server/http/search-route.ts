import type { RequestHandler } from 'express';
import type { LiveAnswerParts } from '../answer/open-answer-parts.ts';
import type { Source } from '../answer/answer.ts';
import type { SearchSource } from '../answer/search-reports.ts';
import { readSearchRequest } from './read-request.ts';

/** `GET /api/search?q=&k=&region=&year=`: the passages found, best first. */
export function searchRoute(parts: LiveAnswerParts, search: SearchSource): RequestHandler {
  return async (request, response) => {
    const { question, limit, region, year } = readSearchRequest(request.query);
    const filters = {
      regions: region === undefined ? undefined : [region],
      years: year === undefined ? undefined : [year],
    };
    const hits = await search({ question, filters, limit }, parts.current());
    response.json({ hits: hits.map(publicHit) });
  };
}

function publicHit({ found, ...source }: Source) {
  return { ...source, ...found };
}
