import type { EmbeddingUsage } from '../../models/embedding/embedder.ts';
import type { IngestOptions, IngestResult } from '../ingest-reports.ts';
import { closingTable, unknownIn } from './closing-table.ts';
import { embeddingLine } from './embedding-line.ts';
import { eventLine, progressEvents, type IngestEvent } from './ingest-events.ts';
import { showProgress } from './show-progress.ts';
import type { Paint } from './terminal-text.ts';

/** Who is told what an ingest does, and what came of it. */
export type Told = Required<Pick<IngestOptions, 'onProgress' | 'onFile' | 'onRenewed'>> & {
  readonly onResult: (result: IngestResult, embedding: EmbeddingUsage | undefined) => void;
  /** Told which names of a list of sources no file had. */
  readonly onNotMet: (names: readonly string[]) => void;
  /** Told that somebody stopped it, after so many files. */
  readonly onStopped: (files: number) => void;
  readonly stop: () => void;
};

export function toldInWords(paint: Paint): Told {
  const progress = showProgress(process.stderr);
  return {
    onProgress: progress.show,
    onFile: () => undefined,
    onRenewed: (why) => process.stderr.write(`${why}\n`),
    onResult: (result, embedding) => {
      const line = embedding ? `${embeddingLine(embedding)}\n` : '';
      process.stdout.write(`${closingTable(result, paint)}${line}`);
    },
    onNotMet: (names) => {
      process.stderr.write(`来源清单中的这些文件没有遇到，请核对文件名：${names.join('、')}\n`);
    },
    onStopped: (files) => {
      progress.stop();
      const said = `已停止：处理完的 ${files} 个文件都已保存，原来的索引照常使用。`;
      process.stderr.write(`\n${said}再次运行同一命令，从这里继续。\n`);
    },
    stop: progress.stop,
  };
}

/** One line an event, with progress on standard error for whoever watches. */
export function toldAsEvents(): Told {
  const progress = showProgress(process.stderr);
  const tell = (event: IngestEvent) => void process.stdout.write(eventLine(event));
  const tellProgress = progressEvents(tell, performance.now.bind(performance));
  return {
    onProgress: (step) => {
      progress.show(step);
      tellProgress(step);
    },
    onFile: (outcome) => {
      tell({ event: 'file', ...outcome });
    },
    onRenewed: (why) => {
      tell({ event: 'renewed', why });
    },
    onResult: (result, embedding) => {
      tell({ event: 'result', ...result, unknown: unknownIn(result.reports), embedding });
    },
    onNotMet: (names) => {
      tell({ event: 'sources_not_met', files: names });
    },
    onStopped: (files) => {
      tell({ event: 'stopped', files });
    },
    stop: progress.stop,
  };
}
