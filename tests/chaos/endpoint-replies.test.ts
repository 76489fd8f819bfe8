import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { chatModelFor } from '../../models/chat/chat-model-for.ts';
import type { ChatModel } from '../../models/chat/chat-model.ts';
import { endpointFetch } from '../../models/http/endpoint-fetch.ts';
import { faultsOfProcess } from '../support/fakes/faults-of-process.ts';
import { wildReply, wildReplyCalled } from '../support/model/wild-replies.ts';
import { wildServer } from '../support/model/wild-server.ts';
import { chances, patience, rounds } from './rounds.ts';

const manners = {
  firstTokenMilliseconds: 60,
  idleMilliseconds: 40,
  totalMilliseconds: 150,
  retries: 0,
  failuresBeforeRest: 1_000_000,
};

const atOnce = 8;
const replies = rounds(10_000, 450);

it('no reply of an endpoint ends the process, however we leave', patience, async () => {
  const faults = faultsOfProcess();
  const chance = chances(4);
  let number = 0;
  const baseUrl = await wildServer(() => wildReply(number++, chance));
  const model = chatModelFor({ baseUrl, apiKey: 'a-key', model: 'm', manners });
  const fetch = endpointFetch({ connectMilliseconds: 1000, mostBytes: 4_000_000 });
  const lane = async () => {
    while (number < replies) {
      const way = ways[Math.floor(chance() * ways.length)];
      await way?.({ model, fetch, baseUrl }, Math.floor(chance() * 60));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  await wait(200);
  expect(faults()).toEqual([]);
  expect(number).toBeGreaterThanOrEqual(replies);
});

// What once ended the process: a body let go of while more of it stood ready, in the few moments
// between one chunk and the next. Chance meets them too rarely for a short run.
it('nor does one without pauses, let go of after any part, at any moment', patience, async () => {
  const faults = faultsOfProcess();
  const baseUrl = await wildServer(() => wildReplyCalled('large and small chunks', chances(5)));
  const fetch = endpointFetch({ connectMilliseconds: 1000, mostBytes: 4_000_000 });
  for (let parts = 1; parts <= mostParts; parts++) {
    for (let moments = 0; moments < mostMoments; moments++) {
      await cancel({ fetch, baseUrl }, { parts, moments });
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  expect(faults()).toEqual([]);
});

const mostParts = 41;
const mostMoments = 6;

type Endpoint = {
  readonly model: ChatModel;
  readonly fetch: typeof fetch;
  readonly baseUrl: string;
};

/** Ways to take a reply: read on, leave after so many pieces, be aborted, ask for a value. */
const ways: readonly ((endpoint: Endpoint, much: number) => Promise<unknown>)[] = [
  ({ model }) => read(model, Infinity),
  ({ model }, much) => read(model, much),
  ({ model }, much) => read(model, 1, AbortSignal.timeout(much)),
  ({ model }, much) => read(model, Infinity, AbortSignal.timeout(much)),
  async ({ model }) => {
    const prompt = { system: '规矩', user: '问题', signal: new AbortController().signal };
    await model.structured?.(z.object({ task: z.string() }), prompt).catch(() => undefined);
  },
  (endpoint, much) => cancel(endpoint, { parts: much, moments: much % mostMoments }),
];

/** Lets go of a body in the middle, without a word. */
async function cancel(
  { fetch, baseUrl }: Pick<Endpoint, 'fetch' | 'baseUrl'>,
  { parts, moments }: { readonly parts: number; readonly moments: number },
): Promise<void> {
  const signal = AbortSignal.timeout(300);
  const response = await fetch(baseUrl, { method: 'POST', body: '{}', signal }).catch(
    () => undefined,
  );
  const reader = response?.body?.getReader();
  for (let at = 0; at < parts; at++) await reader?.read().catch(() => undefined);
  for (let moment = 0; moment < moments; moment++) await Promise.resolve();
  void reader?.cancel().catch(() => undefined);
}

async function read(
  model: ChatModel,
  pieces: number,
  signal = new AbortController().signal,
): Promise<void> {
  let left = pieces;
  try {
    for await (const _ of model.stream({ system: '规矩', user: '问题', signal })) {
      left -= 1;
      if (left <= 0) break;
    }
  } catch {
    // Faults have tests of their own.
  }
}
