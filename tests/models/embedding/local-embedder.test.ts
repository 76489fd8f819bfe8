import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LocalModelError } from '../../../models/embedding/load-local-model.ts';
import { localEmbedder } from '../../../models/embedding/local-embedder.ts';
import { describeEmbedder } from '../../support/contracts/embedder-contract.ts';
import { fakeTransformers, type FakeTransformers } from '../../support/fakes/fake-transformers.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeTinyModel } from '../../support/model/tiny-model.ts';

const model = 'local:Xenova/bge-small-zh-v1.5';

function importing(transformers: FakeTransformers): () => Promise<unknown> {
  return () => Promise.resolve(transformers);
}

async function failureOf(promise: Promise<unknown>): Promise<string> {
  const failure: unknown = await promise.catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(LocalModelError);
  return (failure as LocalModelError).message;
}

describeEmbedder('a local model', () => localEmbedder({ model }, importing(fakeTransformers())));

describe('a local model', () => {
  it('is loaded once, when it is first needed', async () => {
    const transformers = fakeTransformers();
    const embedder = localEmbedder({ model }, importing(transformers));
    expect(transformers.loaded).toEqual([]);
    await Promise.all([embedder.embed(['就业']), embedder.embed(['养老'])]);
    await embedder.embed(['教育']);
    expect(transformers.loaded).toEqual([
      { model: 'Xenova/bge-small-zh-v1.5', options: { dtype: 'fp32' } },
    ]);
  });

  it('is not loaded for nothing', async () => {
    const transformers = fakeTransformers();
    expect(await localEmbedder({ model }, importing(transformers)).embed([])).toEqual([]);
    expect(transformers.loaded).toEqual([]);
  });

  it('is told what a question is, and pools as it was trained to', async () => {
    const { runs, ...transformers } = fakeTransformers();
    const embedder = localEmbedder({ model }, importing({ ...transformers, runs }));
    await embedder.embed(['就业'], { as: 'question' });
    await embedder.embed(['就业']);
    expect(runs).toEqual([
      { texts: ['为这个句子生成表示以用于检索相关文章：就业'], pooling: 'cls' },
      { texts: ['就业'], pooling: 'cls' },
    ]);
  });

  it('is given few texts a run', async () => {
    const transformers = fakeTransformers();
    const texts = Array.from({ length: 19 }, (_, index) => `第${index + 1}项`);
    await localEmbedder({ model }, importing(transformers)).embed(texts);
    expect(transformers.runs.map((run) => run.texts.length)).toEqual([8, 8, 3]);
  });

  it('stops between two runs when nobody waits any more', async () => {
    const stop = new AbortController();
    const transformers = fakeTransformers({
      tensorOf: (texts) => {
        stop.abort(new Error('gone'));
        return { dims: [texts.length, 1], data: new Float32Array(texts.length).fill(1) };
      },
    });
    const embedder = localEmbedder({ model }, importing(transformers));
    const texts = Array.from({ length: 30 }, (_, index) => `第${index + 1}项`);
    await expect(embedder.embed(texts, { signal: stop.signal })).rejects.toThrow('gone');
    expect(transformers.runs).toHaveLength(1);
  });

  it('that failed to load is loaded by the next call', async () => {
    const transformers = fakeTransformers({ failures: [new Error('fetch failed')] });
    const embedder = localEmbedder({ model }, importing(transformers));
    await failureOf(embedder.embed(['就业']));
    expect(await embedder.embed(['就业'])).toHaveLength(1);
  });

  it.each([
    ['words not pooled', { dims: [1, 3, 2], data: new Float32Array(6).fill(1) }],
    ['too few rows', { dims: [0, 2], data: new Float32Array(0) }],
    ['fewer numbers than said', { dims: [1, 4], data: new Float32Array(3).fill(1) }],
    ['no numbers', { dims: [1, 2], data: Float32Array.of(1, Number.NaN) }],
  ])('that gives no sentence vectors is refused: %s', async (_name, tensor) => {
    const transformers = fakeTransformers({ tensorOf: () => tensor });
    await failureOf(localEmbedder({ model }, importing(transformers)).embed(['就业']));
  });

  it('that does not run says why', async () => {
    const tensorOf = () => Promise.reject(new Error('no pad token'));
    const embedder = localEmbedder({ model }, importing(fakeTransformers({ tensorOf })));
    expect(await failureOf(embedder.embed(['就业']))).toContain('no pad token');
  });
});

