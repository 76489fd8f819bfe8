import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';

/** How long a program may run, and how much memory it may ask for. */
export type ProgramLimits = { readonly milliseconds: number; readonly bytes: number };

/** A program that is not installed. */
export class ProgramMissingError extends Error {
  override readonly name = 'ProgramMissingError';
}

/**
 * What a program writes when it is given `input`. It runs as a process of its own, so that a file
 * made to break it takes nothing along; the shell sets the bound on memory and is then replaced by it.
 * @throws ProgramMissingError when it is not installed; Error when it fails or runs into a limit.
 */
export async function runLimited(
  command: readonly [program: string, ...values: readonly string[]],
  { milliseconds, bytes }: ProgramLimits,
  input: Uint8Array = new Uint8Array(),
): Promise<Buffer> {
  const child = spawn('/bin/sh', ['-c', within, String(bytes / 1024), ...command], {
    timeout: milliseconds,
    killSignal: 'SIGKILL',
  });
  // A program that ends before it has read everything closes its end; its exit code says why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const ended = new Promise<Ending>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code, signal });
    });
  });
  const [written, complaint, ending] = await Promise.all([
    ...[buffer(child.stdout), buffer(child.stderr)],
    ended,
  ] as const);
  refuseFailure(command[0], ending, complaint.toString());
  return written;
}

// One page a process: threads within it only get into each other's way. macOS knows no such bound.
const within = 'export OMP_THREAD_LIMIT=1; ulimit -v "$0" 2>/dev/null; exec "$@"';

type Ending = { readonly code: number | null; readonly signal: string | null };

// POSIX, exec: what a shell says of a command that is not there.
const notFound = 127;
const longestComplaint = 200;

function refuseFailure(program: string, { code, signal }: Ending, complaint: string): void {
  if (code === 0) return;
  if (code === notFound) throw new ProgramMissingError(`${program} is not installed`);
  const how = signal === null ? `with code ${code}` : `by ${signal}`;
  throw new Error(`${program} ended ${how}: ${complaint.trim().slice(-longestComplaint)}`);
}
