import { cp, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The same files that the Dockerfile copies: all but what .dockerignore names. */
export async function copyProduct(from: string, to: string): Promise<void> {
  const left = leftOut(await readFile(join(from, '.dockerignore'), 'utf8'));
  for (const name of await readdir(from)) {
    if (!left(name)) await cp(join(from, name), join(to, name), { recursive: true });
  }
}

/**
 * Tells which names at the root of the product are left out.
 * @throws Error at a line that is neither a name nor `*.ending`, which would not be understood.
 */
export function leftOut(dockerignore: string): (name: string) => boolean {
  const lines = dockerignore.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const strange = lines.find((line) => !/^(?:\*\.)?[\w.-]+$/u.test(line));
  if (strange !== undefined) {
    throw new Error(`.dockerignore says ${strange}; pack-offline knows names and *.ending alone.`);
  }
  return (name) =>
    lines.some((line) => (line.startsWith('*') ? name.endsWith(line.slice(1)) : name === line));
}
