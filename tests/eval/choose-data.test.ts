import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BadInput } from '../../eval/bad-input.ts';
import { chooseData } from '../../eval/choose-data.ts';

let root: string;
const choose = (about: { data?: string; reports?: string; gold?: readonly string[] } = {}) =>
  chooseData({
    goldFiles: about.gold ?? [join(root, 'gold', 'dev.jsonl')],
    data: about.data,
    reports: about.reports,
    defaultDataDir: 'data',
  });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wenbao-choose-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('reports that are named are ingested', () => {
  expect(choose({ reports: root })).toEqual({ type: 'ingested', folders: [root] });
});

test('a data folder that is named is taken as it stands', () => {
  mkdirSync(join(root, 'reports'));
  expect(choose({ data: root })).toEqual({ type: 'standing', dataDir: root });
});

test('reports beside the folder of the gold files are ingested, once', () => {
  mkdirSync(join(root, 'reports'));
  const gold = [join(root, 'gold', 'dev.jsonl'), join(root, 'gold', 'more.jsonl')];
  expect(choose({ gold })).toEqual({ type: 'ingested', folders: [join(root, 'reports')] });
});

test("else it is the product's own data folder", () => {
  expect(choose()).toEqual({ type: 'standing', dataDir: 'data' });
});

test('both at once are refused', () => {
  expect(() => choose({ data: root, reports: root })).toThrow(BadInput);
});

test.each(['data', 'reports'])('--%s that is not there is refused', (option) => {
  expect(() => choose({ [option]: join(root, 'nowhere') })).toThrow(/no folder .*nowhere/);
});
