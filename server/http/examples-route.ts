import type { RequestHandler } from 'express';
import { exampleQuestions } from '../answer/examples/example-questions.ts';
import type { PartsFor } from './access/seen-parts.ts';
import { readExamplesRequest } from './read-request.ts';

/** `GET /api/examples?region=`: questions to begin with, each of which has an answer here. */
export function examplesRoute(parts: PartsFor): RequestHandler {
  return async (request, response) => {
    const { regions } = readExamplesRequest(request.query);
    response.json({ questions: await exampleQuestions(regions, parts(response)) });
  };
}
