import { z } from 'zod';
import { commit, localServer, readBody, reply, type Fault } from '../model/scripted-server.ts';

export type RerankCall = {
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly body: unknown;
};

export type FakeRerankServer = { readonly origin: string; readonly calls: readonly RerankCall[] };

const query = z.string();
const documentsSchema = z.strictObject({
  model: z.string(),
  query,
  documents: z.array(z.string()),
  top_n: z.number(),
  return_documents: z.literal(false),
});
const textsSchema = z.strictObject({
  query,
  texts: z.array(z.string()).max(32),
  raw_scores: z.boolean(),
  return_text: z.boolean(),
});

/** The score the fake gives: the share of the text's characters that the query has. */
export function sharedCharacters(query: string, text: string): number {
  return [...text].filter((character) => query.includes(character)).length / text.length;
}

/**
 * A real local rerank server for the running test, best text first as the real ones answer. It
 * speaks the form of Jina and Cohere, or that of Text Embeddings Inference (`tei`), and refuses
 * every body of another form with 422. `faults` are what the first answers are instead; `bend`
 * spoils the good ones.
 */
export async function fakeRerankServer(
  options: {
    readonly form?: 'jina' | 'tei';
    readonly faults?: readonly Fault[];
    readonly bend?: (results: readonly object[]) => unknown;
  } = {},
): Promise<FakeRerankServer> {
  const { form = 'jina', faults = [], bend } = options;
  const calls: RerankCall[] = [];
  const origin = await localServer((request, response) => {
    void readBody(request).then((body) => {
      calls.push({ path: request.url, authorization: request.headers.authorization, body });
      const fault = faults[calls.length - 1];
      if (fault !== undefined) return commit(fault, response);
      const results = form === 'jina' ? readDocuments(body) : readTexts(body);
      if (!results) return reply(response, 422, { error: 'Failed to deserialize the JSON body' });
      const honest = form === 'jina' ? { model: 'fake', results, usage: {} } : results;
      return reply(response, 200, bend ? bend(results) : honest);
    });
  });
  return { origin, calls };
}

function readDocuments(body: unknown): readonly object[] | undefined {
  const { data } = documentsSchema.safeParse(body);
  return data && ranked(data.query, data.documents, 'relevance_score').slice(0, data.top_n);
}

function readTexts(body: unknown): readonly object[] | undefined {
  const { data } = textsSchema.safeParse(body);
  return data && ranked(data.query, data.texts, 'score');
}

function ranked(query: string, texts: readonly string[], field: string): readonly object[] {
  return texts
    .map((text, index) => ({ index, score: sharedCharacters(query, text) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ index, score }) => ({ index, [field]: score }));
}
