import { Router } from 'express';
import type { AnswerParts } from '../answer/answer-question.ts';

/** `/health/live`: the process answers. `/health/ready`: it can answer questions, and how well. */
export function healthRoutes(parts: AnswerParts): Router {
  const router = Router();
  router.get('/live', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/ready', (_request, response) => {
    const { index, library, model } = parts;
    const reports = library.reports().length;
    const serving = reports > 0 && index.keywords.ids.length > 0;
    const status = !serving ? 'empty' : index.problems.length > 0 ? 'degraded' : 'ok';
    response.status(serving ? 200 : 503).json({
      status,
      reports,
      passages: index.keywords.ids.length,
      generation: index.generation,
      mode: model ? 'model' : 'quoted',
    });
  });
  return router;
}
