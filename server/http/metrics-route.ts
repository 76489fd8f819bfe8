import type { RequestHandler } from 'express';
import type { Metrics } from './metrics.ts';

/** `GET /metrics`, as Prometheus reads it. */
export function metricsRoute({ registry }: Metrics): RequestHandler {
  return async (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.type(registry.contentType);
    response.send(await registry.metrics());
  };
}
