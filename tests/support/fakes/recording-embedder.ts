import type { Embedder } from '../../../models/embedding/embedder.ts';
import { standInEmbedder } from '../../../search/index/stand-in-embedder.ts';

export type RecordingEmbedder = Embedder & {
  /** The texts of each call. */
  readonly calls: readonly (readonly string[])[];
};

/** The stand-in under another name, which keeps what it was asked and can be told to fail. */
export function recordingEmbedder(
  options: { readonly name?: string; readonly failWith?: Error } = {},
): RecordingEmbedder {
  const calls: (readonly string[])[] = [];
  return {
    name: options.name ?? 'recording',
    trust: standInEmbedder.trust,
    calls,
    embed: (texts) => {
      calls.push([...texts]);
      return options.failWith ? Promise.reject(options.failWith) : standInEmbedder.embed(texts);
    },
  };
}
