import type { EmbeddingUsage } from '../../models/embedding/embedder.ts';
import type { FileOutcome } from '../file-outcome.ts';
import type { IngestProgress, IngestResult } from '../ingest-reports.ts';
import type { UnknownFacts } from './closing-table.ts';
import { TimeLeft } from './time-left.ts';

/** What `--json` tells, one a line; the last is the result, or that it was stopped or failed. */
export type IngestEvent =
  | (IngestProgress & { readonly event: 'progress'; readonly secondsLeft: number | null })
  | (FileOutcome & { readonly event: 'file' })
  /** All vectors are made anew. */
  | { readonly event: 'renewed'; readonly why: string }
  /** Names in the list of sources that no file has. */
  | { readonly event: 'sources_not_met'; readonly files: readonly string[] }
  /** By Ctrl-C, after so many files. */
  | { readonly event: 'stopped'; readonly files: number }
  | (IngestResult & {
      readonly event: 'result';
      readonly unknown: readonly UnknownFacts[];
      readonly embedding?: EmbeddingUsage | undefined;
    });

/** A line an event. */
export function eventLine(event: IngestEvent): string {
  return `${JSON.stringify(event)}\n`;
}

/** Tells of progress as often as a hundredth is done. */
export function progressEvents(
  tell: (event: IngestEvent) => void,
  now: () => number,
): (progress: IngestProgress) => void {
  const timeLeft = new TimeLeft(now);
  let last = '';
  return (progress) => {
    const secondsLeft = timeLeft.of(progress) ?? null;
    const hundredth = Math.floor((100 * progress.done) / Math.max(1, progress.of));
    const step = `${progress.stage} ${hundredth}`;
    if (step !== last) tell({ event: 'progress', ...progress, secondsLeft });
    last = step;
  };
}
