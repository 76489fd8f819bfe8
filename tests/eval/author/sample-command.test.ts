import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stratifiedSample } from '../../../eval/author/stratified-sample.ts';
import { workbookRows } from '../../../eval/product/workbook-rows.ts';
import { accuracyInUse } from '../../../eval/review/accuracy-in-use.ts';
import { runCommand } from '../../../eval/run-command.ts';
import { seededRandom } from '../../../eval/statistics/seeded-random.ts';
import { noJournal } from '../../../server/journal/answer-journal.ts';
import { Journal } from '../../../server/journal/journal.ts';
import { reviewDesk } from '../../../server/journal/review-desk.ts';
import { ratingSchema } from '../../../server/journal/review-rating.ts';
import { JournalReviews } from '../../../server/journal/review-store.ts';
import { aRecordedTurn } from '../../support/made/an-answer-record.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { lockedOut } from './locked-out.ts';

async function sample(dataDir: string, ...args: readonly string[]) {
  const stdout = new PassThrough({ encoding: 'utf8' });
  const stderr = new PassThrough({ encoding: 'utf8' });
  const world = { ...lockedOut, journalDays: 3650, stdout, stderr };
  const exitCode = await runCommand(['sample', '--data', dataDir, ...args], world);
  return { exitCode, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}

/** A data folder in whose journal readers got 30 answers and 10 refusals. */
function aUsedFolder(): string {
  const dataDir = temporaryFolder();
  const journal = Journal.open(dataDir, { days: 3650, now: () => Date.now() });
  for (let at = 0; at < 40; at += 1) {
    const status = at < 30 ? 'answered' : 'not_mentioned';
    journal.saveAnswer(aRecordedTurn(`a${at}`, `第${at}问，电话13800138000？`, { status }));
  }
  journal.close();
  return dataDir;
}

function judge(dataDir: string, rater: string, labelOf: (at: number) => string) {
  const store = JournalReviews.open(dataDir);
  const desk = reviewDesk({
    ...{ store, journal: noJournal, now: () => 1 },
    placeOf: () => ({ passage: null, file: null }),
  });
  store.itemIds().forEach((itemId, at) => {
    const rating = ratingSchema.parse({ correctness: labelOf(at) });
    desk.rate({ itemId, answerId: itemId, rater, rating });
  });
  store.close();
}

describe('a sample of answers in use', () => {
  test('has of each kind its share, masked, and is drawn once', async () => {
    const dataDir = aUsedFolder();
    const { stdout } = await sample(dataDir, '--from-journal', '20');
    expect(stdout).toContain('20 of 40 answers drawn, 20 of them new');
    expect(stdout).toMatch(/answered · \w+ 15, not_mentioned · \w+ 5/u);
    expect((await sample(dataDir, '--from-journal', '20')).stdout).toContain('0 of them new');
    const store = JournalReviews.open(dataDir);
    const items = store.itemIds().map((id) => store.item(id));
    store.close();
    expect(items.map((item) => item?.question).join()).not.toContain('13800138000');
    expect(items[0]).toMatchObject({ source: 'use', gold: null, complaint: null });
  });

  test('is gone with the answers it was drawn from', async () => {
    const dataDir = aUsedFolder();
    await sample(dataDir, '--from-journal', '20');
    const journal = Journal.open(dataDir, { days: 1, now: () => Date.now() + 9e8 });
    journal.close();
    const store = JournalReviews.open(dataDir);
    expect(store.itemIds()).toEqual([]);
    store.close();
  });

  test('tells how often answers are right, and makes candidates of those that two call faulty', async () => {
    const dataDir = aUsedFolder();
    await sample(dataDir, '--from-journal', '20');
    judge(dataDir, '甲', (at) => (at < 4 ? 'wrong' : 'correct'));
    expect((await sample(dataDir)).stdout).toContain('20 by one person only');
    judge(dataDir, '乙', (at) => (at < 3 ? 'partly' : 'correct'));
    const file = join(dataDir, 'c.xlsx');
    const { stdout } = await sample(dataDir, '--candidates', file);
    expect(stdout).toMatch(/right in use: 84\.2% \(62\.\d%–94\.\d%\), 16 of 19/u);
    expect(stdout).toMatch(/two people agree: 95\.0% .*19 of 20/u);
    expect(stdout).toContain('20 drawn; 0 not judged, 0 by one person only, 1 undecided');
    const rows = await workbookRows(readFileSync(file));
    expect(rows).toHaveLength(4);
    expect(rows[1]?.cells[1]).toMatch(/^第\d+问/u);
  });

  test('is bad input where no answers are kept, or nothing was drawn', async () => {
    expect(await sample(temporaryFolder(), '--from-journal', '5')).toMatchObject({ exitCode: 2 });
    expect((await sample(temporaryFolder())).stderr).toContain('Nothing was drawn yet');
  });
});

describe('stratifiedSample', () => {
  test('never draws one twice, always as many as asked, each kind within one of its share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(4), { minLength: 1, maxLength: 80 }),
        fc.nat(90),
        (kinds, count) => {
          const members = kinds.map((kind, at) => ({ kind, at }));
          const drawn = stratifiedSample(members, ({ kind }) => String(kind), {
            count,
            random: seededRandom(count),
          });
          expect(new Set(drawn).size).toBe(Math.min(count, members.length));
          for (const kind of new Set(kinds)) {
            const of = (some: typeof members) => some.filter((one) => one.kind === kind).length;
            const share = (drawn.length * of(members)) / members.length;
            expect(Math.abs(of([...drawn]) - share)).toBeLessThan(1);
          }
        },
      ),
    );
  });
});

describe('accuracyInUse', () => {
  const said = (answerId: string, ...labels: readonly ('correct' | 'wrong' | 'cannot_judge')[]) =>
    labels.map((label, at) => ({ answerId, rater: String(at), label }));

  test('counts what two agree on, and a third decides', () => {
    const verdicts = [
      ...said('a', 'correct', 'correct'),
      ...said('b', 'wrong', 'correct', 'wrong'),
      ...said('c', 'wrong', 'correct'),
      ...said('d', 'correct', 'cannot_judge'),
    ];
    const result = accuracyInUse(['a', 'b', 'c', 'd', 'e'], verdicts);
    expect(result).toMatchObject({ sampled: 5, once: 1, undecided: 1, faulty: ['b'] });
    expect(result.right).toMatchObject({ count: 1, of: 2 });
  });

  test('of nothing is unknown', () => {
    expect(accuracyInUse(['a'], []).right.share).toBeUndefined();
  });
});
