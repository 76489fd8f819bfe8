import { Router } from 'express';
import type { LiveAnswerParts } from '../answer/open-answer-parts.ts';

/** `/health/live`: the process answers. `/health/ready`: it can answer questions, and how well. */
export function healthRoutes(parts: LiveAnswerParts): Router {
  const router = Router();
  router.get('/live', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/ready', (_request, response) => {
    const { index, model, embedder, reranker } = parts.current();
    const reports = index.reports.length;
    const serving = reports > 0 && index.keywords.ids.length > 0;
    const state = model?.state?.();
    const isWhole = index.problems.length === 0 && state !== 'open';
    const status = !serving ? 'empty' : isWhole ? 'ok' : 'degraded';
    response.status(serving ? 200 : 503).json({
      status,
      reports,
      passages: index.keywords.ids.length,
      generation: index.generation,
      mode: model ? 'model' : 'quoted',
      ...(model && state ? { model: { name: model.name, state } } : {}),
      ...stateOf('embedder', embedder),
      ...stateOf('reranker', reranker),
    });
  });
  return router;
}

type Endpoint = { readonly name: string; readonly state?: () => string };

/** Whether an endpoint is asked or rests after failures; nothing where there is none. */
function stateOf(name: string, endpoint: Endpoint | undefined): Readonly<Record<string, object>> {
  return endpoint?.state ? { [name]: { name: endpoint.name, state: endpoint.state() } } : {};
}
