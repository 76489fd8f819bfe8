import { createReadStream, existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  importTransformers,
  type ImportTransformers,
} from '../../../models/embedding/load-local-model.ts';
import { localEmbedder } from '../../../models/embedding/local-embedder.ts';
import { describeEmbedder } from '../../support/contracts/embedder-contract.ts';
import { localServer } from '../../support/model/scripted-server.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { rowOf, tinyDimensions, tokensOf, writeTinyModel } from '../../support/model/tiny-model.ts';

// The package is an optional install. Where it is installed somewhere else, TRANSFORMERS_PACKAGE may
// name its module: …/node_modules/@huggingface/transformers/dist/transformers.node.mjs
const elsewhere = process.env['TRANSFORMERS_PACKAGE'];
const importPackage: ImportTransformers = elsewhere
  ? () => import(pathToFileURL(elsewhere).href) as Promise<unknown>
  : importTransformers;
const isInstalled = await importPackage().then(
  () => true,
  () => false,
);

describe.skipIf(isInstalled)('the real package', () => {
  it.skip('@huggingface/transformers is not installed: nothing was tried with it', () => {});
});

describe.runIf(isInstalled)('the real package', () => {
  describeEmbedder('a tiny model in a folder', async () =>
    localEmbedder({ model: `local:${await writeTinyModel(temporaryFolder())}` }, importPackage),
  );

  it.each([
    ['the first word', { pooling_mode_cls_token: true }, () => rowOf(2)],
    ['the mean', { pooling_mode_mean_tokens: true }, meanRow],
  ])('gives the vectors the model stands for: by %s', async (_name, pooling, own) => {
    const folder = await writeTinyModel(temporaryFolder(), { pooling });
    const embedder = localEmbedder({ model: `local:${folder}` }, importPackage);
    const [, vector] = await embedder.embed(['一般公共预算收入增长', '就业']);
    const expected = unit(plus(sumOfRows('就业'), own('就业')));
    expect([...vector!].map(rounded)).toEqual(expected.map(rounded));
  });

  it('reads a folder whose name no hub would take', async () => {
    const folder = await writeTinyModel(join(temporaryFolder(), '模型 (新)'));
    const embedder = localEmbedder({ model: `local:${folder}` }, importPackage);
    expect(await embedder.embed(['就业'])).toHaveLength(1);
  });

  it('reads quantised weights where there are no others', async () => {
    const folder = await writeTinyModel(temporaryFolder(), { weights: 'model_quantized.onnx' });
    const embedder = localEmbedder({ model: `local:${folder}` }, importPackage);
    expect(await embedder.embed(['就业'])).toHaveLength(1);
  });

  it('fetches from a mirror, once, and keeps what it fetched', async () => {
    const served = await writeTinyModel(join(temporaryFolder(), 'hub'));
    const { mirror, paths } = await modelMirror('Xenova/bge-tiny-zh', served);
    const modelsFolder = temporaryFolder();
    const options = { model: 'local:Xenova/bge-tiny-zh', mirror, modelsFolder };
    const [vector] = await localEmbedder(options, importPackage).embed(['就业']);
    expect([...vector!].map(rounded)).toEqual(unit(plus(sumOfRows('就业'), rowOf(2))).map(rounded));
    expect(paths).toContain('onnx/model.onnx');

    await rename(served, `${served}-gone`);
    const [again] = await localEmbedder(options, importPackage).embed(['就业']);
    expect(again).toEqual(vector);
  });

  it('says which host has not the model', async () => {
    const { mirror } = await modelMirror('Xenova/other', temporaryFolder());
    const options = { model: 'local:Xenova/none', mirror, modelsFolder: temporaryFolder() };
    const embedding = localEmbedder(options, importPackage).embed(['就业']);
    await expect(embedding).rejects.toThrow(new URL(mirror).host);
  });
});

/** Serves a folder as the hub serves a model. */
async function modelMirror(
  model: string,
  folder: string,
): Promise<{ readonly mirror: string; readonly paths: readonly string[] }> {
  const paths: string[] = [];
  const before = `/${model}/resolve/main/`;
  const mirror = await localServer((request, response) => {
    const path = (request.url ?? '').split('?')[0]!;
    const file = join(folder, path.slice(before.length));
    if (!path.startsWith(before) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    paths.push(path.slice(before.length));
    response.writeHead(200);
    createReadStream(file).pipe(response);
  });
  return { mirror, paths };
}

function sumOfRows(text: string): readonly number[] {
  return tokensOf(text).map(rowOf).reduce(plus);
}

function meanRow(text: string): readonly number[] {
  return sumOfRows(text).map((value) => value / tokensOf(text).length);
}

function plus(one: readonly number[], other: readonly number[]): readonly number[] {
  return Array.from({ length: tinyDimensions }, (_, at) => one[at]! + other[at]!);
}

function unit(vector: readonly number[]): readonly number[] {
  return vector.map((value) => value / Math.hypot(...vector));
}

function rounded(value: number): string {
  return value.toFixed(5);
}
