import { promptVersion } from '../../prompts/fill-prompt.ts';
import { ingestReports } from '../../ingest/ingest-reports.ts';
import { embedderFor } from '../../search/index/embedder-for.ts';
import { answerWhole } from '../../server/answer/answer-question.ts';
import { type OpenedAnswerParts, openAnswerParts } from '../../server/answer/open-answer-parts.ts';
import { searchReports } from '../../server/answer/search-reports.ts';
import type { Fingerprint, OpenedSystem } from '../commands/world.ts';
import { codeVersion } from '../generate/code-version.ts';
import { digestOf } from '../generate/digest.ts';
import { variantOf } from '../generate/worsened.ts';
import type { SystemUnderTest } from '../system-under-test.ts';
import { askMeasured } from './ask-measured.ts';
import { bestSentenceFor } from './best-sentence.ts';
import { callsModel } from './calls-model.ts';
import { readTwice } from './read-twice.ts';
import { searchByStage } from './search-stages.ts';

type Models = Pick<
  Parameters<typeof openAnswerParts>[0],
  'chatModel' | 'embeddingModel' | 'reranker'
>;

/** The product's own steps as the system under test, with the models that are configured. */
export async function openProduct({
  variant,
  ...options
}: {
  readonly dataDir: string;
  readonly variant?: string | undefined;
} & Models): Promise<OpenedSystem> {
  const parts = await openAnswerParts(options);
  return {
    ...variantOf(productSystem(parts), variant),
    fingerprint: () => fingerprintOf(parts, options),
    close: () => {
      parts.close();
      return Promise.resolve();
    },
  };
}

function productSystem(parts: OpenedAnswerParts): SystemUnderTest {
  return {
    ask: (request) => answerWhole(request, parts.current()),
    search: async ({ question, history, k }) => {
      const hits = await searchReports({ question, history, limit: k }, parts.current());
      return hits.map(({ passage }) => passage);
    },
    report: (id) => Promise.resolve(parts.current().library.report(id)),
    searchByStage: (query) => searchByStage(query, parts.current()),
    askMeasured: (request) => askMeasured(request, parts.current()),
    bestSentence: (request, isLeftOut) => bestSentenceFor(request, parts.current(), isLeftOut),
    readTwice: (request) => readTwice(request, parts.current()),
    callsModel: (request) => callsModel(request, parts.current()),
  };
}

/** All that an answer depends on: code, prompts, models and the texts that are indexed. */
function fingerprintOf(parts: OpenedAnswerParts, models: Models): Fingerprint {
  const { index, library, embedder } = parts.current();
  const texts = index.reports.map(({ id }) => [id, library.report(id)?.text ?? null]);
  return {
    code: codeVersion(),
    prompt: promptVersion,
    model: models.chatModel?.model ?? null,
    embedder: embedder.name,
    reranker: models.reranker?.model ?? null,
    index: digestOf(texts).slice(0, 16),
    reports: index.reports.length,
  };
}

/** Puts a folder of reports into a data folder. */
export async function ingestInto(
  folder: string,
  dataDir: string,
  models: Models = {},
): Promise<unknown> {
  return ingestReports({
    paths: [folder],
    dataDir,
    embedder: await embedderFor(models.embeddingModel),
  });
}
