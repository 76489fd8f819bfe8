import { describe, expect, it } from 'vitest';
import type { PublicError } from '../../../server/answer/answer.ts';
import { askPatiently, type TurnEvent } from '../../../widget/asking/ask-patiently.ts';
import { sampleAnswer } from '../sample-answer.ts';

const busy = (retryAfterSeconds?: number): PublicError => ({
  ...{ code: 'busy', message: '现在提问的人很多。', requestId: 'r' },
  ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
});

/** Asks a server that is busy so often before it answers, without waiting in truth. */
async function askBusyServer(errors: readonly PublicError[], signal?: AbortSignal) {
  const waits: number[] = [];
  let asked = 0;
  const options = {
    endpoint: 'http://ask.example/',
    request: { question: '增长目标？' },
    signal: signal ?? new AbortController().signal,
    random: () => 0.5,
    pause: async (milliseconds: number) => void waits.push(milliseconds),
    fetch: async () => {
      const error = errors[asked++];
      return error ? Response.json({ error }, { status: 503 }) : Response.json(sampleAnswer());
    },
  };
  const events: TurnEvent[] = [];
  for await (const event of askPatiently(options)) events.push(event);
  return { events, waits, asked: () => asked };
}

describe('a question to a busy server', () => {
  it('counts the seconds down, then is asked again and answered', async () => {
    const { events, waits } = await askBusyServer([busy(3)]);
    expect(events.slice(0, 3)).toEqual([
      { type: 'waiting', secondsLeft: 3, seconds: 3 },
      { type: 'waiting', secondsLeft: 2, seconds: 3 },
      { type: 'waiting', secondsLeft: 1, seconds: 3 },
    ]);
    expect(events.slice(3).map(({ type }) => type)).toEqual(['understood', 'end']);
    expect(waits).toEqual([1500, 1000, 1000]);
  });

  it('is asked as often as it takes', async () => {
    const { events, asked } = await askBusyServer([busy(1), busy(2), busy(1)]);
    expect(events.at(-1)?.type).toBe('end');
    expect(asked()).toBe(4);
  });

  it('is given up at last, with what the server says', async () => {
    const { events, asked } = await askBusyServer(Array.from({ length: 50 }, () => busy(1)));
    expect(events.at(-1)).toEqual({ type: 'error', error: busy(1) });
    expect(asked()).toBe(11);
  });

  it.each([undefined, 0, -1, Number.NaN])(
    'is not asked again after %s seconds',
    async (seconds) => {
      const { events, asked } = await askBusyServer([busy(seconds)]);
      expect(events).toMatchObject([{ type: 'error', error: { code: 'busy' } }]);
      expect(asked()).toBe(1);
    },
  );

  it('waits for a minute at most, whatever it is told', async () => {
    const { waits } = await askBusyServer([busy(100_000)]);
    expect(waits).toHaveLength(60);
  });

  it('is asked no more once it was stopped', async () => {
    const stopped = new AbortController();
    stopped.abort();
    const { asked } = await askBusyServer([busy(3)], stopped.signal);
    expect(asked()).toBe(1);
  });
});
