import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { digestFolder } from '../support/digests.ts';
import { fakeEmbeddingsServer } from '../support/fakes/fake-embeddings-server.ts';
import { runScript } from '../support/run-script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Runs ingest over one digest with an embedding endpoint, each time into the same data folder. */
async function setUp() {
  const root = temporaryFolder();
  mkdirSync(join(root, 'reports'));
  copyFileSync(join(digestFolder, 'jinghai-2021.md'), join(root, 'reports', 'jinghai-2021.md'));
  const { baseUrl, calls } = await fakeEmbeddingsServer();
  const settings = {
    ...{ EMBEDDING_BASE_URL: baseUrl, EMBEDDING_API_KEY: 'key', EMBEDDING_MODEL: 'fake-embed' },
    EMBEDDING_PRICE_PER_MILLION_TOKENS: '0.5',
  };
  return {
    texts: () => calls.flatMap(({ body }) => body.input).length,
    ingest: (...args: readonly string[]) =>
      runScript(
        'ingest/main.ts',
        [join(root, 'reports'), '--data', join(root, 'data'), ...args],
        settings,
      ),
  };
}

it(
  'tokens and cost of embedding are said at the end, and a rebuild pays for one text alone',
  { timeout: 60_000 },
  async () => {
    const { texts, ingest } = await setUp();
    const first = await ingest('--json');
    expect(first.code, first.stderr).toBe(0);
    // The server counts seven tokens a text.
    const tokens = 7 * texts();
    expect(JSON.parse(first.stdout.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
      embedding: { texts: texts(), tokens, cost: (tokens * 0.5) / 1_000_000 },
    });
    const paid = texts();
    const second = await ingest('--rebuild');
    // It sees by one vector whether the model of this name is still the same.
    expect(second.stdout).toContain('向量化 1 段，用了 7 token');
    expect(texts()).toBe(paid + 1);
  },
);
