import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { readConfig, type Config } from '../config.ts';
import { ingestReports } from '../ingest/ingest-reports.ts';
import { showProgress } from '../ingest/show-progress.ts';
import { Library } from '../library/library.ts';
import { embedderFor } from '../search/embedder-for.ts';
import { openAnswerParts } from './answer/open-answer-parts.ts';
import { createApp } from './http/app.ts';
import { listen } from './http/listen.ts';

const bundledReports = fileURLToPath(new URL('../reports', import.meta.url));
const pagesFolder = fileURLToPath(new URL('../dist', import.meta.url));

try {
  await start(readConfig());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** Fills an empty library with the bundled reports, opens it, and serves until told to stop. */
async function start(config: Config): Promise<void> {
  const logger = pino({ level: config.logLevel });
  if (isEmpty(config.dataDir)) await ingestBundled(config);
  const parts = await openAnswerParts({
    ...config,
    onModelFailure: (error) => {
      logger.warn({ err: error }, 'the model failed; quoting stood in');
    },
  });
  for (const problem of parts.index.problems) logger.warn(problem);
  const app = createApp({ ...config, parts, logger, pagesFolder });
  const { url, close } = await listen(app, config);
  process.stdout.write(`问报 ${url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void close().then(parts.close);
    });
  }
}

function isEmpty(dataDir: string): boolean {
  const library = Library.open(dataDir);
  try {
    return library.reports().length === 0;
  } finally {
    library.close();
  }
}

async function ingestBundled({ dataDir, embeddingModel }: Config): Promise<void> {
  process.stdout.write('数据文件夹是空的，先导入随附的报告摘编。\n');
  const progress = showProgress(process.stderr);
  await ingestReports({
    paths: [bundledReports],
    dataDir,
    embedder: embedderFor(embeddingModel),
    onProgress: progress.show,
  }).finally(progress.stop);
}
