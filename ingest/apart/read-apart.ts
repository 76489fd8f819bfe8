import { intakeLimits } from '../formats/intake-limits.ts';
import { ReaderProcess, type ReadingLimits } from './reader-process.ts';
import type { ReadingRequest, ReadingResult } from './reading-request.ts';

const defaultLimits: ReadingLimits = {
  milliseconds: intakeLimits.loadingMilliseconds,
  bytes: intakeLimits.loadingBytes,
};

/** Readers that wait for the next file. They do not keep the program running. */
const idle: ReaderProcess[] = [];

/**
 * Does what a file needs in a process of its own: whoever asks meanwhile is not kept waiting, and a
 * file made to fill the memory or to keep a parser busy for ever takes nothing along but that
 * process. A reader serves file after file.
 * @throws RefusedFileError when the file cannot be read, with the reason and what to do.
 */
export async function readApart<Request extends ReadingRequest>(
  request: Request,
  limits: ReadingLimits = defaultLimits,
): Promise<ReadingResult<Request>> {
  const reader = takeIdle() ?? new ReaderProcess();
  try {
    return await reader.ask(request, limits);
  } finally {
    if (reader.isAlive) idle.push(reader);
  }
}

/** Starts a reader that will be needed soon, while there is other work to do. */
export function prepareReader(): void {
  if (idle.length === 0) idle.push(new ReaderProcess());
}

function takeIdle(): ReaderProcess | undefined {
  for (let reader = idle.pop(); reader; reader = idle.pop()) if (reader.isAlive) return reader;
  return undefined;
}
