import express, { type Express } from 'express';
import type { Logger } from 'pino';
import type { LiveAnswerParts } from '../answer/open-answer-parts.ts';
import { askRoute } from './ask-route.ts';
import { figuresRoutes } from './figures-routes.ts';
import { allowOrigins, limitRate, securityHeaders } from './guard-requests.ts';
import { healthRoutes } from './health-routes.ts';
import { logRequests } from './log-requests.ts';
import { pages } from './pages.ts';
import { errorHandler, nameRequest, notFound } from './report-errors.ts';
import { reportRoutes } from './report-routes.ts';
import { searchRoute } from './search-route.ts';

export type AppOptions = {
  readonly parts: LiveAnswerParts;
  readonly logger: Logger;
  readonly rateLimitPerMinute: number;
  /** Origins of portals that embed the widget, such as https://www.example.gov.cn. */
  readonly allowedOrigins: readonly string[];
  /** How many proxies stand before the server; their word on a client's address is believed. */
  readonly trustedProxies: number;
  /** Folder of the built pages. */
  readonly pagesFolder: string;
};

// A question with its history; 16 kB would cut long conversations short.
const largestBody = '64kb';

/** Everything the server answers, in the order in which a request meets it. */
export function createApp(options: AppOptions): Express {
  const { parts, logger, rateLimitPerMinute, allowedOrigins, trustedProxies, pagesFolder } =
    options;
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', trustedProxies);
  app.use(nameRequest, logRequests(logger), securityHeaders());
  app.use('/health', healthRoutes(parts));
  app.use('/api', allowOrigins(allowedOrigins));
  const limit = limitRate(rateLimitPerMinute);
  app.post('/api/ask', limit, express.json({ limit: largestBody }), askRoute(parts, logger));
  app.get('/api/search', limit, searchRoute(parts));
  app.use('/api/reports', reportRoutes(parts));
  app.use('/api/figures', limit, figuresRoutes(parts));
  app.use(pages(pagesFolder));
  app.use(notFound, errorHandler(logger));
  return app;
}
