import { basename } from 'node:path';
import { EmbeddingCache } from '../../library/embedding-cache.ts';
import {
  publishGeneration,
  type Generation,
  type KeptFiles,
  type MadeGeneration,
} from '../../library/folder/generations.ts';
import type { GenerationPart } from '../../library/folder/manifest.ts';
import { digestOfReports, type IndexedReport } from '../../library/indexed-reports.ts';
import type { Library } from '../../library/library.ts';
import type { Embedder } from '../../models/embedding/embedder.ts';
import { filesOfPart } from '../../search/index/index-files.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';
import { buildApart } from './build-apart.ts';
import { embedMissing } from './embed-missing.ts';
import { indexNow, type IndexNow, type PartNow } from './index-state.ts';
import { mostPassagesInPart } from './part-size.ts';
import { openVectors, placedPassages, textsToEmbed } from './passages-to-index.ts';
import { nextStep, type IndexStep, type PartToWrite } from './plan-index.ts';
import type { PartOrder, WrittenPart } from './write-part.ts';

/** How far a build is, in passages: `embedding` through an endpoint, then `passages` indexed. */
export type BuildProgress = {
  readonly stage: 'embedding' | 'passages';
  readonly done: number;
  readonly of: number;
};

export type Build = {
  readonly library: Library;
  readonly dataDir: string;
  readonly embedder: Embedder;
  readonly rebuild?: boolean | undefined;
  /** Whether no file of the index may hold anything of what is not in the library any more. */
  readonly forget?: boolean | undefined;
  /** Whether parts are folded into one although none is due. */
  readonly fold?: boolean | undefined;
  /** By default as many as keep its files far below 2 GiB, which no reader here takes at once. */
  readonly mostInPart?: number | undefined;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  /** Told where all vectors are made anew, and why. */
  readonly onRenewed?: ((why: string) => void) | undefined;
};

const nothingYet: IndexNow = { parts: [], missing: [] };

/**
 * Builds both legs over all passages of the library and publishes them at once as the live
 * generation. An endpoint is asked from here, which waits without work.
 */
export async function buildGeneration(build: Build): Promise<Generation> {
  const wanted = build.library.indexedReports();
  await embedReports(wanted, build);
  const mostInPart = build.mostInPart ?? mostPassagesInPart(await lengthOfVectors(build, wanted));
  const step = nextStep({ parts: [], missing: wanted, atOnce: true, mostInPart });
  const published = await publishStep(step ?? { keep: [], write: [] }, {
    ...{ build, live: undefined, wanted, now: nothingYet },
  });
  forgetVectors(build);
  return published;
}

/**
 * Brings the live generation up to what the library says, at the cost of what changed: new reports
 * make a part of their own, and parts are folded into larger ones as they grow. Each step is
 * published by itself, so that a run that is stopped goes on where it was.
 */
export async function growGeneration(live: Generation, build: Build): Promise<Generation> {
  const wanted = build.library.indexedReports();
  const first = await indexNow(live, wanted);
  const embedded = await embedReports(first.missing, build, live.manifest.embedder.dimensions);
  if (embedded === 'other model') return buildGeneration(build);
  let generation = live;
  for (;;) {
    const now = await indexNow(generation, wanted);
    const step = nextStep({
      ...now,
      forget: build.forget ?? false,
      fold: build.fold ?? false,
      mostInPart: build.mostInPart ?? mostPassagesInPart(generation.manifest.embedder.dimensions),
    });
    if (!step && hasSameGone(generation, now)) break;
    const next = step ?? { keep: now.parts.map(({ name }) => name), write: [] };
    generation = await publishStep(next, { build, live: generation, wanted, now });
  }
  if (build.forget) forgetVectors(build);
  return generation;
}

/** Whether the generation says of each part what is gone from it: else it still shows it. */
function hasSameGone({ manifest }: Generation, { parts }: IndexNow): boolean {
  return manifest.parts.every(({ gone }, at) => {
    const ids = parts[at]?.goneIds ?? [];
    return gone.length === ids.length && gone.every((id) => ids.includes(id));
  });
}

type Publishing = {
  readonly build: Build;
  readonly live: Generation | undefined;
  readonly wanted: readonly IndexedReport[];
  readonly now: IndexNow;
};

