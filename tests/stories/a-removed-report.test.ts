import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ingestReports } from '../../ingest/ingest-reports.ts';
import { removeReports } from '../../ingest/remove-reports.ts';
import { openCurrentGeneration } from '../../library/folder/generations.ts';
import { Library } from '../../library/library.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';
import { makeBackup } from '../../server/backup/make-backup.ts';
import { removalInWords } from '../../ingest/terminal/removal-in-words.ts';
import { forgetReports } from '../../server/journal/forget-reports.ts';
import { Journal } from '../../server/journal/journal.ts';
import { JournalReviews } from '../../server/journal/review-store.ts';
import type { ReviewItem } from '../../server/journal/review-item.ts';
import { shortReportText } from '../support/made/a-short-report.ts';
import { anAnswerRecord } from '../support/made/an-answer-record.ts';
import { oldAnswersAt, oldDataFolder } from '../support/old-data-folder.ts';

const embedder = standInEmbedder;
const id = '331127-2023';

/** Words that only the report to be removed says, in one version or the other. */
const ownWords = ['飞云岭茶园新修步道7公里', '鹤溪书院修缮完工', '惠明寺索道停运检修'];

const ownReport = (words: readonly string[]) =>
  shortReportText
    .replaceAll('云和', '景宁畲族自治')
    .replace('（一）产业质效稳步提升', `（一）产业质效稳步提升\n${words.join('。\n')}。`);

async function setUp() {
  const dataDir = oldDataFolder();
  const file = join(dataDir, '..', '景宁.txt');
  const ingest = () => ingestReports({ paths: [file], dataDir, embedder });
  writeFileSync(file, ownReport(ownWords.slice(0, 2)));
  await ingest();
  writeFileSync(file, ownReport(ownWords.slice(1)));
  await ingest();
  const journal = Journal.open(dataDir, { days: 30, now: () => oldAnswersAt });
  const reviews = JournalReviews.open(dataDir);
  // A server that has all of it open, and goes on.
  const library = Library.open(dataDir);
  library.reports();
  onTestFinished(() => {
    for (const one of [journal, reviews, library]) one.close();
  });
  return { dataDir, ingest, journal, reviews, library };
}

const remove = (ids: readonly string[], dataDir: string) =>
  removeReports(ids, { dataDir, embedder, forget: (words) => forgetReports(dataDir, words) });

/** The files of a folder in which one of the words stands, as any text would be written. */
function filesWith(words: readonly string[], folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files.flatMap((file) => {
    if (!file.isFile()) return [];
    const bytes = readFileSync(join(file.parentPath, file.name));
    const stands = (word: string) =>
      (['utf8', 'utf16le'] as const).some((how) => bytes.includes(Buffer.from(word, how)));
    return words.some(stands) ? [file.name] : [];
  });
}

const journalled = (text: string, reportId: string, answerId: string) =>
  anAnswerRecord(answerId, {
    text,
    citations: [
      {
        ...{ mark: 1, reportId, passageId: 'p', title: '', region: '', planYear: 2023 },
        ...{ headingPath: [], quote: text, start: 0, end: text.length },
      },
    ],
  });

