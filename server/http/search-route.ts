import type { RequestHandler } from 'express';
import type { LiveAnswerParts } from '../answer/open-answer-parts.ts';
import type { Source } from '../answer/answer.ts';
import type { SearchSource } from '../answer/search-reports.ts';
import { forbiddenInWords, refuseForbidden } from '../answer/forbidden/refuse-forbidden.ts';
import { HttpError } from './http-error.ts';
import { readSearchRequest } from './read-request.ts';

/** `GET /api/search?q=&k=&region=&year=`: the passages found, best first. */
export function searchRoute(parts: LiveAnswerParts, search: SearchSource): RequestHandler {
  return async (request, response) => {
    const { question, limit, region, year } = readSearchRequest(request.query);
    if (refuseForbidden(question, parts.current().forbidden))
      throw new HttpError(400, 'forbidden_words', forbiddenInWords);
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
