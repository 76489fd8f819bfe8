import { join } from 'node:path';
import { withTemporaryFolder } from '../eval/temporary-folder.ts';
import { textTable } from '../eval/print/text-table.ts';
import { ingestReports } from '../ingest/ingest-reports.ts';
import { loadGazetteer } from '../language/places/gazetteer.ts';
import { Library } from '../library/library.ts';
import { acceptedPositions, type AcceptedPositions } from '../search/index/accepted-positions.ts';
import { findPassages } from '../search/find-passages.ts';
import type { KeywordEntry } from '../search/index/keyword-index.ts';
import { passageEntry } from '../search/index/passage-entry.ts';
import { termTokens } from '../search/term-tokens.ts';
import { openSearchIndex, type SearchIndex } from '../search/index/search-index.ts';
import { standInEmbedder } from '../search/index/stand-in-embedder.ts';
import { readQuestion } from '../question/read-question.ts';
import type { Question } from '../question/question.ts';
import { buildEngines } from './keyword-engines.ts';
import { spread, timeEach, timeFirst, type Spread } from './measure.ts';
import { openApart } from './open-apart.ts';
import { questionsAbout, questionsToAll } from './questions.ts';
import { sevenAndSeventyThousand, writeTexts, type TextSet } from './text-sets.ts';

const embedder = standInEmbedder;
// As deep as the product reads each leg, and as many passages as it hands on to be answered from.
const legDepth = 200;
const passagesFound = 20;

// On a busy machine one round measures the other programs.
const rounds = 5;

// So many it finishes with in the time of the others; of more, the first are taken.
const miniSearchAtMost = 20_000;

/** One line of the table. */
type Row = {
  readonly what: string;
  readonly passages: number;
  readonly times?: Spread;
  readonly buildSeconds?: number;
  readonly loadSeconds?: number;
  readonly megabytes?: number;
};

type OpenParts = { readonly library: Library; readonly index: SearchIndex };

/** How long does finding take, beside SQLite FTS5 and MiniSearch on the same passages? */
export async function searchBench(): Promise<string> {
  const tables: string[] = [];
  for (const set of sevenAndSeventyThousand) {
    const rows = await withTemporaryFolder((folder) => searchSet(set, folder));
    tables.push(`${set.name}\n\n${table(rows)}`);
  }
  return tables.join('\n\n');
}

async function searchSet(set: TextSet, folder: string): Promise<readonly Row[]> {
  const texts = join(folder, 'texts');
  const dataDir = join(folder, 'data');
  await writeTexts(set, texts);
  await ingestReports({ paths: [texts], dataDir, embedder });
  const opening = await openApart(dataDir);
  const library = Library.open(dataDir);
  try {
    const index = await openSearchIndex({ dataDir, library, embedder });
    const passages = index.keywords.ids.length;
    const { megabytes, seconds: loadSeconds } = opening;
    return [
      ...(await engineRows(library)),
      ...(await searchRows({ library, index })),
      { what: 'opening both legs', passages, loadSeconds, megabytes },
    ];
  } finally {
    library.close();
  }
}

/** The keyword leg and others in its place, each on all passages. */
async function engineRows(library: Library): Promise<readonly Row[]> {
  const weights = fieldWeights(library);
  const engines = await buildEngines(entriesOf(library), { weights, miniSearchAtMost });
  const questions = understand(questionsAbout(library.reports()), library);
  const rows: Row[] = [];
  for (const { name: what, search, ...costs } of engines) {
    const ask = ({ terms }: Question) => search(termTokens(terms), legDepth);
    rows.push({ what, ...costs, times: spread(await timeEach(questions, ask, rounds)) });
  }
  return rows;
}

function* entriesOf(library: Library): Iterable<KeywordEntry> {
  const reports = new Map(library.reports().map((report) => [report.id, report]));
  for (const passage of library.passages()) {
    const report = reports.get(passage.reportId);
    if (report) yield passageEntry(passage, report);
  }
}

function fieldWeights(library: Library): readonly number[] {
  for (const { fields } of entriesOf(library)) return fields.map(({ weight }) => weight);
  return [];
}

/** The steps of the product: one question after another, as asked. */
async function searchRows(parts: OpenParts): Promise<readonly Row[]> {
  const { library, index } = parts;
  const context = { earlier: [], reports: library.reports(), gazetteer: loadGazetteer() };
  const about = questionsAbout(library.reports());
  const questions = understand(about, library);
  const toAll = understand(questionsToAll, library);
  const timeAmong = (share: number) => {
    const among = firstOf(share, index);
    return timeEach(questions, (question) => askVectors(question, index, among), rounds);
  };
  const times: Readonly<Record<string, readonly number[]>> = {
    'understanding the question': await timeEach(
      about,
      (one) => readQuestion(one, context),
      rounds,
    ),
    'vector leg, of all': await timeEach(questions, (one) => askVectors(one, index), rounds),
    'vector leg, of half': await timeAmong(0.5),
    'vector leg, of a fifth': await timeAmong(0.2),
    'vector leg, of a hundredth': await timeAmong(0.01),
    'all of search, first asked': await timeFirst(questions, finder(parts)),
    'all of search, asked again': await timeEach(questions, finder(parts), rounds),
    'over every report, first asked': await timeFirst(toAll, finder(parts)),
    'over every report, asked again': await timeEach(toAll, finder(parts), rounds),
  };
  const passages = index.keywords.ids.length;
  return Object.entries(times).map(([what, each]) => ({ what, passages, times: spread(each) }));
}

async function askVectors(
  { understood }: Question,
  { vectors }: SearchIndex,
  among?: AcceptedPositions,
): Promise<unknown> {
  const [vector] = await embedder.embed([understood]);
  return vector && vectors?.search({ vector, limit: legDepth, among });
}

/** The first passages, as many as this share. */
function firstOf(share: number, { keywords }: SearchIndex): AcceptedPositions {
  const size = keywords.ids.length;
  return acceptedPositions([{ start: 0, end: Math.ceil(share * size) }], size);
}

/** What the product does with a question: passages that it has read stay in memory for a while. */
function finder(parts: OpenParts) {
  return (question: Question) =>
    findPassages(question, { ...parts, embedder, limit: passagesFound });
}

function understand(questions: readonly string[], library: Library): readonly Question[] {
  const context = { earlier: [], reports: library.reports(), gazetteer: loadGazetteer() };
  return questions.map((question) => readQuestion(question, context));
}

function table(rows: readonly Row[]): string {
  const titles = ['passages', 'p50 ms', 'p95 ms', '× keyword leg', 'build s', 'load s', 'MB'];
  const base = rows[0]?.times?.p50 ?? Number.NaN;
  return textTable(
    [{ title: '', align: 'left' }, ...titles.map((title) => ({ title, align: 'right' as const }))],
    rows.map(({ what, passages, times, buildSeconds, loadSeconds, megabytes }) => [
      what,
      String(passages),
      cell(times?.p50, 2),
      cell(times?.p95, 2),
      cell(times && times.p50 / base, 1),
      cell(buildSeconds, 2),
      cell(loadSeconds, 2),
      cell(megabytes, 0),
    ]),
  );
}

function cell(value: number | undefined, digits: number): string {
  return value === undefined ? '' : value.toFixed(digits);
}
