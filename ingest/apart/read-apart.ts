import { intakeLimits } from '../formats/intake-limits.ts';
import { RefusedFileError } from '../refused-file-error.ts';
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
  return againIfBroken(
    () => ask(takeIdle() ?? new ReaderProcess(), request, limits),
    () => ask(new ReaderProcess(), request, limits),
  );
}

async function ask<Request extends ReadingRequest>(
  reader: ReaderProcess,
  request: Request,
  limits: ReadingLimits,
): Promise<ReadingResult<Request>> {
  try {
    return await reader.ask(request, limits);
  } finally {
    if (reader.isAlive) idle.push(reader);
  }
}

/**
 * Tries a second way where the first broke: the fault may be the reader's or the machine's. A file that is
 * refused, or that filled the memory or the time, is refused at once.
 */
export async function againIfBroken<Result>(
  first: () => Promise<Result>,
  second: () => Promise<Result>,
): Promise<Result> {
  try {
    return await first();
  } catch (error) {
    if (error instanceof RefusedFileError && error.cause !== undefined) return second();
    throw error;
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
