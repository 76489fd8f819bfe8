import { DelegateBackoff, handleWhen, type IRetryBackoffContext, retry } from 'cockatiel';
import { z } from 'zod';
import type { SystemUnderTest } from '../system-under-test.ts';
import { fetchText } from './bounded-fetch.ts';
import { readAnswer } from './observation.ts';

/** A reply that is no answer. Retried when asking again may help: too many requests, a bad gate. */
class HttpFailure extends Error {
  override readonly name = 'HttpFailure';
  readonly status: number;
  /** How long the service asks to be left alone. */
  readonly retryAfterMilliseconds: number | undefined;

  constructor(status: number, message: string, retryAfter: string | null = null) {
    super(message);
    this.status = status;
    const seconds = Number(retryAfter ?? Number.NaN);
    this.retryAfterMilliseconds = Number.isFinite(seconds) ? seconds * 1000 : undefined;
  }
}

const bounds = { milliseconds: 120_000, bytes: 32_000_000 };
const mayRecover = (error: Error) =>
  !(error instanceof HttpFailure) || error.status === 429 || error.status >= 500;

const hits = z.object({
  hits: z.array(
    z.object({ reportId: z.string(), text: z.string(), start: z.number(), end: z.number() }),
  ),
});
const report = z.object({ text: z.string(), sourceFile: z.string() });

export type UrlOptions = {
  readonly url: string;
  /** Milliseconds before the first of three further tries; each next one waits twice as long. */
  readonly retryMilliseconds?: number;
};

/** Any running service that speaks our HTTP interface, at its address. */
export function urlSystem({ url, retryMilliseconds = 500 }: UrlOptions): SystemUnderTest {
  const base = url.replace(/\/+$/u, '');
  const call = makeCaller(retryMilliseconds);
  // Its search takes no earlier turns, but its answer says how it understood the question with them.
  const understood = new Map<string, string>();
  return {
    async ask(request) {
      const answer = readAnswer(
        await call(`${base}/api/ask`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify(request),
        }),
      );
      const said = (answer as { question?: { understood?: string } }).question?.understood;
      if (request.history && said) understood.set(request.question, said);
      return answer;
    },
    async search({ question, k }) {
      const query = new URLSearchParams({ q: understood.get(question) ?? question, k: String(k) });
      return hits.parse(await call(`${base}/api/search?${query.toString()}`)).hits;
    },
    async report(id) {
      try {
        return report.parse(await call(`${base}/api/reports/${encodeURIComponent(id)}`));
      } catch (error) {
        if (error instanceof HttpFailure && error.status === 404) return undefined;
        throw error;
      }
    },
  };
}

function makeCaller(retryMilliseconds: number) {
  const policy = retry(handleWhen(mayRecover), {
    maxAttempts: 3,
    backoff: new DelegateBackoff((context: IRetryBackoffContext<unknown>) =>
      pauseBefore(context, retryMilliseconds),
    ),
  });
  return (url: string, init?: RequestInit): Promise<unknown> =>
    policy.execute(async () => {
      const { response, text } = await reach(url, init);
      if (!response.ok) {
        throw new HttpFailure(
          response.status,
          `${url} gave ${response.status}: ${text.slice(0, 200)}`,
          response.headers.get('retry-after'),
        );
      }
      return parseJson(text, url);
    });
}

/** A service with a limit says when it will answer again; it is believed for two minutes. */
function pauseBefore({ attempt, result }: IRetryBackoffContext<unknown>, first: number): number {
  const error = 'error' in result ? result.error : undefined;
  const asked = error instanceof HttpFailure ? error.retryAfterMilliseconds : undefined;
  return Math.min(asked ?? first * 2 ** (attempt - 1), 120_000);
}

async function reach(url: string, init: RequestInit | undefined) {
  try {
    return await fetchText(url, init, bounds);
  } catch (cause) {
    const deeper = cause instanceof Error ? cause.cause : undefined;
    const reason = [deeper, cause].find((each) => each instanceof Error)?.message ?? String(cause);
    throw new Error(`${url} cannot be reached (${reason})`, { cause });
  }
}

function parseJson(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpFailure(200, `${url} gave no JSON but: ${text.slice(0, 200)}`);
  }
}
