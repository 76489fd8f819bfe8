import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolderError } from '../../library/folder/data-folder-error.ts';
import { Library } from '../../library/library.ts';
import type { ReportDraft } from '../../library/report.ts';
import { schemaSteps } from '../../library/schema.ts';
import { aDraft } from '../support/made/a-draft.ts';
import { aSource } from '../support/made/a-source.ts';
import { digestDraft, digestNames } from '../support/digests.ts';

const growth = '全区地区生产总值预计下降4%。\n居民人均可支配收入增长3%。';
const corrected = '全区地区生产总值预计下降4.1%。\n居民人均可支配收入增长3%。';

let dataDir: string;
let library: Library;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'wenbao-library-'));
  library = Library.open(dataDir);
});

afterEach(() => {
  library.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The rows of a table, read by another connection. */
function rows(sql: string): readonly unknown[] {
  const database = new Database(join(dataDir, 'library.sqlite'), { readonly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

describe('saving a file', () => {
  it('names a report by place and year, and gives it back as it was put in', () => {
    const draft = aDraft(growth);
    expect(library.saveFile(aSource('静海.txt'), [draft])).toEqual(['120118-2023']);
    const { passages: _, sourceRuns: __, cuts: ___, ...kept } = draft;
    expect(library.report('120118-2023')).toEqual({
      ...kept,
      id: '120118-2023',
      sourceFile: '静海.txt',
      sha256: aSource('静海.txt').sha256,
      version: 1,
      characters: growth.length,
    });
  });

  it('keeps what is unknown unknown', () => {
    const unknown = {
      kind: 'other',
      title: '',
      region: '',
      regionPath: [],
      regionCode: null,
      level: null,
      meeting: null,
      date: null,
      speaker: null,
      reviewYear: null,
      planYear: null,
    } as const;
    const [id = ''] = library.saveFile(aSource('x.txt'), [aDraft('一段话。', unknown)]);
    expect(library.report(id)).toMatchObject(unknown);
  });

  it('gives the ids in the order of the drafts', () => {
    const ids = library.saveFile(aSource('两份.txt'), [
      aDraft('肇庆市粮食产量122万吨。', { regionCode: '4412', planYear: 2022 }),
      aDraft(growth),
    ]);
    expect(ids).toEqual(['4412-2022', '120118-2023']);
  });

  it('is remembered by the digest of the file', () => {
    expect(library.files.digestOf('/reports/静海.txt')).toBeUndefined();
    library.saveFile(aSource('静海.txt', '第一版'), [aDraft(growth)]);
    library.saveFile(aSource('静海.txt', '第二版'), [aDraft(corrected)]);
    expect(library.files.digestOf('/reports/静海.txt')).toBe(aSource('静海.txt', '第二版').sha256);
    expect(library.files.digestOf('/reports/别的.txt')).toBeUndefined();
  });

  it('replaces what the same file held before', () => {
    const file = aSource('静海.txt');
    library.saveFile(file, [aDraft(growth), aDraft('另一份。', { planYear: 2021 })]);
    expect(library.saveFile(file, [aDraft(corrected)])).toEqual(['120118-2023']);
    expect(library.reports().map(({ id }) => id)).toEqual(['120118-2023']);
    expect(library.report('120118-2023')?.text).toBe(corrected);
    expect(library.passages().map(({ text }) => text)).toEqual(corrected.split('\n'));
  });

  it('lets passages whose words did not change keep their ids', () => {
    library.saveFile(aSource('静海.txt'), [aDraft(growth)]);
    const [decline, income] = library.passages();
    library.saveFile(aSource('静海.txt'), [aDraft(corrected)]);
    const [newDecline, sameIncome] = library.passages();
    expect(sameIncome?.id).toBe(income?.id);
    expect(newDecline?.id).not.toBe(decline?.id);
  });

  it('gives the same words twice in one report two ids', () => {
    library.saveFile(aSource('静海.txt'), [aDraft('稳中求进。\n稳中求进。')]);
    expect(new Set(library.passages().map(({ id }) => id)).size).toBe(2);
  });

  it('puts in all of a file or nothing', () => {
    const file = aSource('静海.txt');
    library.saveFile(file, [aDraft(growth)]);
    const broken: ReportDraft = {
      ...aDraft('坏的一份。', { planYear: 2024 }),
      get sections(): never {
        throw new Error('power cut');
      },
    };
    expect(() => library.saveFile(file, [aDraft(corrected), broken])).toThrow('power cut');
    expect(library.reports().map(({ id }) => id)).toEqual(['120118-2023']);
    expect(library.report('120118-2023')?.text).toBe(growth);
    expect(library.files.digestOf(file.path)).toBe(file.sha256);
    expect(rows('SELECT outcome FROM ingest_log')).toEqual([{ outcome: 'saved' }]);
  });

  it('is written down in the log, as refusals are', () => {
    library.saveFile(aSource('静海.txt'), [aDraft(growth)]);
    library.logIngest('/reports/图片.txt', 'refused', '不是文本文件');
    expect(rows('SELECT path, outcome, detail FROM ingest_log ORDER BY rowid')).toEqual([
      { path: '/reports/静海.txt', outcome: 'saved', detail: '120118-2023' },
      { path: '/reports/图片.txt', outcome: 'refused', detail: '不是文本文件' },
    ]);
  });
});

describe('the same text in two files', () => {
  it('is one report with two sources', () => {
    const ids = ['甲.txt', '乙.txt'].map((file) =>
      library.saveFile(aSource(file), [aDraft(growth)]),
    );
    expect(ids).toEqual([['120118-2023'], ['120118-2023']]);
    expect(library.reports()).toHaveLength(1);
    expect(rows('SELECT file FROM sources ORDER BY file')).toEqual([
      { file: '乙.txt' },
      { file: '甲.txt' },
    ]);
  });

  it('stays when one of the files holds something else now', () => {
    library.saveFile(aSource('甲.txt'), [aDraft(growth)]);
    library.saveFile(aSource('乙.txt'), [aDraft(growth)]);
    library.saveFile(aSource('甲.txt', '新'), [aDraft('另一份。', { planYear: 2021 })]);
    expect(library.reports().map(({ id, sourceFile }) => [id, sourceFile])).toEqual([
      ['120118-2021', '甲.txt'],
      ['120118-2023', '乙.txt'],
    ]);
  });

  it('twice in one file is one report with one source', () => {
    const ids = library.saveFile(aSource('甲.txt'), [aDraft(growth), aDraft(growth)]);
    expect(ids).toEqual(['120118-2023', '120118-2023']);
    expect(rows('SELECT file FROM sources')).toHaveLength(1);
  });
});

describe('texts of one place and year that are not of one report', () => {
  const otherMeeting = { meeting: '天津市静海区第三届人民代表大会第三次会议' };

  it('both stay; the second is called -2, the third -3', () => {
    const meetings = [null, otherMeeting.meeting, aDraft('').meeting];
    const ids = [growth, corrected, '第三种文字。'].map((text, index) =>
      library.saveFile(aSource(`${index}.txt`), [
        aDraft(text, { meeting: meetings[index] ?? null }),
      ]),
    );
    expect(ids.flat()).toEqual(['120118-2023', '120118-2023-2', '120118-2023-3']);
    expect(library.report('120118-2023-2')?.text).toBe(corrected);
  });

  it('keep their names when one of them comes in again', () => {
    library.saveFile(aSource('甲.txt'), [aDraft(growth)]);
    library.saveFile(aSource('乙.txt'), [aDraft(corrected, otherMeeting)]);
    const again = library.saveFile(aSource('乙.txt'), [aDraft('又改了。', otherMeeting)]);
    expect(again).toEqual(['120118-2023-2']);
    expect(library.saveFile(aSource('甲.txt'), [aDraft('也改了。')])).toEqual(['120118-2023']);
  });
});

describe('listing', () => {
  it('goes by place, then year', () => {
    library.saveFile(aSource('a.txt'), [
      aDraft('肇庆。', { regionCode: '4412', planYear: 2022 }),
      aDraft('静海，后一年。'),
      aDraft('天津。', { regionCode: '12', planYear: 2023 }),
      aDraft('静海，前一年。', { planYear: 2021 }),
    ]);
    expect(library.reports().map(({ id }) => id)).toEqual([
      '12-2023',
      '120118-2021',
      '120118-2023',
      '4412-2022',
    ]);
  });

  it('knows no report of an unknown id', () => {
    expect(library.report('120118-1999')).toBeUndefined();
  });
});

describe('passages', () => {
  beforeEach(() => {
    library.saveFile(aSource('肇庆.txt'), [
      aDraft('粮食产量122万吨。\n农林牧渔业总产值增长10%。', {
        regionCode: '4412',
        planYear: 2022,
      }),
    ]);
    library.saveFile(aSource('静海.txt'), [aDraft(growth)]);
  });

  it('come report by report, each in the order of its text', () => {
    expect(library.passages().map(({ reportId, start }) => [reportId, start])).toEqual([
      ['120118-2023', 0],
      ['120118-2023', 16],
      ['4412-2022', 0],
      ['4412-2022', 11],
    ]);
  });

  it('come in the same order after closing, opening, and saving again', () => {
    const before = library.passages();
    library.saveFile(aSource('静海.txt'), [aDraft(growth)]);
    library.close();
    library = Library.open(dataDir);
    expect(library.passages()).toEqual(before);
  });

  it('are given by id in the order asked, unknown ids left out', () => {
    const ids = library.passages().map(({ id }) => id);
    const asked = [ids[3], 'nowhere', ids[0], ids[2]].flatMap((id) => id ?? []);
    expect(library.passagesById(asked).map(({ id }) => id)).toEqual([ids[3], ids[0], ids[2]]);
    expect(library.passagesById([])).toEqual([]);
  });

  it('are read anew by id after another program changed them', () => {
    const ids = library.passages().map(({ id }) => id);
    expect(library.passagesById(ids)).toHaveLength(ids.length);
    const other = new Database(join(dataDir, 'library.sqlite'));
    other.prepare('UPDATE passages SET text = ? WHERE id = ?').run('改过的字。', ids[0]);
    other.close();
    expect(() => library.passagesById(ids)).toThrow(DataFolderError);
  });

  it('have a digest that tells whether any came, went or changed', () => {
    const before = library.passagesDigest();
    library.saveFile(aSource('静海.txt', '再存一次'), [aDraft(growth)]);
    expect(library.passagesDigest()).toBe(before);
    library.saveFile(aSource('静海.txt'), [aDraft(corrected)]);
    const changed = library.passagesDigest();
    library.saveFile(aSource('河西.txt'), [aDraft('新的一份。', { regionCode: '120103' })]);
    expect(new Set([before, changed, library.passagesDigest()]).size).toBe(3);
  });

  it('are whole when asked for by id', () => {
    const [first] = library.passages();
    expect(library.passagesById([first?.id ?? ''])).toEqual([first]);
    expect(first).toMatchObject({
      text: '全区地区生产总值预计下降4%。',
      headingPath: ['一、2022年工作回顾'],
      orientation: 'result',
      sentences: [{ start: 0, end: 15 }],
    });
  });
});

describe('the digests in the library', () => {
  it('hold every passage at its offsets, and nothing but whole sentences of one section', () => {
    for (const name of digestNames) library.saveFile(aSource(name), [digestDraft(name)]);
    const reports = new Map(library.reports().map(({ id }) => [id, library.report(id)]));
    const passages = library.passages();
    expect(reports.size).toBe(digestNames.length);
    expect(passages.length).toBeGreaterThan(150);
    for (const { reportId, text, start, end, sentences, headingPath } of passages) {
      const report = reports.get(reportId);
      expect(report?.text.slice(start, end)).toBe(text);
      expect([sentences[0]?.start, sentences.at(-1)?.end]).toEqual([start, end]);
      const section = report?.sections.find((one) => one.start <= start && end <= one.end);
      expect(section?.headingPath).toEqual(headingPath);
    }
  });
});

describe('opening the library', () => {
  it('sees what another program saved', () => {
    const other = Library.open(dataDir);
    library.saveFile(aSource('静海.txt'), [aDraft(growth)]);
    expect(other.reports().map(({ id }) => id)).toEqual(['120118-2023']);
    other.close();
  });

  it('refuses the data of a newer program in plain words', () => {
    library.close();
    const database = new Database(join(dataDir, 'library.sqlite'));
    database.pragma(`user_version = ${schemaSteps.length + 1}`);
    database.close();
    expect(() => Library.open(dataDir)).toThrow(DataFolderError);
    expect(() => Library.open(dataDir)).toThrow('Use the newer program.');
  });
});

describe('what is kept beside a report', () => {
  const glossary = [{ term: '“六稳”', definition: '稳就业。', start: 0, end: 9 }];
  const cuts = [{ start: 3, end: 8, reason: '页码' }];

  it('is its notes and what was cut from its source', () => {
    library.saveFile(aSource('静海.txt'), [{ ...aDraft(growth), glossary, cuts }]);
    expect(library.glossaryOf('120118-2023')).toEqual(glossary);
    expect(library.report('120118-2023')?.glossary).toEqual(glossary);
    expect(library.cutsOf('120118-2023')).toEqual(cuts);
  });

  it('is nothing for a report that is not here', () => {
    expect(library.glossaryOf('none')).toEqual([]);
    expect(library.cutsOf('none')).toEqual([]);
  });

  it('tells whether it covers five years', () => {
    library.saveFile(aSource('静海.txt'), [aDraft(growth, { coversFiveYears: true })]);
    expect(library.reports().map(({ coversFiveYears }) => coversFiveYears)).toEqual([true]);
  });
});

describe('the passage at an offset', () => {
  it('is the one in which the character stands', () => {
    library.saveFile(aSource('静海.txt'), [aDraft(growth)]);
    const second = growth.indexOf('居民');
    expect(library.passageAt('120118-2023', second)?.start).toBe(second);
    expect(library.passageAt('120118-2023', second - 2)?.start).toBe(0);
    expect(library.passageAt('120118-2023', growth.length)).toBeUndefined();
  });
});
