import { EmbeddingCache } from '../../library/embedding-cache.ts';
import { publishGeneration, type Generation } from '../../library/folder/generations.ts';
import type { Library } from '../../library/library.ts';
import type { Embedder } from '../../models/embedding/embedder.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';
import { buildApart } from './build-apart.ts';
import { embedMissing, textsToEmbed } from './embed-missing.ts';

/** How far a build is, in passages: `embedding` through an endpoint, then `passages` indexed. */
export type BuildProgress = {
  readonly stage: 'embedding' | 'passages';
  readonly done: number;
  readonly of: number;
};

type Build = {
  readonly library: Library;
  readonly dataDir: string;
  readonly embedder: Embedder;
  readonly rebuild?: boolean | undefined;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  /** Told where all vectors are made anew, and why. */
  readonly onRenewed?: ((why: string) => void) | undefined;
};

/**
 * Builds both legs over all passages of the library and publishes them as the live generation.
 * An endpoint is asked from here, which waits without work; the work itself is done apart.
 */
export async function buildGeneration(build: Build): Promise<Generation> {
  const { library, dataDir, embedder, rebuild, onRenewed } = build;
  if (embedder.name === standInEmbedder.name) return publish(build);
  const cache = EmbeddingCache.open(dataDir, embedder.name);
  try {
    const onProgress = (done: number, of: number) =>
      build.onProgress?.({ stage: 'embedding', done, of });
    await embedMissing({ library, cache, embedder, rebuild, onProgress, onRenewed });
    const generation = await publish(build);
    cache.keepOnly(textsToEmbed(library));
    return generation;
  } finally {
    cache.close();
  }
}

function publish({ dataDir, embedder, onProgress }: Build): Promise<Generation> {
  return publishGeneration(dataDir, (folder) =>
    buildApart({ dataDir, folder, embedder: embedder.name }, (done, of) =>
      onProgress?.({ stage: 'passages', done, of }),
    ),
  );
}
