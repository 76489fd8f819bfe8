import { describe, expect, it } from 'vitest';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ingestReports } from '../../ingest/ingest-reports.ts';
import { Library } from '../../library/library.ts';
import { openSearchIndex } from '../../search/index/search-index.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';
import { Journal } from '../../server/journal/journal.ts';
import { shortReportText } from '../support/made/a-short-report.ts';
import { oldAnswersAt, oldDataFolder } from '../support/old-data-folder.ts';
import { openAnswerParts } from '../../server/answer/open-answer-parts.ts';
import { answerQuestion } from '../../server/answer/answer-question.ts';
import { wholeAnswer } from '../../server/answer/whole-answer.ts';

const conversation = '0a1b2c3d-1111-4222-8333-444455556666';
const embedder = standInEmbedder;

describe('a data folder of commit e440ad6', () => {
  it('opens, with every report and every word of it', () => {
    const library = Library.open(oldDataFolder());
    library.check();
    expect(library.reports().map(({ id }) => id)).toEqual(['331125-2023', '331125-2024']);
    expect(library.report('331125-2023')?.text).toBe(shortReportText);
    expect(library.passages()).toHaveLength(14);
    expect(library.figures().length).toBeGreaterThan(20);
    library.close();
  });

  it('answers by keywords, and says what to run for its index', async () => {
    const dataDir = oldDataFolder();
    const parts = await openAnswerParts({ dataDir });
    expect(parts.current().index.problems.join(' ')).toContain('npm run ingest -- --rebuild');
    const question = '云和县2023年地区生产总值增长目标是多少？';
    const answer = await wholeAnswer(answerQuestion({ question }, parts.current()));
    expect(answer.text).toContain('5%左右');
    parts.close();
  });

  it('has a whole index after what the message says was run', async () => {
    const dataDir = oldDataFolder();
    await ingestReports({ paths: [], dataDir, embedder, rebuild: true });
    const library = Library.open(dataDir);
    const { problems, reports } = await openSearchIndex({ dataDir, library, embedder });
    expect([problems, reports.length]).toEqual([[], 2]);
    library.close();
  });

  it('takes in another report', async () => {
    const dataDir = oldDataFolder();
    const file = join(dataDir, 'another.txt');
    writeFileSync(file, shortReportText.replaceAll('云和', '景宁畲族自治'));
    const { reports } = await ingestReports({ paths: [file], dataDir, embedder });
    expect(reports.map(({ id }) => id)).toEqual(['331127-2023']);
  });
});

describe('a journal of commit e440ad6', () => {
  it('gives its answers, whose quotations still stand in the reports', () => {
    const dataDir = oldDataFolder();
    const [journal, library] = [openJournal(dataDir), Library.open(dataDir)];
    for (const { answerId } of journal.feedback()) {
      const kept = journal.answer(answerId);
      for (const { reportId, start, end, quote } of kept?.answer.citations ?? []) {
        expect(library.report(reportId)?.text.slice(start, end)).toBe(quote);
      }
      expect(kept?.answer.citations).not.toEqual([]);
    }
    journal.close();
    library.close();
  });

  it('remembers conversation and feedback', () => {
    const journal = openJournal(oldDataFolder());
    expect(journal.turns(conversation).map(({ question }) => question)).toEqual([
      '云和县2023年地区生产总值增长目标是多少？',
      '2024年呢？',
    ]);
    expect(journal.feedback()).toMatchObject([{ verdict: 'good', comment: '有用' }]);
    journal.close();
  });

  it('forgets what is older than its days', () => {
    const dataDir = oldDataFolder();
    const oneYearLater = () => oldAnswersAt + 366 * 86_400_000;
    const journal = Journal.open(dataDir, { days: 30, now: oneYearLater });
    expect(journal.feedback()).toEqual([]);
    journal.close();
    expect(readdirSync(dataDir)).toContain('journal.sqlite');
  });
});

function openJournal(dataDir: string): Journal {
  return Journal.open(dataDir, { days: 30, now: () => oldAnswersAt });
}