describe('where a local model comes from', () => {
  it('is the hub when nothing else is said', async () => {
    const { env, ...transformers } = fakeTransformers();
    await localEmbedder({ model }, importing({ ...transformers, env })).embed(['就业']);
    expect(env).toEqual({
      allowLocalModels: false,
      allowRemoteModels: true,
      remoteHost: 'https://huggingface.co/',
      cacheDir: '/inside/the/package',
    });
  });

  it.each(['https://mirror.example.com', 'https://mirror.example.com//'])(
    'is a mirror when one is set: %s',
    async (mirror) => {
      const { env, ...transformers } = fakeTransformers();
      await localEmbedder({ model, mirror }, importing({ ...transformers, env })).embed(['就业']);
      expect(env.remoteHost).toBe('https://mirror.example.com/');
    },
  );

  it('is kept where it is told', async () => {
    const { env, ...transformers } = fakeTransformers();
    const modelsFolder = temporaryFolder();
    const options = { model, modelsFolder };
    await localEmbedder(options, importing({ ...transformers, env })).embed(['就业']);
    expect(env.cacheDir).toBe(modelsFolder);
  });

  it('is a folder, and then nothing is fetched', async () => {
    const folder = await writeTinyModel(temporaryFolder());
    const { env, loaded, ...transformers } = fakeTransformers();
    const embedder = localEmbedder(
      { model: `local:${folder}` },
      importing({ ...transformers, env, loaded }),
    );
    await embedder.embed(['就业']);
    expect(env).toMatchObject({ allowLocalModels: true, allowRemoteModels: false });
    expect(loaded).toEqual([{ model: folder, options: { dtype: 'fp32' } }]);
    expect(embedder.name).toBe(`local:${folder}`);
  });

  it('may be a folder with quantised weights alone', async () => {
    const folder = await writeTinyModel(temporaryFolder(), { weights: 'model_quantized.onnx' });
    const transformers = fakeTransformers();
    await localEmbedder({ model: `local:${folder}` }, importing(transformers)).embed(['就业']);
    expect(transformers.loaded).toEqual([{ model: folder, options: { dtype: 'q8' } }]);
  });

  it.each([
    ['cls', { pooling_mode_cls_token: true, pooling_mode_mean_tokens: false }],
    ['mean', { pooling_mode_cls_token: false, pooling_mode_mean_tokens: true }],
    ['last_token', { pooling_mode_lasttoken: true }],
  ])('may be a folder that says how to pool: %s', async (expected, pooling) => {
    const folder = await writeTinyModel(temporaryFolder(), { pooling });
    const transformers = fakeTransformers();
    await localEmbedder({ model: `local:${folder}` }, importing(transformers)).embed(['就业']);
    expect(transformers.runs[0]?.pooling).toBe(expected);
  });
});

describe('a local model that is not to be had', () => {
  it('for want of the package says how to install it', async () => {
    const missing = Object.assign(
      new Error("Cannot find package '@huggingface/transformers' imported from /srv/wenbao"),
      { code: 'ERR_MODULE_NOT_FOUND' },
    );
    const message = await failureOf(
      localEmbedder({ model }, () => Promise.reject(missing)).embed(['就业']),
    );
    expect(message).toContain('npm install --no-save @huggingface/transformers');
    expect(message).toContain(model);
  });

  it('because the package does not load says why', async () => {
    const broken = new Error('libonnxruntime.so.1: cannot open shared object file');
    const message = await failureOf(
      localEmbedder({ model }, () => Promise.reject(broken)).embed(['就业']),
    );
    expect(message).toContain('libonnxruntime.so.1');
    expect(message).not.toContain('not installed');
  });

  it('because the package is another one says so', async () => {
    const other = () => Promise.resolve({ default: {} });
    const message = await failureOf(localEmbedder({ model }, other).embed(['就业']));
    expect(message).toContain('version 3 or 4');
  });

  it('from the hub names the host and the ways round it', async () => {
    const transformers = fakeTransformers({ failures: [new Error('fetch failed')] });
    const embedder = localEmbedder({ model }, importing(transformers));
    const message = await failureOf(embedder.embed(['就业']));
    for (const part of ['huggingface.co', 'fetch failed', 'EMBEDDING_MIRROR', 'local:/']) {
      expect(message).toContain(part);
    }
  });

  it.each(['config.json', 'tokenizer.json', 'onnx/model.onnx'])(
    'from a folder names what is not in it: %s',
    async (name) => {
      const folder = await writeTinyModel(temporaryFolder());
      await rm(join(folder, name));
      const transformers = fakeTransformers();
      const embedder = localEmbedder({ model: `local:${folder}` }, importing(transformers));
      const message = await failureOf(embedder.embed(['就业']));
      expect(message).toContain(`needs ${name} in ${folder}`);
      expect(transformers.loaded).toEqual([]);
    },
  );
});
