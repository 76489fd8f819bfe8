import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRun, type Run } from '../../eval/generate/run-folder.ts';
import { itemsOfPair, itemsOfRun } from '../../eval/review/review-items.ts';
import { aRunFolder } from '../support/made/a-run-folder.ts';

let root: string;
let first: Run;
let second: Run;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'wenbao-items-'));
  first = await readRun(await aRunFolder(root, 'first', { count: 40 }));
  second = await readRun(
    await aRunFolder(root, 'second', { count: 40, growth: (at) => (at < 10 ? at + 1 : at + 60) }),
  );
});
afterAll(() => rmSync(root, { recursive: true }));

describe('items for raters', () => {
  it('are the answers of a run with numbers, the words around quotations and the gold', () => {
    const { items } = itemsOfRun(first);
    expect(items).toHaveLength(40);
    expect(items[0]).toMatchObject({
      question: '第1号镇2023年的增长目标是多少？',
      gold: { answer: '1%' },
      answers: [
        {
          numbers: ['1%'],
          citations: [{ quote: '增长1%左右', file: 'reports/town-1.txt' }],
        },
      ],
    });
    expect(items[0]?.answers[0]?.citations[0]?.passage).toContain('新增就业');
  });

  it('have ids that say nothing of the run, and the same every time', () => {
    const ids = itemsOfRun(first).items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(40);
    expect(ids.every((id) => /^[\da-f]{16}$/u.test(id))).toBe(true);
    expect(itemsOfRun(first).items.map(({ id }) => id)).toEqual(ids);
  });

  it('stand on sides that the seed shuffles, where the two runs differ', () => {
    const sides = (seed: number) =>
      itemsOfPair(first, second, seed).items.map(({ answers }) => answers[0]?.run);
    const { items, alike } = itemsOfPair(first, second, 1);
    expect([items.length, alike]).toEqual([30, 10]);
    expect(new Set(sides(1)).size).toBe(2);
    expect(sides(1)).toEqual(sides(1));
    expect(sides(2)).not.toEqual(sides(1));
  });

  it('need a question that both runs answered', () => {
    const other = { ...second, observations: [] };
    expect(() => itemsOfPair(first, other, 1)).toThrow('no answered question in common');
  });
});
