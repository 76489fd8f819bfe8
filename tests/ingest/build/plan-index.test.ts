import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStep, type PlannedPart, type IndexState } from '../../../ingest/build/plan-index.ts';

const report = (reportId: string, passages: number) => ({ reportId, passages });
const part = (name: string, live: number, gone = 0): PlannedPart => ({ name, live, gone });
const plan = (state: Partial<IndexState>) =>
  nextStep({ parts: [], missing: [], mostInPart: 250_000, ...state });

describe('one more report', () => {
  it('becomes a part of its own beside a thousand others', () => {
    const step = plan({ parts: [part('1', 61_000)], missing: [report('a', 64)] });
    expect(step).toEqual({ keep: ['1'], write: [{ from: [], reports: ['a'] }] });
  });

  it('goes into one part with a few others', () => {
    const step = plan({ parts: [part('1', 300)], missing: [report('a', 64)] });
    expect(step).toEqual({ keep: [], write: [{ from: ['1'], reports: ['a'] }] });
  });

  it('is published before it is folded into what is large', () => {
    const parts = [part('1', 61_000), part('2', 6_500)];
    expect(plan({ parts, missing: [report('a', 64)] })).toEqual({
      keep: ['1', '2'],
      write: [{ from: [], reports: ['a'] }],
    });
  });
});

it('a large first ingest is published in steps, so that one that is stopped goes on', () => {
  const missing = Array.from({ length: 1_000 }, (_, at) => report(`r${at}`, 64));
  expect(plan({ missing })?.write[0]?.reports).toHaveLength(313);
  expect(plan({ missing, atOnce: true })?.write[0]?.reports).toHaveLength(1_000);
});

it('parts hold no more than they may, and no report is divided', () => {
  const missing = Array.from({ length: 10 }, (_, at) => report(`r${at}`, 64));
  const { write } = plan({ missing, mostInPart: 200 })!;
  expect(write.map(({ reports }) => reports.length)).toEqual([3, 3, 3, 1]);
});

describe('small parts', () => {
  const small = Array.from({ length: 7 }, (_, at) => part(`s${at}`, 64));

  it('are folded into one when there are eight', () => {
    const parts = [part('1', 61_000), ...small];
    expect(plan({ parts })).toEqual({
      keep: ['1'],
      write: [{ from: small.map(({ name }) => name), reports: [] }],
    });
    expect(plan({ parts: parts.slice(0, 7) })).toBeUndefined();
  });

  it('are folded into a large one when they are a tenth of it together', () => {
    const parts = [part('1', 61_000), part('2', 6_500)];
    expect(plan({ parts })).toEqual({ keep: [], write: [{ from: ['1', '2'], reports: [] }] });
    expect(plan({ parts: [part('1', 61_000), part('2', 5_000)] })).toBeUndefined();
  });

  it('are folded when that is asked for', () => {
    const parts = [part('1', 61_000), part('2', 64)];
    expect(plan({ parts, fold: true })).toEqual({
      keep: [],
      write: [{ from: ['1', '2'], reports: [] }],
    });
    expect(plan({ parts: [part('1', 61_000)], fold: true })).toBeUndefined();
  });
});

describe('what is gone', () => {
  it('stays in its part while it is little', () => {
    expect(plan({ parts: [part('1', 61_000, 64)] })).toBeUndefined();
  });

  it('is left out of a part written anew when it is a quarter of it, or must be forgotten', () => {
    const rewritten = { keep: [], write: [{ from: ['1'], reports: [] }] };
    expect(plan({ parts: [part('1', 2_000, 1_000)] })).toEqual(rewritten);
    expect(plan({ parts: [part('1', 61_000, 64)], forget: true })).toEqual(rewritten);
  });

  it('takes its part along when nothing else is in it', () => {
    expect(plan({ parts: [part('1', 61_000), part('2', 0, 64)], forget: true })).toEqual({
      keep: ['1'],
      write: [],
    });
  });
});

/** What publishing again and again comes to, after each of some ingests of so many passages. */
function grow(ingests: readonly number[], mostInPart: number) {
  let parts: PlannedPart[] = [];
  let written = 0;
  let mostParts = 0;
  for (const [number, passages] of ingests.entries()) {
    let missing = [report(`r${number}`, passages)];
    for (let round = 0; ; round++) {
      expect(round, 'rounds of folding').toBeLessThan(20);
      const step = nextStep({ parts, missing, mostInPart });
      if (!step) break;
      const sizeOf = (name: string) => parts.find((one) => one.name === name)?.live ?? 0;
      const made = step.write.map(({ from, reports }, at) => {
        const taken = from.map(sizeOf).reduce((sum, size) => sum + size, 0);
        return part(`${number}.${round}.${at}`, taken + (reports.length > 0 ? passages : 0));
      });
      written += made.reduce((sum, { live }) => sum + live, 0);
      const kept = parts.filter(({ name }) => step.keep.includes(name));
      parts = [...kept, ...made];
      missing = [];
    }
    mostParts = Math.max(mostParts, parts.length);
  }
  const all = ingests.reduce((sum, passages) => sum + passages, 0);
  const held = parts.reduce((sum, { live }) => sum + live, 0);
  return { parts, mostParts, all, held, timesWritten: written / all };
}

describe('an index that grows by ingest after ingest', () => {
  it('holds everything once, in few parts, however it came', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(sizes, fc.constantFrom(5_000, 250_000), (ingests, mostInPart) => {
        const { parts, held, all, mostParts } = grow(ingests, mostInPart);
        expect(held).toBe(all);
        const full = parts.filter(({ live }) => 2 * live > mostInPart).length;
        expect(mostParts - full).toBeLessThanOrEqual(9);
        expect(parts.every(({ live }) => live <= mostInPart)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('writes each passage some ten times, when two thousand reports come one by one', () => {
    const { timesWritten, parts } = grow(
      Array.from({ length: 2_000 }, () => 64),
      250_000,
    );
    expect(timesWritten).toBeLessThan(20);
    expect(parts.length).toBeLessThan(9);
  });
});
