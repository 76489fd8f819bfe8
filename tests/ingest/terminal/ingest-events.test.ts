import { describe, expect, it } from 'vitest';
import { progressEvents, type IngestEvent } from '../../../ingest/terminal/ingest-events.ts';
import { progressLines } from '../../../ingest/terminal/show-progress.ts';
import { TimeLeft } from '../../../ingest/terminal/time-left.ts';

/** A clock that is set by hand, in milliseconds. */
function aClock() {
  const clock = { at: 0 };
  return { clock, now: () => clock.at };
}

describe('the time left', () => {
  it('is what the rest takes at the pace so far, stage by stage', () => {
    const { clock, now } = aClock();
    const left = new TimeLeft(now);
    clock.at = 2_000;
    expect(left.of({ stage: 'files', done: 1, of: 10 })).toBe(18);
    clock.at = 10_000;
    expect(left.of({ stage: 'files', done: 10, of: 10 })).toBe(0);
    expect(left.of({ stage: 'passages', done: 0, of: 640 })).toBeUndefined();
    clock.at = 11_000;
    expect(left.of({ stage: 'passages', done: 64, of: 640 })).toBe(9);
  });

  it('begins anew with the next part of a stage', () => {
    const { clock, now } = aClock();
    const left = new TimeLeft(now);
    clock.at = 50_000;
    left.of({ stage: 'passages', done: 640, of: 640 });
    left.of({ stage: 'passages', done: 0, of: 100 });
    clock.at = 51_000;
    expect(left.of({ stage: 'passages', done: 50, of: 100 })).toBe(1);
  });
});

describe('progress', () => {
  it('is told as an event for every hundredth, with the file and the time left', () => {
    const { clock, now } = aClock();
    const told: IngestEvent[] = [];
    const tell = progressEvents((event) => told.push(event), now);
    for (let done = 1; done <= 1000; done++) {
      clock.at = done * 100;
      tell({ stage: 'files', done, of: 1000, file: `${done}.txt` });
    }
    expect(told).toHaveLength(101);
    expect(told[50]).toEqual({
      ...{ event: 'progress', stage: 'files', done: 500, of: 1000, file: '500.txt' },
      secondsLeft: 50,
    });
  });

  it('is a line a tenth where there is no terminal', () => {
    const { clock, now } = aClock();
    const lines: string[] = [];
    const { show } = progressLines((line) => lines.push(line), now);
    for (const done of [1, 2, 3, 4]) {
      clock.at = done * 30_000;
      show({ stage: 'files', done, of: 4 });
    }
    expect(lines).toEqual([
      '读取文件 20% (1/4 个文件)，剩余 1 分 30 秒\n',
      '读取文件 50% (2/4 个文件)，剩余 1 分 0 秒\n',
      '读取文件 70% (3/4 个文件)，剩余 30 秒\n',
      '读取文件 100% (4/4 个文件)\n',
    ]);
  });
});
