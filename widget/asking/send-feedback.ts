import { writeJson } from './write-json.ts';

/** Whether an answer helped. */
export type Verdict = 'good' | 'bad';

/** Tells the server what somebody thinks of an answer. Whether it arrived and is kept. */
export async function sendFeedback(options: {
  /** Root of the server, with a slash at its end. */
  readonly endpoint: string;
  readonly answerId: string;
  readonly verdict: Verdict;
  readonly fetch?: typeof fetch;
}): Promise<boolean> {
  const { endpoint, answerId, verdict, fetch: send = fetch } = options;
  try {
    const reply = await send(new URL('api/feedback', endpoint), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: writeJson({ answerId, verdict }),
    });
    return reply.ok;
  } catch {
    return false;
  }
}
