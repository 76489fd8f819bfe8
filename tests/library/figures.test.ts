import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolderError } from '../../library/folder/data-folder-error.ts';
import { storedFigure, type FigureDraft } from '../../library/figures/figure-rows.ts';
import { Library } from '../../library/library.ts';
import { schemaSteps } from '../../library/schema.ts';
import { openDatabase } from '../../library/open-database.ts';
import { aDraft } from '../support/made/a-draft.ts';
import { aFigure } from '../support/made/a-figure.ts';
import { aSource } from '../support/made/a-source.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const text = '全区地区生产总值预计下降4%。\n税收收入增长2%—3%，国家高新技术企业达450家。';

function draftFigure(facts: Parameters<typeof aFigure>[0]): FigureDraft {
  const { reportId: _, ...figure } = aFigure(facts);
  return figure;
}

const fall = draftFigure({
  ...{ direction: 'down', kind: 'estimate', period: '2022', quote: '地区生产总值预计下降4%' },
  ...{ start: 2, end: 14 },
});
const range = draftFigure({
  ...{ indicator: '税收收入', value: 2, low: 2, high: 3, qualifier: '左右', aggregate: 'average' },
});
const firms = draftFigure({
  ...{ indicator: '国家高新技术企业', measure: 'count', value: 450, unit: '家', kind: 'result' },
  basis: '同口径',
});
const read = { version: 1, rows: [fall, range, firms] };

let dataDir: string;
let library: Library;
beforeEach(() => {
  dataDir = temporaryFolder();
  library = Library.open(dataDir);
});
afterEach(() => library.close());

const save = (file = '静海.txt', facts = {}) =>
  library.saveFile(aSource(file), [{ ...aDraft(text, facts), figures: read }]);

function change(sql: string): void {
  const database = new Database(join(dataDir, 'library.sqlite'));
  database.exec(sql);
  database.close();
}

describe('the figures of a report', () => {
  it('come back as they were put in, under the id of their report', () => {
    save();
    expect(library.figures()).toEqual(
      read.rows.map((row) => ({ ...row, reportId: '120118-2023' })),
    );
  });

  it('are found by report, indicator, kind, measure and period, alone and together', () => {
    save();
    save('天津.txt', { regionCode: '12' });
    const found = (filter: Parameters<Library['figures']>[0]) =>
      library.figures(filter).map(({ reportId, indicator }) => `${reportId} ${indicator}`);
    expect(found({ indicators: ['税收收入'] })).toEqual(['120118-2023 税收收入']);
    expect(found({ reportIds: ['12-2023'] })).toEqual([]);
    expect(found({ kinds: ['result'] })).toEqual(['120118-2023 国家高新技术企业']);
    expect(found({ measures: ['growth'], periods: ['2022'] })).toEqual([
      '120118-2023 地区生产总值',
    ]);
    expect(found({ measures: ['growth'], periods: ['2019'] })).toEqual([]);
    expect(found({ within: { start: 2, end: 14 }, kinds: ['estimate'] })).toHaveLength(1);
    expect(found({ indicators: [] })).toEqual([]);
  });

  it('are counted, and come in parts', () => {
    save();
    expect(library.countFigures()).toBe(3);
    expect(library.countFigures({ measures: ['growth'] })).toBe(2);
    const part = library.figures({}, { limit: 1, offset: 1 });
    expect(part.map(({ indicator }) => indicator)).toEqual(['税收收入']);
  });

  it('are counted by indicator', () => {
    save();
    expect(library.indicators().map(({ indicator, figures }) => [indicator, figures])).toEqual([
      ['国家高新技术企业', 1],
      ['地区生产总值', 1],
      ['税收收入', 1],
    ]);
  });

  it('go with it', () => {
    save();
    library.removeReports(['120118-2023']);
    expect(library.countFigures()).toBe(0);
  });

  it('are replaced as a whole', () => {
    save();
    library.saveFigures('120118-2023', { version: 2, rows: [firms] });
    expect(library.figures().map(({ indicator }) => indicator)).toEqual(['国家高新技术企业']);
    library.saveFigures('nowhere', { version: 2, rows: [firms] });
    expect(library.countFigures()).toBe(1);
  });

  it('are to be read where another version of the reader has read them, or none', () => {
    save();
    library.saveFile(aSource('天津.txt'), [aDraft('另一份。', { regionCode: '12' })]);
    expect(library.reportsToReadFiguresOf(1)).toEqual(['12-2023']);
    expect(library.reportsToReadFiguresOf(2)).toEqual(['12-2023', '120118-2023']);
  });

  it('are never served damaged', () => {
    save();
    change(`UPDATE figures SET value = 5 WHERE ordinal = 0`);
    expect(() => library.figures()).toThrow(DataFolderError);
    expect(library.figures({ kinds: ['result'] })).toHaveLength(1);
  });
});

describe('a library of an earlier version', () => {
  it('gets a table for figures, and says that all are still to be read', () => {
    library.close();
    const folder = temporaryFolder();
    const old = openDatabase(join(folder, 'library.sqlite'), schemaSteps.slice(0, 4));
    old.exec(`INSERT INTO reports (id, kind, title, region, region_path, characters, text,
      source_runs) VALUES ('r', 'report', '政府工作报告', '', '[]', 0, '', '[]')`);
    old.close();
    library = Library.open(folder);
    expect(library.reportsToReadFiguresOf(1)).toEqual(['r']);
    expect(library.figures()).toEqual([]);
  });

  it('keeps its figures, which are told on no basis', () => {
    library.close();
    const folder = temporaryFolder();
    const old = openDatabase(join(folder, 'library.sqlite'), schemaSteps.slice(0, 5));
    const { digest } = storedFigure('r', 0, fall);
    old.exec(`INSERT INTO reports (id, kind, title, region, region_path, characters, text,
      source_runs) VALUES ('r', 'report', '政府工作报告', '', '[]', 0, '', '[]')`);
    old
      .prepare(
        `INSERT INTO figures (report_id, ordinal, place, indicator, measure, value, unit, direction,
          kind, period, quote, start, "end", digest)
          VALUES ('r', 0, $place, $indicator, $measure, $value, $unit, $direction, $kind, $period,
          $quote, $start, $end, $digest)`,
      )
      .run({ ...fall, digest });
    old.close();
    library = Library.open(folder);
    expect(library.figures()).toEqual([{ ...fall, reportId: 'r' }]);
  });
});
