import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openGoldFiles } from '../../../eval/gold-files/read-gold-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wenbao-gold-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('a folder stands for the .jsonl files in it, by name', async () => {
  for (const name of ['b.jsonl', 'a.jsonl', 'README.md']) writeFileSync(join(root, name), name);
  expect(await openGoldFiles([root])).toEqual([
    { name: join(root, 'a.jsonl'), text: 'a.jsonl' },
    { name: join(root, 'b.jsonl'), text: 'b.jsonl' },
  ]);
});

test('a folder without any is told', async () => {
  await expect(openGoldFiles([root])).rejects.toThrow(/holds no \.jsonl file/u);
});

test('a file that is not there is told', async () => {
  await expect(openGoldFiles([join(root, 'none.jsonl')])).rejects.toThrow(
    /none\.jsonl cannot be read/u,
  );
});
