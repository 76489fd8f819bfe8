import { EmbeddingCache } from '../../library/embedding-cache.ts';
import type { Library } from '../../library/library.ts';
import type { Passage, ReportSummary } from '../../library/report.ts';
import { passageToEmbed } from '../../search/index/passage-entry.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';

export type PlacedPassage = { readonly passage: Passage; readonly report: ReportSummary };

/** The passages of some reports in turn, so many at a time. @throws Error for a report not in. */
export function* placedPassages(
  reports: readonly { readonly reportId: string }[],
  library: Library,
  atOnce: number,
): Generator<readonly PlacedPassage[]> {
  const known = new Map(library.reports().map((report) => [report.id, report]));
  let step: PlacedPassage[] = [];
  for (const { reportId } of reports) {
    const report = known.get(reportId);
    if (!report) throw new Error(`Report ${reportId} is not in the library.`);
    for (const passage of library.passagesOf(reportId)) {
      step.push({ passage, report });
      if (step.length < atOnce) continue;
      yield step;
      step = [];
    }
  }
  if (step.length > 0) yield step;
}

/** What the vector leg embeds of each passage of some reports, in the order of the index. */
export function* textsToEmbed(
  library: Library,
  reports: readonly { readonly reportId: string }[] = library.indexedReports(),
): Generator<string> {
  for (const [placed] of placedPassages(reports, library, 1)) if (placed) yield textOf(placed);
}

/** Where vectors come from: made here by the stand-in, or from the cache. */
export type VectorSource = {
  readonly find: (step: readonly PlacedPassage[]) => Promise<readonly Float32Array[]>;
  readonly close: () => void;
};

export function openVectors(from: {
  readonly dataDir: string;
  readonly embedder: string;
}): VectorSource {
  if (from.embedder === standInEmbedder.name) {
    return {
      find: (step) => standInEmbedder.embed(step.map(textOf)),
      close: () => undefined,
    };
  }
  const cache = EmbeddingCache.open(from.dataDir, from.embedder);
  return {
    find: (step) => Promise.resolve(step.map((one) => cached(cache, one))),
    close: () => cache.close(),
  };
}

function textOf({ passage, report }: PlacedPassage): string {
  return passageToEmbed(passage, report);
}

function cached(cache: EmbeddingCache, placed: PlacedPassage): Float32Array {
  const vector = cache.find(textOf(placed));
  if (vector) return vector;
  throw new Error(`Passage ${placed.passage.id} was not embedded. Run the same command again.`);
}
