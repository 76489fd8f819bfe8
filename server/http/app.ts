import compression from 'compression';
import express, { type Express, type Router } from 'express';
import type { Logger } from 'pino';
import type { AnswerSource } from '../answer/record/answer-cache.ts';
import { answerQuestion } from '../answer/answer-question.ts';
import { searchSources, type SearchSource } from '../answer/search-reports.ts';
import type { LiveAnswerParts } from '../answer/open-answer-parts.ts';
import { noJournal, type AnswerJournal } from '../journal/answer-journal.ts';
import type { WritingState } from '../../library/folder/write-behind.ts';
import type { NoteAct } from '../control/audit/audit-entry.ts';
import { noKeys } from '../control/access/key-file.ts';
import { nothingSwitched } from '../control/switches.ts';
import type { EndpointStates } from '../pool/thread-messages.ts';
import { requireRole } from './access/asker-of.ts';
import type { SharedToken } from './access/askers-by-key.ts';
import { nameAsker, type KnownAskers } from './access/name-asker.ts';
import { openAccess, type AccessOptions } from './access/open-access.ts';
import { partsFor } from './access/seen-parts.ts';
import { sessionRoutes } from './access/session-routes.ts';
import { shownWhere } from './access/shown-where.ts';
import { askRoute } from './ask-route.ts';
import { auditRoute, type AuditPage } from './audit-route.ts';
import { examplesRoute } from './examples-route.ts';
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
  /** Reads what was written down; absent: over HTTP nobody does. */
  readonly auditPage?: AuditPage;
  /** Whether that can be written; absent: always. */
  readonly auditState?: () => WritingState;
  /** Who may do and read what; by default everybody what is public. */
  readonly access?: AccessOptions;
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
const answeredFromReports = [
  ...['/api/ask', '/api/search', '/api/examples', '/api/reports', '/api/figures'],
];
const remembered = ['/api/feedback', '/api/answers', '/api/conversations'];

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
  const access = openAccess(options.access ?? {}, sharedTokens(options), audit);
  app.use(nameAsker(access));
  const seen = partsFor(parts);
  const readers = requireRole('reader', audit);
  addForOperators(app, { ...options, audit });
  const health = { parts, seen, shutdown, states, journal, switches, auditState };
  app.use('/health', healthRoutes(health));
  app.use('/api', allowOrigins(allowedOrigins), refuseWhenStopping(shutdown));
  app.use('/api/status', statusRoute(switches));
  app.use('/api/session', limitRate(rateLimitPerMinute, '登录'), signIn(access, options));
  if (options.auditPage) app.use('/api/audit', auditRoute(options.auditPage, audit));
  app.use(remembered, readers);
  app.use(answeredFromReports, readers, refuseWhenPaused(switches));
  const limit = limitRate(rateLimitPerMinute);
  const body = express.json({ limit: largestBody });
  app.post(
    '/api/ask',
    limit,
    body,
    askRoute({ parts: seen, answer, journal, logger, shutdown, switches, audit }),
  );
  const limitOthers = limitRate(rateLimitPerMinute, '操作');
  app.post('/api/feedback', limitOthers, body, feedbackRoute({ journal, parts: seen }));
  app.get('/api/answers/:id', limitOthers, answerRoute({ journal, parts: seen }));
  app.delete('/api/conversations/:id', limitOthers, conversationRoute(journal, audit));
  app.get('/api/search', limit, searchRoute(seen, search));
  app.get('/api/examples', limit, examplesRoute(seen));
  const limitReading = limitRate(rateLimitPerMinute, '查阅', readsToQuestions);
  app.use('/api/reports', limitReading, reportRoutes(seen));
  app.use('/api/figures', limit, figuresRoutes(seen));
  if (options.review) {
    const { review } = options;
    const desk = reviewRoutes({ ...review, journal, parts: seen, rateLimitPerMinute, audit });
    const editors = () => hasKeys(options) || review.token !== undefined;
    app.use('/api/review', shownWhere(editors, desk));
    app.use(shownWhere(editors, reviewPage(pagesFolder)));
  }
  app.use(pages(pagesFolder));
  app.use(notFoundPage(path), notFound, errorHandler(logger));
  return app;
}

function signIn(access: KnownAskers, { publicUrl, audit = () => undefined }: AppOptions): Router {
  const secure = publicUrl?.startsWith('https:') ?? false;
  const cookie = { path: `${publicPath(publicUrl)}/`, secure };
  return sessionRoutes({ ...access, audit, cookie });
}

/** What is there for those who run the server, and closed unless they open it. */
function addForOperators(app: Express, options: OperatorOptions): void {
  const { metrics, metricsToken, openApi, publicUrl, audit } = options;
  const operators = requireRole('operator', audit);
  if (metrics) {
    app.use(metrics.countRequests);
    const isRead = () => hasKeys(options) || metricsToken !== undefined;
    app.get('/metrics', shownWhere(isRead, operators, metricsRoute(metrics)));
  }
  const document = openApiRoute(publicUrl);
  if (openApi === 'public') app.get('/openapi.json', document);
  else
    app.get(
      '/openapi.json',
      shownWhere(() => hasKeys(options), operators, document),
    );
}

type OperatorOptions = AppOptions & Required<Pick<AppOptions, 'audit'>>;

/** Whether there is anybody who has a role. */
function hasKeys({ access }: AppOptions): boolean {
  const { keys, groups } = access?.keys?.() ?? noKeys;
  return keys.length > 0 || Object.keys(groups).length > 0;
}

/** The tokens from before there were keys. */
function sharedTokens({ review, metricsToken }: AppOptions): readonly SharedToken[] {
  const token = review?.token;
  return [
    ...(token === undefined ? [] : [{ name: 'REVIEW_TOKEN', token, role: 'editor' as const }]),
    ...(metricsToken === undefined
      ? []
      : [{ name: 'METRICS_TOKEN', token: metricsToken, role: 'operator' as const }]),
  ];
}
