import { fileURLToPath } from 'node:url';
import pino, { type Logger } from 'pino';
import { readConfig, type Config } from '../config.ts';
import { ingestReports } from '../ingest/ingest-reports.ts';
import { showProgress } from '../ingest/terminal/show-progress.ts';
import { DataFolderHeldError } from '../library/folder/hold-data-folder.ts';
import { Library } from '../library/library.ts';
import { embedderFor } from '../search/index/embedder-for.ts';
import { answerCache } from './answer/record/answer-cache.ts';
import { openAnswerParts } from './answer/open-answer-parts.ts';
import { createApp } from './http/app.ts';
import { listen } from './http/listen.ts';
import { Metrics } from './http/metrics.ts';
import { Shutdown } from './http/shutdown.ts';
import { noJournal, type AnswerJournal } from './journal/answer-journal.ts';
import { JournalQueue } from './journal/journal-queue.ts';
import { Journal } from './journal/journal.ts';
import { JournalReviews } from './journal/review-store.ts';
import { liveKeys } from './control/access/key-file.ts';
import type { NoteAct } from './control/audit/audit-entry.ts';
import type { AccessOptions } from './http/access/open-access.ts';
import { openAudit } from './open-audit.ts';
import { byServer, faultsTold, tellIndex } from './tell-faults.ts';
import { liveSwitches } from './control/switches.ts';
import { requireUpgraded } from './upgrade/require-upgraded.ts';
import { openWork, type Work } from './open-work.ts';

const bundledReports = fileURLToPath(new URL('../reports', import.meta.url));
const pagesFolder = fileURLToPath(new URL('../dist', import.meta.url));
// Some 20 MB; a disk that is full for longer than that many answers loses the oldest of them.
const mostAnswersUnwritten = 1000;

try {
  await start(readConfig());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** Fills an empty library with the bundled reports, opens it, and serves until told to stop. */
async function start(config: Config): Promise<void> {
  const logger = pino({ level: config.logLevel });
  requireUpgraded(config.dataDir);
  if (isEmpty(config.dataDir)) await ingestBundled(config, logger);
  const audit = openAudit(config, logger);
  const opening = openAnswerParts({
    ...config,
    check: true,
    ...faultsTold(logger, audit.note),
  });
  const [parts, work] = await Promise.all([opening, openWorkOf(config, logger)]);
  tellIndex(logger, parts.current().index);
  parts.watch();
  const { journal, reviews, close: closeJournal } = openJournal(config, logger);
  const review = reviews && { token: config.reviewToken, store: reviews };
  const metrics = new Metrics({ parts, admission: work.admission, journal });
  const answer = metrics.counting(answerCache(config.answerCacheSize, work.answer));
  const { search, states } = work;
  const shutdown = new Shutdown();
  const switches = liveSwitches(config.dataDir, (error) => {
    logger.error({ err: error }, 'the switches cannot be read; what was switched before stays so');
    audit.note({ ...byServer, event: 'switches_unreadable', result: 'failed' });
  });
  const served = { parts, answer, search, states, journal, review, shutdown, metrics };
  const access = accessIn(config, logger, audit.note);
  const written = { audit: audit.note, auditState: audit.state, auditPage: audit.page };
  const controlled = { switches, access, ...written };
  const app = createApp({ ...config, ...served, ...controlled, logger, pagesFolder });
  const { url, close } = await listen(app, config);
  audit.note({ ...byServer, event: 'server_started', url });
  process.stdout.write(`问报 ${url}\n`);
  stopOnSignal(async () => {
    await shutdown.drain(() => work.admission.load.underWay === 0, config.drainMilliseconds);
    await close();
    await work.close();
    parts.close();
    closeJournal();
    audit.note({ ...byServer, event: 'server_stopped' });
    audit.close();
  });
}

/** Who may do and read what. @throws KeyFileError where that cannot be read. */
function accessIn(config: Config, logger: Logger, note: NoteAct): AccessOptions {
  const { keysFile, anonymous, signOn, sessionIdleMilliseconds } = config;
  const keys = liveKeys(keysFile, (error) => {
    logger.error({ err: error }, 'the keys cannot be read; those before stay');
    note({ ...byServer, event: 'keys_unreadable', result: 'failed' });
  });
  for (const name of ['reviewToken', 'metricsToken'] as const) {
    if (config[name] !== undefined) logger.warn(deprecatedTokens[name]);
  }
  return { keys, anonymous, signOn, sessionIdleMilliseconds };
}

const deprecatedTokens = {
  reviewToken: 'REVIEW_TOKEN is deprecated: npm run admin -- keys add NAME --role editor',
  metricsToken: 'METRICS_TOKEN is deprecated: npm run admin -- keys add NAME --role operator',
};

function openWorkOf(config: Config, logger: Logger): Promise<Work> {
  return openWork(config, (error) => {
    logger.error({ err: error }, 'a thread that answers broke; another takes its place');
  });
}

/** Once told to stop, it stops in peace; told again, at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      void stop();
    });
  }
}

/** Where the journal cannot be used, answers are given without being remembered. */
function openJournal(
  { dataDir, journalDays, journalMegabytes }: Config,
  logger: Logger,
): {
  readonly journal: AnswerJournal;
  readonly reviews?: JournalReviews | undefined;
  readonly close: () => void;
} {
  try {
    const opened = Journal.open(dataDir, {
      days: journalDays,
      mostMegabytes: journalMegabytes,
      now: Date.now,
      onFailure: (error) => {
        logger.warn({ err: error }, 'old entries of the journal could not be removed');
      },
    });
    const reviews = JournalReviews.open(dataDir);
    const journal = new JournalQueue(opened, {
      mostWaiting: mostAnswersUnwritten,
      now: Date.now,
      onFailure: (error) => {
        logger.error({ err: error }, 'the journal cannot be written; answers wait for it');
      },
      onRecovery: (lost) => {
        logger.warn({ lost }, 'the journal is written again');
      },
    });
    return {
      journal,
      reviews,
      close: () => {
        reviews.close();
        journal.close();
      },
    };
  } catch (error) {
    logger.error({ err: error }, 'the journal cannot be used; nothing is remembered');
    const reason = error instanceof Error ? error.message : String(error);
    const state = () => ({ state: 'not_kept' as const, waiting: 0, lost: 0, reason });
    return { journal: { ...noJournal, state }, close: () => undefined };
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

async function ingestBundled({ dataDir, embeddingModel }: Config, logger: Logger): Promise<void> {
  process.stdout.write(
    '数据文件夹是空的，先放入随附的示例摘编；导入第一份真实报告时会自动移出。\n',
  );
  const progress = showProgress(process.stderr);
  await ingestReports({
    paths: [bundledReports],
    areExamples: true,
    dataDir,
    embedder: await embedderFor(embeddingModel),
    onProgress: progress.show,
  })
    .catch((error: unknown) => {
      // Somebody is filling the folder just now: what they publish is taken up.
      if (!(error instanceof DataFolderHeldError)) throw error;
      logger.warn(error.message);
    })
    .finally(progress.stop);
}
