import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { ChatModel } from '../../../models/chat/chat-model.ts';
import { withCircuitBreaker } from '../../../models/chat/circuit-breaker.ts';
import { withTimeouts } from '../../../models/chat/timeout.ts';

const identity = { settings: 'LLM', host: 'a.example', model: 'm', apiKey: 'none' } as const;
const deadlines = { firstTokenMilliseconds: 100, idleMilliseconds: 50, totalMilliseconds: 1000 };

/** Says its one word after so long. */
const sayingAfter = (milliseconds: number): ChatModel => ({
  name: 'm',
  stream: async function* () {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    yield { text: '好' };
  },
});

/** A model that is waited for while our own machine is busy for so long. */
function waitedFor(milliseconds: number, stalled: number) {
  const eventLoop = {
    watch: () => {
      let asked = 0;
      return { stalledMilliseconds: () => (asked++ < 2 ? 0 : stalled), stop: () => undefined };
    },
  };
  const timed = withTimeouts(sayingAfter(milliseconds), deadlines, { identity, eventLoop });
  return withCircuitBreaker(timed, { failures: 1, restMilliseconds: 60_000 }, { identity });
}

async function listen(model: ChatModel): Promise<string> {
  const { signal } = new AbortController();
  let said = '';
  try {
    for await (const { text } of model.stream({ system: '', user: '', signal })) said += text;
  } catch (error) {
    return String((error as { readonly trouble?: string }).trouble);
  }
  return said;
}

/** Never silent for long, and never at its end. */
const talkative: ChatModel = {
  name: 'm',
  stream: async function* () {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      yield { text: '好' };
    }
  },
  structured: () => new Promise(() => undefined),
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a deadline', () => {
  it('that passes opens the breaker', async () => {
    const model = waitedFor(150, 0);
    const said = listen(model);
    await vi.advanceTimersByTimeAsync(400);
    expect([await said, model.state?.()]).toEqual(['silent', 'open']);
  });

  it('gives back the time in which our own machine did not listen', async () => {
    const model = waitedFor(150, 80);
    const said = listen(model);
    await vi.advanceTimersByTimeAsync(400);
    expect([await said, model.state?.()]).toEqual(['好', 'closed']);
  });

  it('that passes while we are starved says nothing of the endpoint', async () => {
    const model = waitedFor(300, 80);
    const said = listen(model);
    await vi.advanceTimersByTimeAsync(400);
    expect([await said, model.state?.()]).toEqual(['silent', 'closed']);
  });
});

describe('the deadline for the whole answer', () => {
  it('ends a model that says word after word and never comes to its end', async () => {
    const model = withTimeouts(talkative, deadlines, { identity });
    const said = listen(model);
    await vi.advanceTimersByTimeAsync(900);
    const early = await Promise.race([said, Promise.resolve('still talking')]);
    await vi.advanceTimersByTimeAsync(400);
    expect([early, await said]).toEqual(['still talking', 'slow']);
  });

  it('ends a call for a value that never comes', async () => {
    const model = withTimeouts(talkative, deadlines, { identity });
    const { signal } = new AbortController();
    const asked = model.structured?.(z.string(), { system: '', user: '', signal });
    const late = expect(asked).rejects.toMatchObject({ trouble: 'slow' });
    await vi.advanceTimersByTimeAsync(1300);
    await late;
  });
});
