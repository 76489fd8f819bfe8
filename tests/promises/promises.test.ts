import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { page, promises, promisesPage, wordsOfFile } from './promises-page.ts';

describe('every promise that is said to be proven', () => {
  it.each(promises().filter(({ file }) => file !== ''))('$id has its test', ({ file, test }) => {
    expect(wordsOfFile(file)).toContain(test);
  });

  it('stands in the table once', () => {
    const ids = promises().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('the page says what the table says: npm run promises', async () => {
  const path = fileURLToPath(page);
  const made = await format(promisesPage(), { ...(await resolveConfig(path)), filepath: path });
  expect(readFileSync(page, 'utf8')).toBe(made);
});
