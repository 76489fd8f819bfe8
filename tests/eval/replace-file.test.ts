import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from '../../eval/replace-file.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wenbao-replace-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('a file is replaced whole, with nothing left beside it', async () => {
  writeFileSync(join(root, 'items.csv'), '旧的，更长的内容');
  await replaceFile(join(root, 'items.csv'), '新');
  expect(readFileSync(join(root, 'items.csv'), 'utf8')).toBe('新');
  expect(readdirSync(root)).toEqual(['items.csv']);
});

test('what stood there stays when the new text cannot be put in its place', async () => {
  mkdirSync(join(root, 'items.csv', 'kept'), { recursive: true });
  await expect(replaceFile(join(root, 'items.csv'), '新')).rejects.toThrow(/EISDIR|ENOTEMPTY/u);
  expect(readdirSync(root)).toEqual(['items.csv']);
});
