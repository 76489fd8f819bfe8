import compression from 'compression';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import type { AnswerSource } from '../answer/record/answer-cache.ts';
import { answerQuestion } from '../answer/answer-question.ts';
import { searchSources, type SearchSource } from '../answer/search-reports.ts';
import type { LiveAnswerParts } from '../answer/open-answer-parts.ts';
import { noJournal, type AnswerJournal } from '../journal/answer-journal.ts';
import type { WritingState } from '../../library/folder/write-behind.ts';
import type { NoteAct } from '../control/audit/audit-entry.ts';
import { nothingSwitched } from '../control/switches.ts';
import type { EndpointStates } from '../pool/thread-messages.ts';
import { askRoute } from './ask-route.ts';
import { figuresRoutes } from './figures-routes.ts';
import { allowOrigins, limitRate, securityHeaders } from './guard-requests.ts';
import { refuseWhenPaused, statusRoute, type ReadSwitches } from './guard-switches.ts';
import { healthRoutes } from './health-routes.ts';
import { answerRoute, conversationRoute, feedbackRoute } from './journal-routes.ts';
import { logRequests } from './log-requests.ts';
import type { Metrics } from './metrics.ts';
import { metricsRoute } from './metrics-route.ts';
import { notFoundPage } from './not-found-page.ts';
import { openApiRoute } from './openapi/openapi-route.ts';
import { pages, reviewPage } from './pages.ts';
import { publicPath, withoutPublicPath } from './public-path.ts';
import { errorHandler, nameRequest, notFound } from './report-errors.ts';
import { reportRoutes } from './report-routes.ts';
import { type ReviewOptions, reviewRoutes } from './review-routes.ts';
import { searchRoute } from './search-route.ts';
import { refuseWhenStopping, Shutdown } from './shutdown.ts';

export type AppOptions = {
  readonly parts: LiveAnswerParts;
  readonly logger: Logger;
  /** Where answers come from; by default each is made anew. */
  readonly answer?: AnswerSource;
  /** Where searches are made; by default in this thread. */
  readonly search?: SearchSource;
  /** What the threads that answer have met of the endpoints. */
  readonly states?: () => EndpointStates;
  /** How the server stops; by default nobody stops it. */
  readonly shutdown?: Shutdown;
  /** What an operator has switched off; by default nothing. */
  readonly switches?: ReadSwitches;
  /** Writes down what is done; by default nobody does. */
  readonly audit?: NoteAct;
  /** Whether that can be written; absent: always. */
  readonly auditState?: () => WritingState;
  /** What is remembered of them; by default nothing. */
  readonly journal?: AnswerJournal;
  /** Scoring by people; absent: there is no such page. */
  readonly review?: ReviewOptions | undefined;
  /** Counts what is done; absent: nothing is counted. */
  readonly metrics?: Metrics | undefined;
  /** What whoever reads the metrics has to know; absent: there is no such address. */
  readonly metricsToken?: string | undefined;
  readonly rateLimitPerMinute: number;
  /** Origins of portals that embed the widget, such as https://www.example.gov.cn. */
  readonly allowedOrigins: readonly string[];
  /** How many proxies stand before the server; their word on a client's address is believed. */
  readonly trustedProxies: number;
  /** Where readers find the server; absent: wherever they asked. */
  readonly publicUrl?: string | undefined;
  /** Whether everybody may read how programs talk to the server; by default nobody. */
  readonly openApi?: 'closed' | 'public';
  /** Folder of the built pages. */
  readonly pagesFolder: string;
};

// A question with its history; 16 kB would cut long conversations short.
const largestBody = '64kb';
// A page of a report is read for a citation, and an answer has several.
const readsToQuestions = 4;
const answeredFromReports = ['/api/ask', '/api/search', '/api/reports', '/api/figures'];

/** Everything the server answers, in the order in which a request meets it. */
export function createApp(options: AppOptions): Express {
  const { parts, logger, rateLimitPerMinute, allowedOrigins, trustedProxies, pagesFolder } =
    options;
  const { answer = answerQuestion, search = searchSources, journal = noJournal } = options;
  const { shutdown = new Shutdown(), states = () => ({}) } = options;
  const { switches = () => nothingSwitched, audit = () => undefined, auditState } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', trustedProxies);
  const path = publicPath(options.publicUrl);
  app.use(withoutPublicPath(path), nameRequest, logRequests(logger), securityHeaders());
  // Streams say no-transform, and stay as they are.
  app.use(compression());
  addForOperators(app, { ...options, audit });
  app.use('/health', healthRoutes({ parts, shutdown, states, journal, switches, auditState }));
  app.use('/api', allowOrigins(allowedOrigins), refuseWhenStopping(shutdown));
  app.use('/api/status', statusRoute(switches));
  app.use(answeredFromReports, refuseWhenPaused(switches));
  const limit = limitRate(rateLimitPerMinute);
  const body = express.json({ limit: largestBody });
  app.post(
    '/api/ask',
    limit,
    body,
    askRoute({ parts, answer, journal, logger, shutdown, switches, audit }),
  );
  const limitOthers = limitRate(rateLimitPerMinute, '操作');
  app.post('/api/feedback', limitOthers, body, feedbackRoute(journal));
  app.get('/api/answers/:id', limitOthers, answerRoute(journal));
  app.delete('/api/conversations/:id', limitOthers, conversationRoute(journal, audit));
  app.get('/api/search', limit, searchRoute(parts, search));
  const limitReading = limitRate(rateLimitPerMinute * readsToQuestions, '查阅');
  app.use('/api/reports', limitReading, reportRoutes(parts));
  app.use('/api/figures', limit, figuresRoutes(parts));
  if (options.review) {
    const { review } = options;
    app.use('/api/review', reviewRoutes({ ...review, journal, parts, rateLimitPerMinute, audit }));
    app.use(reviewPage(pagesFolder));
  }
  app.use(pages(pagesFolder));
  app.use(notFoundPage(path), notFound, errorHandler(logger));
  return app;
}

/** What is there for those who run the server, and closed unless they open it. */
function addForOperators(
  app: Express,
  {
    metrics,
    metricsToken,
    openApi,
    publicUrl,
    audit,
  }: AppOptions & Required<Pick<AppOptions, 'audit'>>,
): void {
  if (metrics) app.use(metrics.countRequests);
  if (metrics && metricsToken !== undefined)
    app.use(metricsRoute({ metrics, token: metricsToken, audit }));
  if (openApi === 'public') app.get('/openapi.json', openApiRoute(publicUrl));
}
