import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { poolingOf, type Pooling } from './prompt-prefixes.ts';

/** `EMBEDDING_MODEL=local:…` names a model that runs in this process. */
export const localPrefix = 'local:';

export type LocalModelOptions = {
  /** `local:Xenova/bge-small-zh-v1.5`, or a folder: `local:./models/bge`, `local:/srv/bge`. */
  readonly model: string;
  /** A host that serves models in the place of huggingface.co. */
  readonly mirror?: string | undefined;
  /** Where downloaded models are kept; not given, inside the package, which the next install empties. */
  readonly modelsFolder?: string | undefined;
};

/** What is used of `@huggingface/transformers`, versions 3 and 4. */
export type TransformersPackage = {
  readonly env: TransformersEnv;
  readonly pipeline: (
    task: 'feature-extraction',
    model: string,
    options: { readonly dtype: 'fp32' | 'q8' },
  ) => Promise<Extractor>;
};

type TransformersEnv = {
  allowLocalModels: boolean;
  allowRemoteModels: boolean;
  remoteHost: string;
  cacheDir: string | null;
};

export type Extractor = (
  texts: string[],
  options: { readonly pooling: Pooling; readonly normalize: boolean },
) => Promise<ExtractedTensor>;

export type ExtractedTensor = {
  readonly dims: readonly number[];
  readonly data: ArrayLike<number>;
};

export type LocalModel = { readonly extract: Extractor; readonly pooling: Pooling };

export type ImportTransformers = () => Promise<unknown>;

/** The local model cannot be used; the message says what to do. */
export class LocalModelError extends Error {
  override readonly name = 'LocalModelError';
}

const packageName = '@huggingface/transformers';

/** By a name the compiler cannot follow: the package is no dependency, most installs go without. */
export const importTransformers: ImportTransformers = () => import(packageName) as Promise<unknown>;

/**
 * Loads a model from the hub, a mirror of it, or a folder.
 * @throws LocalModelError when the package or the model is not to be had.
 */
export async function loadLocalModel(
  options: LocalModelOptions,
  importPackage: ImportTransformers = importTransformers,
): Promise<LocalModel> {
  const folder = folderOf(options.model);
  const source = folder ? await fromFolder(folder, options.model) : fromHub(options.model);
  const { env, pipeline } = await openPackage(options.model, importPackage);
  // The settings of the package are global; one process has one embedding model.
  env.allowLocalModels = folder !== undefined;
  env.allowRemoteModels = folder === undefined;
  if (options.mirror) env.remoteHost = `${options.mirror.replace(/\/+$/u, '')}/`;
  if (options.modelsFolder) env.cacheDir = resolve(options.modelsFolder);
  try {
    const extract = await pipeline('feature-extraction', source.model, { dtype: source.dtype });
    return { extract, pooling: source.pooling };
  } catch (error) {
    throw new LocalModelError(didNotLoad(options, env.remoteHost, error), { cause: error });
  }
}

type Source = {
  readonly model: string;
  readonly dtype: 'fp32' | 'q8';
  readonly pooling: Pooling;
};

function fromHub(setting: string): Source {
  const model = setting.slice(localPrefix.length);
  return { model, dtype: 'fp32', pooling: poolingOf(model) };
}

/** `folderOf('local:./bge') // => '/…/bge'`; undefined for a model of the hub. */
function folderOf(setting: string): string | undefined {
  const place = setting.slice(localPrefix.length);
  return /^(\.{0,2}[/\\]|[A-Za-z]:[/\\])/u.test(place) ? resolve(place) : undefined;
}

/** The package says of a missing file only that it was not found "locally"; this says which. */
async function fromFolder(folder: string, setting: string): Promise<Source> {
  const missing = ['config.json', 'tokenizer.json'].filter(
    (name) => !existsSync(join(folder, name)),
  );
  const isWhole = existsSync(join(folder, 'onnx/model.onnx'));
  const isQuantised = existsSync(join(folder, 'onnx/model_quantized.onnx'));
  if (!isWhole && !isQuantised) missing.push('onnx/model.onnx');
  if (missing.length > 0) {
    const needs = `The embedding model ${setting} needs ${missing.join(', ')} in ${folder}.`;
    throw new LocalModelError(`${needs} Download the model's ONNX files there.`);
  }
  const pooling = (await statedPooling(folder)) ?? poolingOf(folder);
  return { model: folder, dtype: isWhole ? 'fp32' : 'q8', pooling };
}

const poolingFile = '1_Pooling/config.json';
const flag = z.boolean().default(false);
const poolingSchema = z.looseObject({
  pooling_mode_cls_token: flag,
  pooling_mode_lasttoken: flag,
});

/** What a model made with sentence-transformers says of itself. */
async function statedPooling(folder: string): Promise<Pooling | undefined> {
  const path = join(folder, poolingFile);
  if (!existsSync(path)) return undefined;
  try {
    const stated = poolingSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    if (stated.pooling_mode_cls_token) return 'cls';
    return stated.pooling_mode_lasttoken ? 'last_token' : 'mean';
  } catch (error) {
    throw new LocalModelError(`${path} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

async function openPackage(
  setting: string,
  importPackage: ImportTransformers,
): Promise<TransformersPackage> {
  const loaded = await importPackage().catch((error: unknown) => {
    throw new LocalModelError(notToBeHad(setting, error), { cause: error });
  });
  if (isTransformers(loaded)) return loaded;
  throw new LocalModelError(`${packageName} has no "pipeline" and "env"; install version 3 or 4.`);
}

function isTransformers(loaded: unknown): loaded is TransformersPackage {
  const { env, pipeline } = loaded as Partial<TransformersPackage>;
  return typeof env === 'object' && typeof pipeline === 'function';
}

const install = `npm install --no-save ${packageName}`;

function notToBeHad(setting: string, error: unknown): string {
  const isMissing =
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_MODULE_NOT_FOUND' &&
    error.message.includes(packageName);
  return isMissing
    ? `The embedding model ${setting} runs through ${packageName}, which is not installed. Run: ${install}`
    : `${packageName} is installed and does not load: ${messageOf(error)}. Run again: ${install}`;
}

function didNotLoad({ model }: LocalModelOptions, host: string, error: unknown): string {
  const reason = messageOf(error);
  if (folderOf(model)) return `The embedding model ${model} does not load: ${reason}`;
  return (
    `The embedding model ${model} could not be loaded from ${host}: ${reason}. Check its name; ` +
    'where that host is out of reach, set EMBEDDING_MIRROR, or put the files into a folder and ' +
    'set EMBEDDING_MODEL=local:/that/folder'
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
