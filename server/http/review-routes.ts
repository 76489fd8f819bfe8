import express, { Router, type Request, type Response } from 'express';
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
import type { ReadableLibrary } from '../../library/readable-library.ts';
import { askerOf, requireRole } from './access/asker-of.ts';
import type { PartsFor } from './access/seen-parts.ts';
import { limitRate } from './guard-requests.ts';
import type { NoteAct } from '../control/audit/audit-entry.ts';
import { HttpError } from './http-error.ts';

/** Scoring by people: who may do it, and where it is kept. */
export type ReviewOptions = {
  /** What several people share who may do it, from before there were keys. */
  readonly token?: string | undefined;
  readonly store: ReviewStore;
};

type RouteParts = ReviewOptions & {
  readonly journal: AnswerJournal;
  readonly parts: PartsFor;
  readonly rateLimitPerMinute: number;
  readonly audit: NoteAct;
};

// Every key that is pressed is saved, so that a rater asks more often than one who puts questions.
const savesToQuestions = 20;
const largestRating = '64kb';
const largestTable = '5mb';

/** `/api/review/…`: everything for editors, and of it what each of them may see. */
export function reviewRoutes(options: RouteParts): Router {
  const { rateLimitPerMinute, audit } = options;
  const router = Router();
  router.use(requireRole('editor', audit));
  router.use(limitRate(rateLimitPerMinute, '评审', savesToQuestions));
  router.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  addQueueRoutes(router, deskFor(options));
  addTableRoutes(router, { ...options, desk: deskFor(options) });
  return router;
}

type DeskFor = (response: Response) => ReviewDesk;

function deskFor({ store, journal, parts }: RouteParts): DeskFor {
  return (response) => {
    const { library } = parts(response);
    const hidden = library.hidden?.() ?? new Set();
    return reviewDesk({ store, journal, hidden, placeOf: placesIn(library), now: Date.now });
  };
}

function addQueueRoutes(router: Router, deskOf: DeskFor): void {
  router.get('/next', (request, response) => {
    const desk = deskOf(response);
    const rater = raterOf(request);
    const open = desk.next(rater);
    const item = open ?? desk.last(rater) ?? null;
    response.json({ item, isDone: open === undefined, progress: desk.progress(rater) });
  });
  router.get('/items/:id', (request, response) => {
    const view = deskOf(response).view(request.params.id, raterOf(request));
    if (!view) throw noSuchItem();
    response.json(view);
  });
  router.post('/ratings', express.json({ limit: largestRating }), (request, response) => {
    const view = deskOf(response).rate(checked(newRating, request.body));
    if (!view) throw noSuchItem();
    response.json(view);
  });
}

type TableParts = {
  readonly desk: DeskFor;
  readonly store: ReviewStore;
  readonly audit: NoteAct;
};

function addTableRoutes(router: Router, { desk, store, audit }: TableParts): void {
  router.get('/export', (request, response) => {
    const { format, field, run } = checked(exportQuery, request.query);
    const rows = reviewRows(desk(response).ratings(), {
      field,
      run,
      pseudonymOf: store.pseudonymOf,
    });
    audit({ ...byAsker(response), event: 'ratings_exported', rows: rows.length });
    response.attachment(`ratings.${format}`);
    response.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson');
    response.send(format === 'csv' ? reviewCsv(rows) : reviewJsonLines(rows));
  });
  router.post(
    '/import',
    express.text({ type: () => true, limit: largestTable }),
    (request, response) => {
      const taken = desk(response).takeIn(readTable(request.body));
      audit({ ...byAsker(response), event: 'ratings_imported', taken });
      response.json({ taken });
    },
  );
}

function byAsker(response: Response) {
  return { actor: askerOf(response).id, source: 'http', result: 'ok' } as const;
}

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
function placesIn(library: ReadableLibrary): (citation: Citation) => CitedPlace {
  return ({ reportId, start, end, quote }) => {
    const report = library.report(reportId);
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
