import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataFolderError } from '../../library/folder/data-folder-error.ts';
import { openDatabase, type SqliteDatabase } from '../../library/open-database.ts';
import { schemaSteps } from '../../library/schema.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { withOpeners } from './opener.ts';

const firstStep = 'CREATE TABLE notes (text TEXT NOT NULL) STRICT;';
const secondStep = "ALTER TABLE notes ADD COLUMN source TEXT NOT NULL DEFAULT '区政府';";

function version(database: SqliteDatabase): unknown {
  return database.pragma('user_version', { simple: true });
}

describe('opening a database', () => {
  it('creates the folder, the file and its tables', () => {
    const database = openDatabase(join(temporaryFolder(), 'a', 'b', 'x.sqlite'), schemaSteps);
    expect(version(database)).toBe(schemaSteps.length);
    expect(database.prepare('SELECT count(*) AS n FROM reports').get()).toEqual({ n: 0 });
    database.close();
  });

  it('asks for what survives a kill: WAL, flushed at each commit, with foreign keys', () => {
    const database = openDatabase(join(temporaryFolder(), 'x.sqlite'), schemaSteps);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('synchronous', { simple: true })).toBe(2);
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
    database.close();
  });

  it('brings an older file up to the last step and keeps its rows', () => {
    const path = join(temporaryFolder(), 'x.sqlite');
    const older = openDatabase(path, [firstStep]);
    older.prepare('INSERT INTO notes VALUES (?)').run('全年新增就业2.1万人');
    older.close();
    const newer = openDatabase(path, [firstStep, secondStep]);
    expect(version(newer)).toBe(2);
    expect(newer.prepare('SELECT * FROM notes').all()).toEqual([
      { text: '全年新增就业2.1万人', source: '区政府' },
    ]);
    newer.close();
  });

  it('takes no step when one of them fails', () => {
    const path = join(temporaryFolder(), 'x.sqlite');
    openDatabase(path, [firstStep]).close();
    expect(() => openDatabase(path, [firstStep, secondStep, 'CREATE NONSENSE;'])).toThrow(
      DataFolderError,
    );
    const again = openDatabase(path, [firstStep]);
    expect(again.prepare('SELECT * FROM notes').columns()).toHaveLength(1);
    again.close();
  });

  it('refuses a file of a newer version in plain words', () => {
    const path = join(temporaryFolder(), 'x.sqlite');
    openDatabase(path, [firstStep, secondStep]).close();
    expect(() => openDatabase(path, [firstStep])).toThrow(
      new DataFolderError(`${path} has version 2; this program knows 1. Use the newer program.`),
    );
  });

  it('lets two programs open a new data folder at the same moment', async () => {
    const root = temporaryFolder();
    await withOpeners(2, async (openAll) => {
      for (let round = 0; round < 8; round++) {
        const path = join(root, String(round), 'library.sqlite');
        expect(await openAll(path)).toEqual(['open', 'open']);
      }
    });
  });
});

describe('a database that cannot be opened', () => {
  it.each([
    [
      'a folder below a file',
      (folder: string) => {
        writeFileSync(join(folder, 'file'), '');
        return join(folder, 'file', 'data', 'library.sqlite');
      },
    ],
    [
      'a folder in the place of the file',
      (folder: string) => {
        mkdirSync(join(folder, 'library.sqlite'));
        return join(folder, 'library.sqlite');
      },
    ],
    [
      'a file that is no database',
      (folder: string) => {
        writeFileSync(join(folder, 'library.sqlite'), '政府工作报告\n'.repeat(100));
        return join(folder, 'library.sqlite');
      },
    ],
  ])('is refused with the path and what to do: %s', (_, prepare) => {
    const path = prepare(temporaryFolder());
    const open = () => openDatabase(path, schemaSteps);
    expect(open).toThrow(DataFolderError);
    expect(open).toThrow(`Cannot open ${path}: `);
    expect(open).toThrow('choose another with DATA_DIR or --data');
  });

  it('keeps the cause', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    try {
      openDatabase(join(folder, 'file', 'library.sqlite'), schemaSteps);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ cause: { code: expect.stringMatching(/ENOTDIR|EEXIST/u) } });
    }
  });
});
