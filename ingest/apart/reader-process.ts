import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { RefusedFileError } from '../refused-file-error.ts';
import { intakeLimits } from '../formats/intake-limits.ts';
import type {
  ReadingAnswer,
  ReadingRequest,
  ReadingResult,
  SentRequest,
} from './reading-request.ts';

/** How long a request may take, and by how much the memory of its process may grow. */
export type ReadingLimits = { readonly milliseconds: number; readonly bytes: number };

const start = fileURLToPath(new URL('./start-reader.mjs', import.meta.url));

/** A process that reads files, one after another, until one of them ends it. */
export class ReaderProcess {
  readonly #child: ChildProcess;
  readonly #ready: Promise<unknown>;

  constructor() {
    this.#child = fork(start, {
      execArgv: [`--max-old-space-size=${intakeLimits.loadingBytes / 1024 / 1024}`],
      serialization: 'advanced',
      // What libraries complain of is said in the reason of a refusal, not on the terminal.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // Its first word says that it is ready; a fault before that is ours and not a file's.
    this.#ready = once(this.#child, 'message');
    this.#ready.catch(() => undefined);
    this.rest();
  }

  /** Whether it can be asked again. */
  get isAlive(): boolean {
    const { exitCode, signalCode, killed } = this.#child;
    return exitCode === null && signalCode === null && !killed;
  }

  /** @throws RefusedFileError when it refuses, takes too long, too much memory, or breaks. */
  async ask<Request extends ReadingRequest>(
    request: Request,
    { milliseconds, bytes }: ReadingLimits,
  ): Promise<ReadingResult<Request>> {
    const over = new AbortController();
    const { signal } = over;
    this.#child.ref();
    this.#child.channel?.ref();
    try {
      const exit = once(this.#child, 'exit', { signal });
      await Promise.race([this.#ready, exit.then(neverReady)]);
      const answer = await Promise.race([
        this.#answerTo<ReadingResult<Request>>({ request, bytes }, signal),
        exit.then(([code, how]) => ended(code as number | null, how as string | null)),
        setTimeout(milliseconds, undefined, { signal }).then(() => this.#stop()),
      ]);
      return resultOf(answer);
    } finally {
      over.abort();
      this.rest();
    }
  }

  /** Does not keep the program running while it is not asked. */
  rest(): void {
    this.#child.unref();
    this.#child.channel?.unref();
  }

  async #answerTo<Result>(sent: SentRequest, signal: AbortSignal): Promise<ReadingAnswer<Result>> {
    const answer = once(this.#child, 'message', { signal });
    // That it has ended is told by its exit, also where it ends before all was sent.
    this.#child.send(sent, () => undefined);
    const [message] = (await answer) as [ReadingAnswer<Result>];
    return message;
  }

  #stop(): never {
    this.#child.kill('SIGKILL');
    throw new RefusedFileError('读取时间过长，已停止；请另存为 .docx 或 .txt 再导入');
  }
}

function neverReady(): never {
  throw new Error('A process that reads files could not start. Run "npm ci" and try again.');
}

function resultOf<Result>(answer: ReadingAnswer<Result>): Result {
  if ('result' in answer) return answer.result;
  if ('refused' in answer) throw new RefusedFileError(answer.refused);
  throw broken(answer.broken);
}

// It ends itself by SIGKILL when its memory is full, as systems do, too; V8 aborts when its heap is.
const endsOfMemory = new Set(['SIGKILL', 'SIGABRT', 'SIGTRAP']);
const codeOfAbort = 134;

function ended(code: number | null, signal: string | null): never {
  if (code === codeOfAbort || endsOfMemory.has(signal ?? '')) {
    throw new RefusedFileError(
      '读取时占用内存过大，已停止，文件可能有问题；请另存为 .docx 或 .txt 再导入',
    );
  }
  throw broken(`ended with ${signal ?? `code ${code}`}`);
}

function broken(how: string): RefusedFileError {
  return new RefusedFileError('读取时出错，文件可能已损坏，请另存为 .docx 或 .txt 再导入', {
    cause: new Error(how),
  });
}
