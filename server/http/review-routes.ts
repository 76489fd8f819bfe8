import express, { Router, type Request } from 'express';
import { z } from 'zod';
import type { CitedPlace } from '../journal/review-item.ts';
import { raterSchema, ratingSchema } from '../journal/review-rating.ts';
import { reviewDesk, type ReviewDesk } from '../journal/review-desk.ts';
import type { ReviewStore } from '../journal/review-store.ts';
import {
  readReviewTable,
  reviewCsv,
  reviewFields,
  reviewJsonLines,
  reviewRows,
  ReviewTableError,
} from '../journal/review-table.ts';
import type { AnswerJournal } from '../journal/answer-journal.ts';
import type { Citation } from '../answer/answer.ts';
import type { LiveAnswerParts } from '../answer/open-answer-parts.ts';
import { limitRate } from './guard-requests.ts';
import type { NoteAct } from '../control/audit/audit-entry.ts';
import { requireToken, wrongToken } from './guard-review.ts';
import { HttpError } from './http-error.ts';

/** Scoring by people: who may do it, and where it is kept. */
export type ReviewOptions = { readonly token: string; readonly store: ReviewStore };

type RouteParts = ReviewOptions & {
  readonly journal: AnswerJournal;
  readonly parts: LiveAnswerParts;
  readonly rateLimitPerMinute: number;
  readonly audit: NoteAct;
};

// Every key that is pressed is saved, so that a rater asks more often than one who puts questions.
const savesToQuestions = 20;
const largestRating = '64kb';
const largestTable = '5mb';

/** `/api/review/…`: everything behind the token. */
export function reviewRoutes(options: RouteParts): Router {
  const { token, store, journal, parts, rateLimitPerMinute, audit } = options;
  const desk = reviewDesk({ store, journal, placeOf: placesIn(parts), now: Date.now });
  const router = Router();
  const onRefused = () => audit(wrongToken('review'));
  const wanted = { token, refusal: '评审口令不对，请核对后重试。', onRefused };
  router.use(requireToken({ ...wanted, mostWrong: rateLimitPerMinute }));
  router.use(limitRate(rateLimitPerMinute * savesToQuestions, '评审'));
  router.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  addQueueRoutes(router, desk);
  addTableRoutes(router, { desk, store, audit });
  return router;
}

function addQueueRoutes(router: Router, desk: ReviewDesk): void {
  router.get('/next', (request, response) => {
    const rater = raterOf(request);
    const open = desk.next(rater);
    const item = open ?? desk.last(rater) ?? null;
    response.json({ item, isDone: open === undefined, progress: desk.progress(rater) });
  });
  router.get('/items/:id', (request, response) => {
    const view = desk.view(request.params.id, raterOf(request));
    if (!view) throw noSuchItem();
    response.json(view);
  });
  router.post('/ratings', express.json({ limit: largestRating }), (request, response) => {
    const view = desk.rate(checked(newRating, request.body));
    if (!view) throw noSuchItem();
    response.json(view);
  });
}

type TableParts = {
  readonly desk: ReviewDesk;
  readonly store: ReviewStore;
  readonly audit: NoteAct;
};

function addTableRoutes(router: Router, { desk, store, audit }: TableParts): void {
  router.get('/export', (request, response) => {
    const { format, field, run } = checked(exportQuery, request.query);
    const rows = reviewRows(store.ratings(), { field, run, pseudonymOf: store.pseudonymOf });
    audit({ ...byRater, event: 'ratings_exported', rows: rows.length });
    response.attachment(`ratings.${format}`);
    response.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson');
    response.send(format === 'csv' ? reviewCsv(rows) : reviewJsonLines(rows));
  });
  router.post(
    '/import',
    express.text({ type: () => true, limit: largestTable }),
    (request, response) => {
      const taken = desk.takeIn(readTable(request.body));
      audit({ ...byRater, event: 'ratings_imported', taken });
      response.json({ taken });
    },
  );
}

const byRater = { actor: 'rater', source: 'http', result: 'ok' } as const;

const newRating = z.object({
  itemId: z.string().min(1).max(100),
  answerId: z.string().min(1).max(100),
  rater: raterSchema,
  rating: ratingSchema,
});
const exportQuery = z.object({
  format: z.enum(['csv', 'jsonl']).default('csv'),
  field: z.enum(reviewFields).default('correctness'),
  run: z.string().min(1).max(200).optional(),
});

function raterOf(request: Request): string {
  return checked(z.object({ rater: raterSchema }), request.query).rater;
}

/** @throws HttpError naming the field that is wrong */
function checked<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const field = read.error.issues[0]?.path.join('.') ?? '';
  throw new HttpError(400, 'bad_request', `请求格式不对${field ? `：${field}` : ''}。`, {
    cause: read.error,
  });
}

function readTable(body: unknown) {
  try {
    return readReviewTable(typeof body === 'string' ? body : '');
  } catch (cause) {
    if (!(cause instanceof ReviewTableError)) throw cause;
    throw new HttpError(400, 'bad_table', cause.message, { cause });
  }
}

/** Passage and file of a citation as the library has them now. */
function placesIn(parts: LiveAnswerParts): (citation: Citation) => CitedPlace {
  return ({ reportId, start, end, quote }) => {
    const report = parts.current().library.report(reportId);
    // A report that was read anew may have other words there.
    if (report?.text.slice(start, end) !== quote) return { passage: null, file: null };
    const passage = report.text.slice(Math.max(0, start - wordsAround), end + wordsAround);
    return { passage, file: report.sourceFile };
  };
}

const wordsAround = 150;

function noSuchItem(): HttpError {
  return new HttpError(404, 'no_such_item', '没有这一题：可能已清空或过了保存期限，请刷新页面。');
}
