import { once } from 'node:events';
import { setInterval, setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { RefusedFileError } from '../refused-file-error.ts';
import { detectFormat } from './detect-format.ts';
import { intakeLimits } from './intake-limits.ts';
import { loadPlain } from './load-plain.ts';
import type { LoadAnswer, LoadRequest } from './load-thread.ts';
import type { LoadedText } from './loaded-text.ts';
import type { RecognisedPages } from './pages/recognised-pages.ts';

/** How long a file may take and what it may add to the memory of the process. */
export type LoadingLimits = { readonly milliseconds: number; readonly bytes: number };

const defaultLimits: LoadingLimits = {
  milliseconds: intakeLimits.loadingMilliseconds,
  bytes: intakeLimits.loadingBytes,
};

/**
 * The text of a file, read in a thread of its own: whoever asks meanwhile is not kept waiting, and
 * a file made to fill the memory or to keep a parser busy for ever takes nothing along but that
 * thread. Plain text needs no parser and no thread.
 * @throws RefusedFileError when the file cannot be read, with the reason and what to do.
 */
export async function loadApart(
  bytes: Uint8Array,
  recognised: RecognisedPages = new Map(),
  limits: LoadingLimits = defaultLimits,
): Promise<LoadedText> {
  if ((await detectFormat(bytes)) === 'text') return loadPlain(bytes);
  const thread = idle.pop() ?? (await startThread());
  try {
    const answer = await answerOf(thread, { bytes, recognised }, limits);
    idle.push(thread);
    if ('refused' in answer) throw new RefusedFileError(answer.refused);
    return answer.loaded;
  } finally {
    if (!idle.includes(thread)) await thread.terminate();
  }
}

/** Threads that wait for the next file. They do not keep the program running. */
const idle: Worker[] = [];

async function startThread(): Promise<Worker> {
  const thread = new Worker(new URL('./start-load-thread.mjs', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: intakeLimits.loadingBytes / 1024 / 1024 },
  });
  // Its first word says that it is ready; a fault before that is ours and not a file's.
  await once(thread, 'message');
  return thread;
}

/** What the thread makes of the file, unless it takes too long, too much memory, or breaks. */
async function answerOf(
  thread: Worker,
  request: LoadRequest,
  limits: LoadingLimits,
): Promise<LoadAnswer> {
  const over = new AbortController();
  const { signal } = over;
  thread.ref();
  thread.postMessage(request);
  try {
    return await Promise.race([
      once(thread, 'message', { signal }).then(([answer]) => answer as LoadAnswer, threadBroke),
      setTimeout(limits.milliseconds, undefined, { signal }).then(tooSlow),
      memoryGrowsBy(limits.bytes, signal).then(tooLarge),
    ]);
  } finally {
    over.abort();
    thread.unref();
  }
}

const watchEveryMilliseconds = 25;

// A thread's own limits hold its objects, not its buffers, and unpacked bytes are buffers.
async function memoryGrowsBy(bytes: number, signal: AbortSignal): Promise<void> {
  const before = process.memoryUsage.rss();
  for await (const _ of setInterval(watchEveryMilliseconds, undefined, { signal })) {
    if (process.memoryUsage.rss() - before > bytes) return;
  }
}

function tooSlow(): never {
  throw new RefusedFileError('读取时间过长，已停止；请另存为 .docx 或 .txt 再导入');
}

function tooLarge(cause?: unknown): never {
  throw new RefusedFileError(
    '读取时占用内存过大，已停止，文件可能有问题；请另存为 .docx 或 .txt 再导入',
    { cause },
  );
}

function threadBroke(cause: unknown): never {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    tooLarge(cause);
  }
  throw new RefusedFileError('读取时出错，文件可能已损坏，请另存为 .docx 或 .txt 再导入', {
    cause,
  });
}
