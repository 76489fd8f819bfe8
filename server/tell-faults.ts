import type { Logger } from 'pino';
import type { SearchIndex } from '../search/index/search-index.ts';
import type { OpenOptions } from './answer/open-answer-parts.ts';
import type { NoteAct } from './control/audit/audit-entry.ts';

/** What the audit says of whatever the server does by itself. */
export const byServer = { actor: 'server', source: 'server', result: 'ok' } as const;

/** Tells the log, and of what bears on control the audit too, what happens to the parts that answer. */
export function faultsTold(logger: Logger, note: NoteAct): Partial<OpenOptions> {
  return {
    onModelFailure: (error) => {
      logger.warn({ err: error }, 'the model failed; quoting stood in');
    },
    onModelState: (state) => {
      logger.warn({ state }, modelStates[state]);
    },
    onEmbedderFailure: (error) => {
      logger.warn({ err: error }, 'the embedder failed; keywords alone were searched');
    },
    onRerankerFailure: (error) => {
      logger.warn({ err: error }, 'the reranker failed; the own ranking stood');
    },
    onWordsFailure: (error) => {
      logger.error({ err: error }, 'the forbidden words cannot be read; those before stay');
      note({ ...byServer, event: 'words_unreadable', result: 'failed' });
    },
    onWords: (version) => {
      note({ ...byServer, event: 'words_changed', version });
    },
    onIndex: (index) => tellIndex(logger, index),
    onFailure: (error) => {
      logger.warn({ err: error }, 'a new index could not be opened; the old one serves on');
    },
  };
}

const modelStates: Readonly<Record<BreakerState, string>> = {
  open: 'the model failed too often; answers are quoted for a while',
  half_open: 'one question tries whether the model answers again',
  closed: 'the model answers again',
};

type BreakerState = Parameters<NonNullable<OpenOptions['onModelState']>>[0];

export function tellIndex(logger: Logger, { generation, reports, problems }: SearchIndex): void {
  logger.info({ generation, reports: reports.length }, 'this index answers now');
  for (const problem of problems) logger.warn(problem);
}
