import { z } from 'zod';
import type { AskRequest } from '../answer/answer.ts';
import { cleanQuestion, longestQuestion } from '../answer/ending/check-question.ts';
import { maskPersonalData } from '../answer/personal/mask-personal-data.ts';
import type { Feedback } from '../journal/answer-journal.ts';
import { HttpError } from './http-error.ts';

const mostTurns = 20;
const longestAnswer = 4000;
const names = z.array(z.string().min(1).max(100)).max(50);

// Long enough that nobody guesses another's.
const conversationId = z.string().regex(/^[\w-]{16,64}$/u);

/** What `POST /api/ask` takes. */
export const askBody = z.object({
  question: z.string(),
  conversationId: conversationId.optional(),
  /** A caller without a stream waits as long as the model takes. */
  waitForModel: z.boolean().optional(),
  history: z
    .array(
      z.object({
        question: z.string().max(longestQuestion),
        answer: z.string().max(longestAnswer),
      }),
    )
    .max(mostTurns)
    .optional(),
  filters: z
    .object({
      regions: names.optional(),
      years: z.array(z.number().int()).max(50).optional(),
      reportIds: names.optional(),
    })
    .optional(),
});

/** A question, and whether its caller waits for a model however long it takes. */
export type AskBody = { readonly request: AskRequest; readonly waitForModel: boolean };

/** @throws HttpError when the body is not a question as the contract has it. */
export function readAskRequest(body: unknown): AskBody {
  const read = askBody.safeParse(body);
  if (!read.success) throw badRequest(read.error);
  const { question, history, conversationId, filters, waitForModel = false } = read.data;
  const request = {
    question: checkedQuestion(question),
    ...(conversationId === undefined ? {} : { conversationId }),
    ...(history ? { history } : {}),
    ...(filters ? { filters: withoutUndefined(filters) } : {}),
  };
  return { request, waitForModel };
}

// ?q=a&q=b comes as a list; the first counts.
const firstOf = (value: unknown): unknown =>
  Array.isArray(value) ? (value as readonly unknown[])[0] : value;

/** What `GET /api/search` takes. */
export const searchQuery = z.object({
  q: z.preprocess(firstOf, z.string()),
  k: z.preprocess(firstOf, z.coerce.number().int().min(1).max(50).default(10)),
  region: z.preprocess(firstOf, z.string().min(1).max(100).optional()),
  year: z.preprocess(firstOf, z.coerce.number().int().optional()),
});

export type SearchRequest = {
  readonly question: string;
  readonly limit: number;
  readonly region: string | undefined;
  readonly year: number | undefined;
};

/** @throws HttpError when the query is not as the contract has it. */
export function readSearchRequest(query: unknown): SearchRequest {
  const read = searchQuery.safeParse(query);
  if (!read.success) throw badRequest(read.error);
  const { q, k, region, year } = read.data;
  return { question: checkedQuestion(q), limit: k, region, year };
}

/** What `GET /api/examples` takes: places by name, each as a `region` of its own. */
export const examplesQuery = z.object({
  region: z
    .preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(z.string().min(1).max(100)).max(20),
    )
    .describe('地区，可以有几个'),
});

/** @throws HttpError when the query is not as the contract has it. */
export function readExamplesRequest(query: unknown): { readonly regions: readonly string[] } {
  const read = examplesQuery.safeParse(query);
  if (!read.success) throw badRequest(read.error);
  return { regions: read.data.region };
}

const longestComment = 1000;
const comment = z
  .string()
  .transform((words) => maskPersonalData(cleanQuestion(words)))
  .pipe(z.string().max(longestComment));

/** What `POST /api/feedback` takes. */
export const feedbackBody = z.object({
  answerId: z.string().min(1).max(100),
  verdict: z.enum(['good', 'bad']),
  comment: comment.optional(),
  correction: comment.optional(),
});

/** Feedback without anything personal. @throws HttpError when the body is no feedback. */
export function readFeedback(body: unknown): Feedback {
  const read = feedbackBody.safeParse(body);
  if (!read.success) throw badRequest(read.error);
  const { answerId, verdict } = read.data;
  const words = { comment: read.data.comment, correction: read.data.correction };
  return {
    answerId,
    verdict,
    ...(words.comment ? { comment: words.comment } : {}),
    ...(words.correction ? { correction: words.correction } : {}),
  };
}

/** @throws HttpError when it is no id of a conversation. */
export function readConversationId(id: unknown): string {
  const read = conversationId.safeParse(id);
  if (!read.success) throw badRequest(read.error);
  return read.data;
}

function checkedQuestion(question: string): string {
  const length = [...cleanQuestion(question)].length;
  if (length === 0) throw new HttpError(400, 'question_empty', '请输入问题。');
  if (length > longestQuestion) {
    throw new HttpError(
      400,
      'question_too_long',
      `问题有 ${length} 个字，最多 ${longestQuestion} 个字，请说得短一些。`,
    );
  }
  return question;
}

function badRequest(error: z.ZodError): HttpError {
  const [issue] = error.issues;
  const field = issue?.path.join('.') ?? '';
  return new HttpError(400, 'bad_request', `请求格式不对${field ? `：${field}` : ''}。`, {
    cause: error,
  });
}

type Filters = NonNullable<AskRequest['filters']>;

function withoutUndefined(filters: {
  readonly [Key in keyof Filters]: Filters[Key] | undefined;
}): Filters {
  const { regions, years, reportIds } = filters;
  return {
    ...(regions ? { regions } : {}),
    ...(years ? { years } : {}),
    ...(reportIds ? { reportIds } : {}),
  };
}
