import { execFileSync } from 'node:child_process';

type RunOptions = {
  readonly in: string;
  /** Set beside what the environment has already. */
  readonly settings?: Readonly<Record<string, string>>;
};

/**
 * Runs a program to its end and gives what it printed; its complaints go to the terminal.
 * @throws Error with the command that failed.
 */
export function run(
  program: string,
  args: readonly string[],
  { in: folder, settings = {} }: RunOptions,
): string {
  const named = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  try {
    return execFileSync('env', [...named, program, ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  } catch (cause) {
    throw new Error(`Failed in ${folder}: ${[program, ...args].join(' ')}`, { cause });
  }
}
