import type { RequestHandler } from 'express';
import type { Source } from '../answer/answer.ts';
import type { SearchSource } from '../answer/search-reports.ts';
import { forbiddenInWords, refuseForbidden } from '../answer/forbidden/refuse-forbidden.ts';
import type { PartsFor } from './access/seen-parts.ts';
import { HttpError } from './http-error.ts';
import { readSearchRequest } from './read-request.ts';

/** `GET /api/search?q=&k=&region=&year=`: the passages found, best first. */
export function searchRoute(parts: PartsFor, search: SearchSource): RequestHandler {
  return async (request, response) => {
    const { question, limit, region, year } = readSearchRequest(request.query);
    const seen = parts(response);
    if (refuseForbidden(question, seen.forbidden))
      throw new HttpError(400, 'forbidden_words', forbiddenInWords);
    const filters = {
      regions: region === undefined ? undefined : [region],
      years: year === undefined ? undefined : [year],
    };
    const hits = await search({ question, filters, limit }, seen);
    response.json({ hits: hits.map(publicHit) });
  };
}

function publicHit({ found, ...source }: Source) {
  return { ...source, ...found };
}
