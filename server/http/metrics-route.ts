import { Router } from 'express';
import { limitFailures, requireToken } from './guard-review.ts';
import type { Metrics } from './metrics.ts';

export type MetricsOptions = { readonly metrics: Metrics; readonly token: string };

const mostFailures = 30;

/** `GET /metrics`: for those who know the token; without one there is no such address. */
export function metricsRoute({ metrics, token }: MetricsOptions): Router {
  const router = Router({ strict: true });
  const guards = [limitFailures(mostFailures), requireToken(token, '口令不对，请核对后重试。')];
  router.get('/metrics', ...guards, async (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.type(metrics.registry.contentType);
    response.send(await metrics.registry.metrics());
  });
  return router;
}
