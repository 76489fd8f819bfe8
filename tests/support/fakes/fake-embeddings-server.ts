import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { commit, localServer, readBody, reply, type Fault } from '../model/scripted-server.ts';

/** One call as it came over the wire. */
export type EmbeddingsCall = {
  readonly authorization: string | undefined;
  readonly body: z.infer<typeof bodySchema>;
};

export type FakeEmbeddingsServer = {
  /** What to give as base URL. */
  readonly baseUrl: string;
  /** Every call, those that were refused too. */
  readonly calls: readonly EmbeddingsCall[];
};

export type EmbeddingsReply = {
  readonly object: 'list';
  readonly model: string;
  readonly data: readonly {
    readonly object: 'embedding';
    readonly index: number;
    readonly embedding: readonly number[];
  }[];
  readonly usage: { readonly prompt_tokens: number; readonly total_tokens: number };
};

const bodySchema = z.looseObject({
  model: z.string(),
  input: z.array(z.string()),
  encoding_format: z.string().optional(),
});

/**
 * A real local server that speaks the OpenAI embeddings protocol, for the running test. It is
 * strict: any other route, method or body is answered with 400. `failures` are what the first
 * answers are instead; `bend` spoils the good ones.
 */
export async function fakeEmbeddingsServer(
  options: {
    readonly vectorOf?: (text: string) => readonly number[];
    readonly failures?: readonly Fault[];
    readonly bend?: (reply: EmbeddingsReply, call: number) => unknown;
  } = {},
): Promise<FakeEmbeddingsServer> {
  const { vectorOf = spelledVector, failures = [], bend = (reply) => reply } = options;
  const calls: EmbeddingsCall[] = [];
  const origin = await localServer((request, response) => {
    void readCall(request).then((call) => {
      if (!call) return reply(response, 400, { error: { message: 'not an embeddings call' } });
      calls.push(call);
      const failure = failures[calls.length - 1];
      if (failure !== undefined) return commit(failure, response);
      return reply(response, 200, bend(answer(call, vectorOf), calls.length));
    });
  });
  return { baseUrl: `${origin}/v1`, calls };
}

/** Different texts get different directions, of a length that is not 1. */
export function spelledVector(text: string): readonly number[] {
  const vector = [1, 0, 0, 0, 0, 0, 0, 0];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    vector[code % 8] = (vector[code % 8] ?? 0) + 1 + (code % 5);
  }
  return vector;
}

async function readCall(request: IncomingMessage): Promise<EmbeddingsCall | undefined> {
  const parsed = bodySchema.safeParse(await readBody(request));
  const isEmbeddings = request.method === 'POST' && request.url === '/v1/embeddings';
  if (!isEmbeddings || !parsed.success) return undefined;
  return { authorization: request.headers.authorization, body: parsed.data };
}

function answer(
  { body }: EmbeddingsCall,
  vectorOf: (text: string) => readonly number[],
): EmbeddingsReply {
  return {
    object: 'list',
    model: body.model,
    data: body.input.map((text, index) => ({
      object: 'embedding',
      index,
      embedding: vectorOf(text),
    })),
    usage: { prompt_tokens: body.input.length * 7, total_tokens: body.input.length * 7 },
  };
}
