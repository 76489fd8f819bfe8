import { loadGazetteer } from '../../language/places/gazetteer.ts';
import { Library } from '../../library/library.ts';
import { unknownFacts } from '../../library/unknown-facts.ts';
import type { ReportDraft } from '../../library/report.ts';
import { buildGeneration } from '../../ingest/build/build-generation.ts';
import { splitSentences } from '../../language/sentences/split-sentences.ts';
import type { Embedder } from '../../models/embedding/embedder.ts';
import { openSearchIndex } from '../../search/index/search-index.ts';
import { searchLegs } from '../../search/search-legs.ts';
import { rankLegs } from '../../search/search-passages.ts';
import { readQuestion } from '../../question/read-question.ts';
import type { BenchPassage } from '../bench/bench-files.ts';
import { onEmbedderFailure } from './embedder.ts';
import type { SearchStage } from '../system-under-test.ts';

/** Ids of passages at each stage, best first; `ranked` is what the product gives. */
export type BenchFound = Readonly<Record<SearchStage, readonly string[]>>;

/** Finds the best passages for a question. */
export type BenchSearch = (question: string, limit: number) => Promise<BenchFound>;

/**
 * The product's search over passages of any kind: both legs, fused, ranked again. They are of no
 * place and year, so nothing is narrowed.
 */
export async function openBenchSearch(
  passages: readonly BenchPassage[],
  { dataDir, embedder }: { readonly dataDir: string; readonly embedder: Embedder },
): Promise<{ readonly search: BenchSearch; readonly close: () => void }> {
  const library = Library.open(dataDir);
  const { draft, idAt } = toDraft(passages);
  const source = { path: 'passages.jsonl', file: 'passages.jsonl', sha256: '' };
  library.saveFile(source, [draft]);
  await buildGeneration({ library, dataDir, embedder });
  const index = await openSearchIndex({ dataDir, library, embedder });
  const { reports } = index;
  const starts = new Map(library.passages().map(({ id, start }) => [id, start]));
  const idsByPosition = index.keywords.ids.map((id) => idAt.get(starts.get(id) ?? -1) ?? '');
  const idsAt = (found: readonly { readonly position: number }[]) =>
    found.map(({ position }) => idsByPosition[position] ?? '');
  const context = { earlier: [], reports: [], gazetteer: loadGazetteer() };
  return {
    search: async (asked, limit) => {
      const question = readQuestion(asked, context);
      const options = { index, library, embedder, onEmbedderFailure, reports, limit };
      const legs = await searchLegs(question, options);
      const ranked = await rankLegs(question, legs, options);
      return {
        keyword: idsAt(legs.keyword),
        vector: idsAt(legs.vector),
        fused: idsAt(legs.fused),
        ranked: ranked.flatMap(({ passage }) => idAt.get(passage.start) ?? []),
      };
    },
    close: () => library.close(),
  };
}

/** All passages as one document, each a section of its own. */
function toDraft(passages: readonly BenchPassage[]): {
  readonly draft: ReportDraft;
  readonly idAt: ReadonlyMap<number, string>;
} {
  const idAt = new Map<number, string>();
  let text = '';
  const spans = passages.map(({ id, title, text: words }) => {
    const start = text.length;
    idAt.set(start, id);
    text += words;
    const end = text.length;
    text += '\n';
    return { start, end, headingPath: title === undefined ? [] : [title], orientation: null };
  });
  const withSentences = spans.map((span) => ({
    ...span,
    sentences: splitSentences(text, span),
  }));
  return { draft: { ...noFacts, text, sections: spans, passages: withSentences }, idAt };
}

const noFacts = {
  ...unknownFacts,
  kind: 'report',
  title: '',
  sourceRuns: [],
  glossary: [],
  cuts: [],
} as const;
