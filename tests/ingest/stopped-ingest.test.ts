import { writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IngestEvent } from '../../ingest/terminal/ingest-events.ts';
import { openCurrentGeneration } from '../../library/folder/generations.ts';
import { runScript, startScript } from '../support/run-script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const reports = 40;

/** A folder of made-up reports, one of which is in the data folder already. */
async function setUp() {
  const root = temporaryFolder();
  const folder = join(root, 'reports');
  mkdirSync(folder);
  const file = (number: number) => join(folder, `${String(number).padStart(2, '0')}.txt`);
  for (let number = 0; number < reports; number++) writeFileSync(file(number), reportOf(number));
  const data = ['--data', join(root, 'data'), '--json'];
  expect((await runScript('ingest/main.ts', [file(0), ...data])).code).toBe(0);
  return { dataDir: join(root, 'data'), args: [folder, ...data] };
}

function reportOf(number: number): string {
  const lines = Array.from({ length: 60 }, (_, at) => `全年完成第${number}-${at}项投资${at}亿元。`);
  return `20${number + 10}年静海区政府工作报告\n各位代表：\n一、工作回顾\n${lines.join('\n')}\n`;
}

function eventsOf(stdout: string): readonly IngestEvent[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as IngestEvent);
}

describe('an ingest that is stopped', { timeout: 120_000 }, () => {
  it.each(['SIGINT', 'SIGKILL'] as const)(
    'by %s leaves the index as it was, and the next one goes on from there',
    async (signal) => {
      const { dataDir, args } = await setUp();
      const before = (await openCurrentGeneration(dataDir)).generation;
      const script = startScript('ingest/main.ts', args);
      await script.line(/"event":"file","file":"05.txt","outcome":"saved"/u);
      script.stop(signal);
      const stopped = await script.end;
      expect((await openCurrentGeneration(dataDir)).generation).toEqual(before);
      if (signal === 'SIGINT') {
        expect(stopped.code).toBe(130);
        expect(eventsOf(stopped.stdout).at(-1)).toMatchObject({ event: 'stopped' });
      }

      const { code, stdout } = await runScript('ingest/main.ts', args);
      expect(code).toBe(0);
      const events = eventsOf(stdout);
      const outcomes = events.filter((event) => event.event === 'file');
      expect(outcomes.slice(0, 6).map(({ outcome }) => outcome)).toEqual(
        Array(6).fill('unchanged'),
      );
      expect(outcomes.at(-1)?.outcome).toBe('saved');
      expect(events.at(-1)).toMatchObject({ event: 'result' });
      const { generation, problems } = await openCurrentGeneration(dataDir);
      expect(problems).toEqual([]);
      expect(generation?.manifest.passages).toBeGreaterThan(before?.manifest.passages ?? 0);
    },
  );
});
