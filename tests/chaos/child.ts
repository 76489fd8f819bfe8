import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program of this folder that prints a line for each thing that is safely done. */
export type Child = {
  /** Lines so far. */
  readonly lines: readonly string[];
  /** Resolves when so many lines were printed, or the program has ended. */
  readonly printed: (count: number) => Promise<void>;
  readonly kill: () => void;
  /** All it printed is in `lines` by then. */
  readonly ended: Promise<{ readonly code: number | null; readonly errors: string }>;
};

export function startChild(script: string, ...args: readonly string[]): Child {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), file, ...args], {
    env: { PATH: process.env['PATH'] },
  });
  const lines: string[] = [];
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const reader = createInterface(child.stdout).on('line', (line) => lines.push(line));
  const closed = Promise.all([once(child, 'close'), once(reader, 'close')]);
  return {
    lines,
    printed: async (count) => {
      while (lines.length < count) {
        const ended = closed.then(() => true);
        if (await Promise.race([once(reader, 'line').then(() => false), ended])) return;
      }
    },
    kill: () => void child.kill('SIGKILL'),
    ended: closed.then(([[code]]) => ({ code: code as number | null, errors })),
  };
}
