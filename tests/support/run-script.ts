import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

/** How a script of the project ended, and what it said. */
export type ScriptEnd = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

export type RunningScript = {
  /** The first line of the output that matches. @throws Error with all output if none comes. */
  readonly line: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly stop: (signal: 'SIGTERM' | 'SIGKILL' | 'SIGINT') => void;
  readonly end: Promise<ScriptEnd>;
};

const longestRun = 180_000;

/**
 * Runs a front door of the project in a process of its own, as its npm script does. It stands in
 * another folder and sees only the settings given, so that no `.env` and no key of whoever runs
 * the tests gets in.
 */
export function startScript(
  script: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): RunningScript {
  const file = fileURLToPath(new URL(`../../${script}`, import.meta.url));
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), file, ...args], {
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], ...settings },
    // One that hangs must not outlive the test that finds it out.
    timeout: longestRun,
    killSignal: 'SIGKILL',
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => (said[stream] += text));
  }
  const end = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }));
  return {
    line: (pattern) => firstMatch(child, said, pattern),
    stop: (signal) => void child.kill(signal),
    end,
  };
}

/** Runs a script to its end. */
export function runScript(
  script: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<ScriptEnd> {
  return startScript(script, args, settings).end;
}

async function firstMatch(
  child: ChildProcess,
  said: { readonly stdout: string; readonly stderr: string },
  pattern: RegExp,
): Promise<RegExpExecArray> {
  const closed = once(child, 'close').then(() => 'closed' as const);
  for (;;) {
    const match = pattern.exec(said.stdout);
    if (match) return match;
    const heard = child.stdout ? once(child.stdout, 'data').then(() => 'heard' as const) : closed;
    if ((await Promise.race([heard, closed])) === 'closed' && !pattern.test(said.stdout)) {
      throw new Error(`It ended without a line like ${pattern}:\n${said.stdout}${said.stderr}`);
    }
  }
}
