import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express, { type Request, type Response } from 'express';
import type { AnswerEvent, AskRequest } from '../../server/answer/answer.ts';
import type { ListedFigure, ListedIndicator } from '../../widget/pages/figures/figures-wire.ts';
import { sampleFigures, sampleIndicators } from './sample-figures.ts';
import { findQuote } from '../../library/versions/find-quote.ts';
import { earlierText, sampleReport } from './sample-report.ts';

/** What the server does with one question. */
/** What the server proposes to ask. */
export const exampleQuestions: readonly string[] = [
  '静海区2023年地区生产总值的增长目标是多少？',
  '哪些报告提到了乡村振兴？',
];

export type AskScript = (reply: ScriptedReply, asked: AskRequest) => Promise<void> | void;

/** Other indicators or figures than the samples, or a status that is a fault. */
export type FiguresScript = {
  readonly status?: number;
  readonly indicators?: readonly ListedIndicator[];
  readonly figures?: readonly ListedFigure[];
};

/** A reply that a test writes step by step. */
export type ScriptedReply = {
  readonly send: (event: AnswerEvent) => void;
  readonly sendJson: (status: number, body: unknown) => void;
  /** Ends the stream as a server does that has said everything. */
  readonly end: () => void;
  /** Resolves when the browser has gone away. */
  readonly gone: Promise<unknown>;
};

export type ScriptedServer = {
  readonly origin: string;
  /** Every question that came in, in order. */
  readonly asked: readonly AskRequest[];
  /** Every piece of feedback that came in, in order. */
  readonly feedback: readonly unknown[];
  readonly onFeedback: (status: number) => void;
  /** What `/api/figures` has instead of the samples; `{}` puts the samples back. */
  readonly onFigures: (script: FiguresScript) => void;
  readonly onAsk: (script: AskScript) => void;
  /** What the operator tells everybody. */
  readonly onStatus: (announcement: string | undefined) => void;
  /** Cuts every connection, as a fallen server does. */
  readonly dropAll: () => void;
  readonly close: () => void;
};

export const strictPolicy =
  "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Serves the built pages under a strict policy, and `/api` as a test scripts it. */
export async function startScriptedServer(dist: string): Promise<ScriptedServer> {
  const asked: AskRequest[] = [];
  const feedback: unknown[] = [];
  let feedbackStatus = 204;
  let figuresScript: FiguresScript = {};
  let announcement: string | undefined;
  let script: AskScript = (reply) => reply.end();
  const app = express().disable('x-powered-by');
  app.use((_request, response, next) => {
    response.set('Content-Security-Policy', strictPolicy);
    response.set('Access-Control-Allow-Origin', '*');
    response.set('Access-Control-Allow-Headers', 'Content-Type');
    next();
  });
  app.post('/api/feedback', express.json(), (request: Request, response: Response) => {
    feedback.push(request.body);
    response.sendStatus(feedbackStatus);
  });
  app.get('/api/status', (_request, response) => {
    response.json({ paused: false, model: 'on', announcement });
  });
  app.get('/api/examples', (_request, response) => {
    response.json({ questions: exampleQuestions });
  });
  app.options('/api/ask', (_request, response) => void response.sendStatus(204));
  app.post('/api/ask', express.json(), async (request: Request, response: Response) => {
    asked.push(request.body as AskRequest);
    await script(replyTo(response), request.body as AskRequest);
  });
  serveQuotes(app);
  serveReports(app);
  serveFigures(app, () => figuresScript);
  servePages(app, dist);
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    feedback,
    onFeedback: (status) => void (feedbackStatus = status),
    onFigures: (next) => void (figuresScript = next),
    onAsk: (next) => void (script = next),
    onStatus: (next) => void (announcement = next),
    dropAll: () => server.closeAllConnections(),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function serveReports(app: express.Express): void {
  const { text: _text, sections: _sections, ...listed } = sampleReport;
  const bare = { ...listed, id: 'other-1', title: '辛庄镇政府工作报告', region: '辛庄镇' };
  app.get('/api/reports', (_request, response) => {
    response.json([listed, { ...bare, planYear: null, date: null, speaker: null }]);
  });
  app.get('/api/reports/:id', (request, response) => {
    if (request.params.id === sampleReport.id) response.json(sampleReport);
    else if (request.params.id === 'removed-1') response.status(410).json({});
    else response.status(404).json({ error: { code: 'not_found', message: '', requestId: '' } });
  });
}

/** As the API does it for a report that has two versions, of which the first is read no more. */
function serveQuotes(app: express.Express): void {
  app.get('/api/reports/:id/quote', ({ query }, response) => {
    const wanted = {
      ...{ start: Number(query['start']), end: Number(query['end']) },
      version: Number(query['version'] ?? 2),
      hash: query['hash'] as string | undefined,
    };
    const current = { version: 2, text: sampleReport.text };
    response.json(findQuote(wanted, { current, kept: { version: 1, text: earlierText } }));
  });
}

/** As the API does it: by indicator and measure, a page at a time. */
function serveFigures(app: express.Express, script: () => FiguresScript): void {
  app.get('/api/figures/indicators', (_request, response) => {
    const { status = 200, indicators = sampleIndicators } = script();
    response.status(status).json({ indicators });
  });
  app.get('/api/figures', ({ query }, response) => {
    const { figures = sampleFigures } = script();
    const found = figures.filter(
      ({ indicator, measure, period }) =>
        indicator === query['indicator'] &&
        measure === query['measure'] &&
        [undefined, period].includes(query['year'] as string | undefined),
    );
    const [page, size] = [Number(query['page']), Number(query['pageSize'])];
    const total = found.length;
    const slice = found.slice((page - 1) * size, page * size);
    response.json({ figures: slice, total, page, pageSize: size, pages: Math.ceil(total / size) });
  });
}

function servePages(app: express.Express, dist: string): void {
  app.get('/reports/:id', (_request, response) => response.sendFile(join(dist, 'report.html')));
  app.get('/figures', (_request, response) => response.sendFile(join(dist, 'figures.html')));
  app.use(express.static(dist));
}

function replyTo(response: Response): ScriptedReply {
  let id = 0;
  return {
    send: ({ type, ...fields }) => {
      if (!response.headersSent) response.type('text/event-stream').write(': open\n\n');
      response.write(`id: ${++id}\nevent: ${type}\ndata: ${JSON.stringify(fields)}\n\n`);
    },
    sendJson: (status, body) => void response.status(status).json(body),
    end: () => void response.end(),
    gone: once(response, 'close'),
  };
}