describe('a report that is removed', () => {
  it('is gone from every byte of the data folder, while a server has it open', async () => {
    const { dataDir, journal, reviews } = await setUp();
    const [first = '', second = '', third = ''] = ownWords;
    journal.saveAnswer(journalled(first, id, 'quotes-it'));
    journal.saveAnswer(journalled(`您问的是“${second}”吗？`, 'none', 'repeats-its-words'));
    journal.saveAnswer(journalled('重点项目91个', '331125-2024', 'quotes-another'));
    const feedback = { answerId: 'quotes-another', verdict: 'bad', comment: `${third}！` } as const;
    journal.saveFeedback(feedback);
    reviews.addItems([{ id: 'item', question: third } as unknown as ReviewItem]);
    expect(filesWith(ownWords, dataDir)).not.toEqual([]);

    const removal = await remove([id], dataDir);
    expect(filesWith([...ownWords, '飞云', '鹤溪', '惠明'], dataDir)).toEqual([]);
    expect(removal).toMatchObject({ ids: [id], answers: 2 });
    expect(journal.answer('quotes-another')).toBeDefined();
    expect(journal.feedback().map(({ answerId }) => answerId)).not.toContain('quotes-another');
    expect(reviews.itemIds()).toEqual([]);
  });

  it('leaves no generation to go back to, and all others as they were', async () => {
    const { dataDir, library, journal } = await setUp();
    const before = library.report('331125-2023');
    const { dropped, generation } = await remove([id], dataDir);
    expect(dropped.length).toBeGreaterThan(0);
    expect(readdirSync(join(dataDir, 'generations'))).toEqual([generation]);
    expect((await openCurrentGeneration(dataDir)).problems).toEqual([]);
    expect(library.reports().map((one) => one.id)).toEqual(['331125-2023', '331125-2024']);
    expect(library.report('331125-2023')).toEqual(before);
    // Sentences that it shared with others are no reason to forget what was answered from these.
    expect(journal.feedback()).toHaveLength(1);
  });

  it('comes back with its file', async () => {
    const { dataDir, ingest, library } = await setUp();
    await remove([id], dataDir);
    expect(library.texts.removed(id)).toMatchObject({ isErased: true });
    await ingest();
    expect(library.report(id)).toMatchObject({ version: 3 });
  });
});

describe('backups', () => {
  it('that hold a removed report yet are named with their dates, and no others', async () => {
    const { dataDir } = await setUp();
    const folder = (name: string) => join(dataDir, '..', name);
    await makeBackup(dataDir, folder('with-it'), new Date('2026-11-01T08:00:00Z'));
    await makeBackup(dataDir, folder('thrown-away'), new Date('2026-11-02T08:00:00Z'));
    rmSync(folder('thrown-away'), { recursive: true });
    const { backups } = await remove([id], dataDir);
    expect(backups).toEqual([{ folder: folder('with-it'), at: '2026-11-01T08:00:00.000Z' }]);
    await makeBackup(dataDir, folder('without-it'), new Date('2026-11-03T08:00:00Z'));
    const later = await remove(['331125-2023'], dataDir);
    expect(later.backups.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-01', '2026-11-03']);
    expect(removalInWords(later)).toContain(`  2026-11-03  ${folder('without-it')}\n`);
  });
});

describe('several reports', () => {
  it('are removed together, or none of them, and those that are not there are named', async () => {
    const { dataDir, library } = await setUp();
    const unknown = remove([id, '12-1999', '331125-2024', '13-1999'], dataDir);
    await expect(unknown).rejects.toThrow(/no reports 12-1999, 13-1999; nothing was removed/u);
    expect(library.reports()).toHaveLength(3);
    await remove([id, '331125-2023', '331125-2024', id], dataDir);
    expect(library.reports()).toEqual([]);
    expect(filesWith(['民宿床位突破', '木制玩具'], dataDir)).toEqual([]);
  });
});

describe('a removal that was interrupted', () => {
  it('is finished when it is asked for again', async () => {
    const { dataDir, library, journal } = await setUp();
    journal.saveAnswer(journalled('鹤溪书院修缮完工', id, 'quotes-it'));
    const killed = removeReports([id], {
      ...{ dataDir, embedder },
      forget: () => {
        throw new Error('killed');
      },
    });
    await expect(killed).rejects.toThrow('killed');
    expect(library.texts.removed(id)).toMatchObject({ isErased: false });
    await remove([id], dataDir);
    expect(filesWith(ownWords, dataDir)).toEqual([]);
    await expect(remove([id], dataDir)).rejects.toThrow(/no report 331127-2023/u);
  });
});
