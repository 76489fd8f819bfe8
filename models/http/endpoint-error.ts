/** What a model's endpoint is called in a message, and the key that no message may hold. */
export type EndpointIdentity = {
  /** The first word of its settings. */
  readonly settings: 'EMBEDDING' | 'RERANK' | 'LLM';
  readonly host: string;
  readonly model: string;
  readonly apiKey: string;
};

const kinds = { EMBEDDING: 'Embedding model', RERANK: 'Reranker', LLM: 'Chat model' } as const;

type Details = {
  readonly status?: number | undefined;
  readonly isPassing?: boolean;
  readonly retryAfterMilliseconds?: number | undefined;
};

/**
 * An endpoint gave no answer that can be used; the message names its host, the model, what happened
 * and what to do. It has no `cause` on purpose: the errors of HTTP clients may quote headers, and
 * endpoints quote part of the key they refuse, and all of that would end in a log.
 */
export class EndpointError extends Error {
  override readonly name = 'EndpointError';
  readonly status: number | undefined;
  /** Whether the same request may succeed a little later. */
  readonly isPassing: boolean;
  /** How long the endpoint itself asks to wait. */
  readonly retryAfterMilliseconds: number | undefined;

  constructor(identity: EndpointIdentity, happened: string, toDo: string, details: Details = {}) {
    const { settings, host, model, apiKey } = identity;
    super(`${kinds[settings]} ${model} at ${host}: ${withoutKey(happened, apiKey)}. ${toDo}`);
    this.status = details.status;
    this.isPassing = details.isPassing ?? false;
    this.retryAfterMilliseconds = details.retryAfterMilliseconds;
  }
}

/** The endpoint answered with a status other than success. */
export function refused(
  identity: EndpointIdentity,
  answer: {
    readonly status: number;
    /** What it said; to be left out where a question was asked, which it may quote into a log. */
    readonly words?: string | undefined;
    readonly retryAfter?: string | null | undefined;
    readonly quotaIsUsedUp?: boolean;
  },
): EndpointError {
  const { status, words, retryAfter, quotaIsUsedUp = false } = answer;
  // What is said of a refused key often holds a part of it.
  const said = words && status !== 401 && status !== 403 ? `: ${words}` : '';
  return new EndpointError(
    identity,
    `it answered with status ${status}${said}`,
    quotaIsUsedUp ? quotaAdvice : adviceFor(status, identity.settings),
    {
      status,
      isPassing: isPassing(status) && !quotaIsUsedUp,
      retryAfterMilliseconds: readRetryAfter(retryAfter),
    },
  );
}

/** No answer came: refused connection, unknown host, reset, timeout. */
export function unreachable(identity: EndpointIdentity, reason: string): EndpointError {
  return new EndpointError(
    identity,
    `no answer came (${reason})`,
    `Check that it runs and that ${identity.settings}_BASE_URL is right.`,
    { isPassing: true },
  );
}

/** An answer came that is not what was asked for. */
export function misshapen(identity: EndpointIdentity, what: string): EndpointError {
  const { settings } = identity;
  const toDo = `Check that ${settings}_BASE_URL and ${settings}_MODEL name the right kind of model.`;
  return new EndpointError(identity, what, toDo);
}

/** `readRetryAfter('2') // => 2000`; a date counts from now. Undefined when it says neither. */
export function readRetryAfter(
  header: string | null | undefined,
  now: number = Date.now(),
): number | undefined {
  const text = header?.trim();
  if (!text) return undefined;
  const milliseconds = /^\d+(\.\d+)?$/u.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

/** The innermost reason of an error of `fetch`, such as ECONNREFUSED. */
export function innermostReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return innermostReason(error.cause);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}

/** 408, 409 and 429 pass; every other 4xx will be refused again. */
export function isPassing(status: number): boolean {
  return status >= 500 || [408, 409, 429].includes(status);
}

const quotaAdvice = 'The quota of the account is used up: raise it, or use another model.';

/** What to do about a status. */
export function adviceFor(status: number, settings: EndpointIdentity['settings']): string {
  if (status === 401 || status === 403) return `Check ${settings}_API_KEY and what it may use.`;
  if (status === 402) return 'The account has no balance left.';
  if (status === 404) return `Check ${settings}_BASE_URL and ${settings}_MODEL.`;
  if (status === 429) return 'It is asked too often: try again later, or have its limit raised.';
  if (isPassing(status)) return 'It is out of order or overloaded: try again later.';
  return `Check ${settings}_MODEL and what the endpoint takes.`;
}

const longestWords = 300;

function withoutKey(text: string, apiKey: string): string {
  // A made-up key for endpoints that want none ("none") is a word like any other.
  const safe = apiKey.length < 6 ? text : text.replaceAll(apiKey, '***');
  const oneLine = safe
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.。]$/u, '');
  return oneLine.length > longestWords ? `${oneLine.slice(0, longestWords)}…` : oneLine;
}
