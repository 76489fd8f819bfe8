import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

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

const bodySchema = z.looseObject({
  model: z.string(),
  input: z.array(z.string()),
  encoding_format: z.string().optional(),
});

/**
 * A real local server that speaks the OpenAI embeddings protocol, for the running test. It is
 * strict: any other route, method or body is answered with 400. `failures` are the statuses of
 * the first answers.
 */
export async function fakeEmbeddingsServer(
  options: {
    readonly vectorOf?: (text: string) => readonly number[];
    readonly failures?: readonly number[];
  } = {},
): Promise<FakeEmbeddingsServer> {
  const { vectorOf = spelledVector, failures = [] } = options;
  const calls: EmbeddingsCall[] = [];
  const server = createServer((request, response) => {
    void readCall(request).then((call) => {
      if (!call) return reply(response, 400, errorBody('not an embeddings call'));
      calls.push(call);
      const failure = failures[calls.length - 1];
      if (failure !== undefined) return reply(response, failure, errorBody('try later'));
      return reply(response, 200, answer(call, vectorOf));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}/v1`, calls };
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
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const parsed = bodySchema.safeParse(parseJson(Buffer.concat(parts).toString('utf8')));
  const isEmbeddings = request.method === 'POST' && request.url === '/v1/embeddings';
  if (!isEmbeddings || !parsed.success) return undefined;
  return { authorization: request.headers.authorization, body: parsed.data };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function answer({ body }: EmbeddingsCall, vectorOf: (text: string) => readonly number[]): object {
  return {
    object: 'list',
    model: body.model,
    data: body.input.map((text, index) => ({
      object: 'embedding',
      index,
      embedding: vectorOf(text),
    })),
    usage: { prompt_tokens: 0, total_tokens: 0 },
  };
}

function errorBody(message: string): object {
  return { error: { message, type: 'fake', code: null } };
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
