import { Router } from 'express';
import type { NoteAct } from '../control/audit/audit-entry.ts';
import { requireToken, wrongToken } from './guard-review.ts';
import type { Metrics } from './metrics.ts';

export type MetricsOptions = {
  readonly metrics: Metrics;
  readonly token: string;
  readonly audit: NoteAct;
};

const mostWrong = 30;

/** `GET /metrics`: for those who know the token; without one there is no such address. */
export function metricsRoute({ metrics, token, audit }: MetricsOptions): Router {
  const router = Router({ strict: true });
  const onRefused = () => audit(wrongToken('metrics'));
  const refusal = '口令不对，请核对后重试。';
  const guard = requireToken({ token, refusal, onRefused, mostWrong });
  router.get('/metrics', guard, async (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.type(metrics.registry.contentType);
    response.send(await metrics.registry.metrics());
  });
  return router;
}
