import { ingestReports } from '../ingest/ingest-reports.ts';
import { embedderFor } from '../search/embedder-for.ts';
import { answerWhole } from '../server/answer/answer-question.ts';
import { openAnswerParts } from '../server/answer/open-answer-parts.ts';
import { searchReports } from '../server/answer/search-reports.ts';
import type { SystemUnderTest } from './system-under-test.ts';

type Models = Pick<Parameters<typeof openAnswerParts>[0], 'chatModel' | 'embeddingModel'>;

/** The product's own steps as the system under test, with the models that are configured. */
export async function openProduct(
  options: { readonly dataDir: string } & Models,
): Promise<SystemUnderTest & { close(): Promise<void> }> {
  const parts = await openAnswerParts(options);
  return {
    ask: (request) => answerWhole(request, parts.current()),
    search: async ({ question, history, k }) => {
      const hits = await searchReports({ question, history, limit: k }, parts.current());
      return hits.map(({ passage }) => passage);
    },
    report: (id) => Promise.resolve(parts.current().library.report(id)),
    close: () => {
      parts.close();
      return Promise.resolve();
    },
  };
}

/** Puts a folder of reports into a data folder. */
export async function ingestInto(
  folder: string,
  dataDir: string,
  models: Models = {},
): Promise<unknown> {
  return ingestReports({ paths: [folder], dataDir, embedder: embedderFor(models.embeddingModel) });
}