function publishStep(step: IndexStep, publishing: Publishing): Promise<Generation> {
  const { build, live, now } = publishing;
  const kept = now.parts.filter(({ name }) => step.keep.includes(name));
  const write = async (folder: string): Promise<MadeGeneration> => {
    const written: NamedPart[] = [];
    for (const [number, part] of step.write.entries()) {
      written.push(await writeOne(part, { ...publishing, folder, number, of: step.write.length }));
    }
    return madeOf(kept, written, publishing);
  };
  return publishGeneration(build.dataDir, write, {
    ...(live && { kept: keptFiles(live, kept) }),
    dropsEarlier: build.forget ?? false,
  });
}

function keptFiles(from: Generation, parts: readonly PartNow[]): KeptFiles {
  const names = parts.flatMap(({ name }) => filesOfPart(name));
  return { from, files: names.filter((file) => file in from.manifest.files) };
}

type NamedPart = WrittenPart & { readonly name: string };

async function writeOne(
  part: PartToWrite,
  at: Publishing & { readonly folder: string; readonly number: number; readonly of: number },
): Promise<NamedPart> {
  const { build, folder, number } = at;
  const generation = basename(folder, '.tmp');
  const name = at.of === 1 ? generation : `${generation}-${number + 1}`;
  const order: PartOrder = {
    ...{ dataDir: build.dataDir, folder, name, embedder: build.embedder.name },
    from: sourcesOf(part, at),
    reports: at.wanted.filter(({ reportId }) => part.reports.includes(reportId)),
  };
  const onProgress = (done: number, of: number) =>
    build.onProgress?.({ stage: 'passages', done, of });
  return { name, ...(await buildApart(order, onProgress)) };
}

/** The largest first: the graph of its vectors is gone on from. */
function sourcesOf(part: PartToWrite, { live, now }: Publishing): PartOrder['from'] {
  if (!live) return [];
  const { dimensions } = live.manifest.embedder;
  return now.parts
    .filter(({ name }) => part.from.includes(name))
    .toSorted((a, b) => b.live - a.live)
    .map(({ name, goneIds }) => ({ folder: live.folder, name, gone: goneIds, dimensions }));
}

function madeOf(
  kept: readonly PartNow[],
  written: readonly NamedPart[],
  { build, live, wanted }: Publishing,
): MadeGeneration {
  const parts: readonly GenerationPart[] = [
    ...kept.map(({ name, live: passages, gone, goneIds }) => {
      return { name, passages: passages + gone, gone: [...goneIds] };
    }),
    ...written.map(({ name, held }) => ({ name, passages: countOf(held), gone: [] })),
  ];
  const held = new Set([
    ...kept.flatMap((part) => {
      return part.held.map(({ reportId }) => reportId).filter((id) => !part.goneIds.includes(id));
    }),
    ...written.flatMap((part) => part.held.map(({ reportId }) => reportId)),
  ]);
  const reports = wanted.filter(({ reportId }) => held.has(reportId));
  const dimensions = written[0]?.dimensions ?? live?.manifest.embedder.dimensions ?? 1;
  return {
    embedder: { name: build.embedder.name, dimensions },
    passages: countOf(reports),
    passagesDigest: digestOfReports(reports),
    parts: [...parts],
  };
}

function countOf(reports: readonly { readonly passages: number }[]): number {
  return reports.reduce((sum, { passages }) => sum + passages, 0);
}

/** Sees to it that the vectors of these reports are in the cache; the stand-in needs none. */
async function embedReports(
  reports: readonly IndexedReport[],
  build: Build,
  dimensions?: number,
): Promise<'embedded' | 'other model'> {
  if (build.embedder.name === standInEmbedder.name) return 'embedded';
  const cache = EmbeddingCache.open(build.dataDir, build.embedder.name);
  try {
    const onProgress = (done: number, of: number) =>
      build.onProgress?.({ stage: 'embedding', done, of });
    return await embedMissing({ ...build, cache, reports, dimensions, onProgress });
  } finally {
    cache.close();
  }
}

/** How long the vectors of these reports are: as long as the first of them; 1 where there is none. */
async function lengthOfVectors(
  { library, dataDir, embedder }: Build,
  reports: readonly IndexedReport[],
): Promise<number> {
  const vectors = openVectors({ dataDir, embedder: embedder.name });
  try {
    const [first] = placedPassages(reports.slice(0, 1), library, 1);
    const [vector] = first ? await vectors.find(first) : [];
    return vector?.length ?? 1;
  } finally {
    vectors.close();
  }
}

/** Takes from the cache what is of no passage any more. */
function forgetVectors({ library, dataDir, embedder }: Build): void {
  if (embedder.name === standInEmbedder.name) return;
  const cache = EmbeddingCache.open(dataDir, embedder.name);
  try {
    cache.keepOnly(textsToEmbed(library));
  } finally {
    cache.close();
  }
}
