import { join } from 'node:path';
import { withTemporaryFolder } from '../eval/temporary-folder.ts';
import { textTable } from '../eval/text-table.ts';
import { ingestReports } from '../ingest/ingest-reports.ts';
import { passageEntry } from '../ingest/passage-entry.ts';
import { loadGazetteer } from '../library/gazetteer.ts';
import { Library } from '../library/library.ts';
import { findPassages } from '../search/find-passages.ts';
import type { KeywordEntry } from '../search/keyword-index.ts';
import { termTokens } from '../search/question-terms.ts';
import { openSearchIndex, type SearchIndex } from '../search/search-index.ts';
import { standInEmbedder } from '../search/stand-in-embedder.ts';
import { understandQuestion } from '../search/understand-question.ts';
import type { UnderstoodQuestion } from '../search/understood-question.ts';
import { Fts5Index } from './fts5-index.ts';
import { spread, timeEach, type Spread } from './measure.ts';
import { questionsAbout } from './questions.ts';
import { twoSizes, writeTexts, type TextSet } from './text-sets.ts';

const embedder = standInEmbedder;
// As deep as the product reads each leg, and as many passages as it hands on to be answered from.
const legDepth = 200;
const passagesFound = 20;

type Run = {
  readonly name: string;
  readonly passages: number;
  readonly questions: number;
  readonly legs: ReadonlyMap<string, Spread>;
};

/** How long does finding take, leg by leg, and beside SQLite FTS5 on the same passages? */
export async function searchBench(): Promise<string> {
  const runs: Run[] = [];
  for (const set of twoSizes) {
    runs.push(await withTemporaryFolder((folder) => searchSet(set, folder)));
  }
  const sizes = runs.map(({ name, passages, questions }) => {
    return `${name}: ${passages} passages, ${questions} questions`;
  });
  return [...sizes, '', table(runs)].join('\n');
}

async function searchSet(set: TextSet, folder: string): Promise<Run> {
  const texts = join(folder, 'texts');
  const dataDir = join(folder, 'data');
  await writeTexts(set, texts);
  await ingestReports({ paths: [texts], dataDir, embedder });
  const library = Library.open(dataDir);
  const fts5 = new Fts5Index(entriesOf(library));
  try {
    const index = await openSearchIndex({ dataDir, library, embedder });
    const questions = understoodQuestions(library);
    const legs = await timeLegs(questions, { library, index, fts5 });
    const passages = index.keywords.ids.length;
    return { name: set.name, passages, questions: questions.length, legs };
  } finally {
    fts5.close();
    library.close();
  }
}

function entriesOf(library: Library): readonly KeywordEntry[] {
  const reports = new Map(library.reports().map((report) => [report.id, report]));
  return library.passages().flatMap((passage) => {
    const report = reports.get(passage.reportId);
    return report ? [passageEntry(passage, report)] : [];
  });
}

function understoodQuestions(library: Library): readonly UnderstoodQuestion[] {
  const reports = library.reports();
  const context = { earlier: [], reports, gazetteer: loadGazetteer() };
  return questionsAbout(reports).map((question) => understandQuestion(question, context));
}

async function timeLegs(
  questions: readonly UnderstoodQuestion[],
  parts: { readonly library: Library; readonly index: SearchIndex; readonly fts5: Fts5Index },
): Promise<ReadonlyMap<string, Spread>> {
  const { library, index, fts5 } = parts;
  const tokensOf = ({ terms }: UnderstoodQuestion) => termTokens(terms);
  const legs: Readonly<Record<string, (question: UnderstoodQuestion) => unknown>> = {
    'keyword leg': (question) =>
      index.keywords.search({ tokens: tokensOf(question), limit: legDepth }),
    'SQLite FTS5': (question) => fts5.search(tokensOf(question).keys(), legDepth),
    'vector leg': async ({ understood }) => {
      const [vector] = await embedder.embed([understood]);
      return vector && index.vectors?.search({ vector, limit: legDepth });
    },
    'findPassages, all of it': (question) =>
      findPassages(question, { library, index, embedder, limit: passagesFound }),
  };
  const spreads = new Map<string, Spread>();
  for (const [name, leg] of Object.entries(legs)) {
    spreads.set(name, spread(await timeEach(questions, leg)));
  }
  return spreads;
}

function table(runs: readonly Run[]): string {
  const legs = [...(runs[0]?.legs.keys() ?? [])];
  const at = (run: Run | undefined, leg: string) => run?.legs.get(leg)?.p50 ?? Number.NaN;
  const times = legs.map((leg) => [
    leg,
    ...runs.flatMap(({ legs }) => cells(legs.get(leg))),
    ratio(at(runs.at(-1), leg), at(runs[0], leg)),
  ]);
  const beside = runs.flatMap((run) => [ratio(at(run, 'SQLite FTS5'), at(run, 'keyword leg')), '']);
  return textTable(
    [
      { title: 'milliseconds', align: 'left' },
      ...runs.flatMap(({ name }) => [right(`${name} p50`), right('p95')]),
      right('growth'),
    ],
    [...times, ['FTS5 / keyword leg', ...beside]],
  );
}

function right(title: string) {
  return { title, align: 'right' as const };
}

function cells(one: Spread | undefined): readonly string[] {
  return [one?.p50, one?.p95].map((value) => value?.toFixed(2) ?? '');
}

function ratio(value: number, base: number): string {
  return (value / base).toFixed(1);
}
