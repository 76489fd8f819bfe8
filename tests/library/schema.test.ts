import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { openDatabase } from '../../library/open-database.ts';
import { schemaSteps } from '../../library/schema.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('the tables of the library', () => {
  it('lose sections, passages and sources together with their report', () => {
    const database = openDatabase(join(temporaryFolder(), 'x.sqlite'), schemaSteps);
    const count = (table: string) => database.prepare(`SELECT count(*) AS n FROM ${table}`).get();
    database.exec(`
      INSERT INTO reports (id, kind, title, region, region_path, characters, text, source_runs)
        VALUES ('r', 'report', '政府工作报告', '', '[]', 0, '', '[]');
      INSERT INTO sources VALUES ('r', '/reports/a.txt', 'a.txt', '0', 1, 0);
      INSERT INTO sections VALUES ('r', 0, '[]', NULL, 0, 0);
      INSERT INTO passages VALUES ('p', 'r', 0, '[]', NULL, 0, 0, '', '[]', NULL);
      DELETE FROM reports;
    `);
    expect(['sources', 'sections', 'passages'].map(count)).toEqual([{ n: 0 }, { n: 0 }, { n: 0 }]);
    database.close();
  });

  it('refuse a passage of no report', () => {
    const database = openDatabase(join(temporaryFolder(), 'x.sqlite'), schemaSteps);
    const orphan = "INSERT INTO passages VALUES ('p', 'none', 0, '[]', NULL, 0, 0, '', '[]', NULL)";
    expect(() => database.exec(orphan)).toThrow('FOREIGN KEY');
    database.close();
  });
});
