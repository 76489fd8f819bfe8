import { z } from 'zod';
import type { Pooling } from '../../../models/embedding/prompt-prefixes.ts';
import { spelledVector } from './fake-embeddings-server.ts';

export type FakeTransformers = {
  readonly env: {
    allowLocalModels: boolean;
    allowRemoteModels: boolean;
    remoteHost: string;
    cacheDir: string | null;
  };
  readonly pipeline: (task: string, model: string, options: unknown) => Promise<FakeExtractor>;
  /** What was loaded, in order. */
  readonly loaded: readonly { readonly model: string; readonly options: unknown }[];
  /** The texts of each run. */
  readonly runs: readonly { readonly texts: readonly string[]; readonly pooling: Pooling }[];
};

type FakeExtractor = (texts: string[], options: unknown) => Promise<Tensor>;
type Tensor = { readonly dims: readonly number[]; readonly data: Float32Array };

const pipelineOptions = z.strictObject({ dtype: z.enum(['fp32', 'q8']) });
const extractOptions = z.strictObject({
  pooling: z.enum(['cls', 'last_token', 'mean']),
  normalize: z.literal(false),
});

/** Stands in for `@huggingface/transformers`: what the real package would not take, it refuses. */
export function fakeTransformers(
  options: {
    readonly failures?: readonly Error[];
    readonly tensorOf?: (texts: readonly string[]) => Tensor | Promise<Tensor>;
  } = {},
): FakeTransformers {
  const { failures = [], tensorOf = spelledTensor } = options;
  const loaded: FakeTransformers['loaded'][number][] = [];
  const runs: FakeTransformers['runs'][number][] = [];
  return {
    env: {
      allowLocalModels: true,
      allowRemoteModels: true,
      remoteHost: 'https://huggingface.co/',
      cacheDir: '/inside/the/package',
    },
    loaded,
    runs,
    pipeline: async (task, model, given) => {
      if (task !== 'feature-extraction') throw new Error(`no such task: ${task}`);
      loaded.push({ model, options: pipelineOptions.parse(given) });
      const failure = failures[loaded.length - 1];
      if (failure) throw failure;
      return async (texts, how) => {
        runs.push({ texts, pooling: extractOptions.parse(how).pooling });
        return tensorOf(texts);
      };
    },
  };
}

function spelledTensor(texts: readonly string[]): Tensor {
  const rows = texts.map(spelledVector);
  return { dims: [texts.length, 8], data: Float32Array.from(rows.flat()) };
}
