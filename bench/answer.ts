import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { withTemporaryFolder } from '../eval/temporary-folder.ts';
import { textTable } from '../eval/print/text-table.ts';
import { ingestReports } from '../ingest/ingest-reports.ts';
import { Library } from '../library/library.ts';
import { standInEmbedder } from '../search/index/stand-in-embedder.ts';
import { answerQuestion } from '../server/answer/answer-question.ts';
import { recorded, type AnswerRecord } from '../server/answer/record/answer-record.ts';
import { checkSentence } from '../server/answer/gate/check-sentence.ts';
import type { DraftSentence } from '../server/answer/gate/draft.ts';
import { openAnswerParts } from '../server/answer/open-answer-parts.ts';
import { wholeAnswer } from '../server/answer/whole-answer.ts';
import { Journal } from '../server/journal/journal.ts';
import { spread, timeEach, type Spread } from './measure.ts';
import { questionsAbout } from './questions.ts';
import { twoSizes, writeTexts, type TextSet } from './text-sets.ts';

const mostSentences = 2000;

type Run = {
  readonly name: string;
  readonly passages: number;
  readonly answered: number;
  readonly asked: number;
  readonly answer: Spread;
  readonly check: Spread;
  readonly journal: Spread;
};

/**
 * How long does a quoted answer take from question to end, checking one sentence of it, and writing
 * it into the journal?
 */
export async function answerBench(): Promise<string> {
  const runs: Run[] = [];
  for (const set of twoSizes) {
    runs.push(await withTemporaryFolder((folder) => answerSet(set, folder)));
  }
  return table(runs);
}

async function answerSet(set: TextSet, folder: string): Promise<Run> {
  const texts = join(folder, 'texts');
  const dataDir = join(folder, 'data');
  await writeTexts(set, texts);
  await ingestReports({ paths: [texts], dataDir, embedder: standInEmbedder });
  const opened = await openAnswerParts({ dataDir });
  const parts = opened.current();
  const library = Library.open(dataDir);
  try {
    const questions = questionsAbout(parts.library.reports());
    const statuses = new Map<string, string>();
    const records: AnswerRecord[] = [];
    const keep = (record: AnswerRecord) => void records.push(record);
    const answers = await timeEach(questions, async (question) => {
      const events = recorded(answerQuestion({ question }, parts), parts, keep);
      statuses.set(question, (await wholeAnswer(events)).status);
    });
    const checks = await timeEach(sentencesIn(library), checkSentence);
    return {
      name: set.name,
      passages: parts.index.keywords.ids.length,
      answered: questions.filter((question) => statuses.get(question) === 'answered').length,
      asked: questions.length,
      answer: spread(answers),
      check: spread(checks),
      journal: spread(await timeWriting(records, dataDir)),
    };
  } finally {
    library.close();
    opened.close();
  }
}

/** Milliseconds of each write, in the order of the records. */
async function timeWriting(
  records: readonly AnswerRecord[],
  dataDir: string,
): Promise<readonly number[]> {
  const journal = Journal.open(dataDir, { days: 30, now: Date.now });
  try {
    // Each write is of another answer, as it is when people ask.
    return await timeEach(records, ({ answer, ...rest }) => {
      journal.saveAnswer({ ...rest, answer: { ...answer, id: randomUUID() } }, 'conversation');
    });
  } finally {
    journal.close();
  }
}

/** Sentences of reports as an answer would quote them, each resting on itself. */
function sentencesIn(library: Library): readonly DraftSentence[] {
  const reports = new Map(library.reports().map((report) => [report.id, report]));
  const drafts = library.passages().flatMap((passage) => {
    const report = reports.get(passage.reportId);
    if (!report) return [];
    return passage.sentences.map((span) => {
      const text = passage.text.slice(span.start - passage.start, span.end - passage.start);
      return { text, evidence: [{ passage, report, span }], unknownMarks: 0 };
    });
  });
  return drafts.slice(0, mostSentences);
}

function table(runs: readonly Run[]): string {
  const right = (title: string) => ({ title, align: 'right' as const });
  const rows = runs.map(({ name, passages, answered, asked, answer, check, journal }) => [
    name,
    String(passages),
    `${answered} of ${asked}`,
    answer.p50.toFixed(1),
    answer.p95.toFixed(1),
    (check.p50 * 1000).toFixed(0),
    (check.p95 * 1000).toFixed(0),
    (journal.p50 * 1000).toFixed(0),
    (journal.p95 * 1000).toFixed(0),
  ]);
  return textTable(
    [
      { title: 'reports', align: 'left' },
      right('passages'),
      right('answered'),
      right('answer p50 ms'),
      right('p95 ms'),
      right('check p50 µs'),
      right('p95 µs'),
      right('journal p50 µs'),
      right('p95 µs'),
    ],
    rows,
  );
}
