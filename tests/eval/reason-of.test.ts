import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readGoldFiles } from '../../eval/gold-files/read-gold-files.ts';
import { reasonOf } from '../../eval/reason-of.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'wenbao-reason-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function reasonFor(path: string): string {
  try {
    readFileSync(path);
    return 'read';
  } catch (error) {
    return reasonOf(error);
  }
}

describe('why a file cannot be read is said in words', () => {
  test.each([
    ['missing.jsonl', 'it does not exist'],
    ['.', 'it is a folder, and a file is needed'],
    ['a.txt/manifest.json', 'a file stands where a folder is needed'],
  ])('%s', (name, reason) => {
    writeFileSync(join(folder, 'a.txt'), '');
    expect(reasonFor(join(folder, name))).toBe(reason);
  });

  test('and what is no such error says itself', () => {
    expect([reasonOf(new Error('broken')), reasonOf('odd')]).toEqual(['broken', 'odd']);
  });
});

test('a gold file with a byte order mark and Windows line ends is read', async () => {
  const line = { id: 'a', question: '目标？', type: 'number', answer: '4%', must: [['4%']] };
  const path = join(folder, 'gold.jsonl');
  writeFileSync(
    path,
    `\uFEFF${JSON.stringify(line)}\r\n${JSON.stringify({ ...line, id: 'b' })}\r\n`,
  );
  expect((await readGoldFiles([path])).map(({ id }) => id)).toEqual(['a', 'b']);
});
