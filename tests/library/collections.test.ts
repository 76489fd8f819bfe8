import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { collectionNamed, isCollectionName } from '../../library/collections.ts';
import { DataFolderError } from '../../library/folder/data-folder-error.ts';
import { Library } from '../../library/library.ts';
import { librarySeen } from '../../library/library-seen.ts';
import { meetsFilter } from '../../library/report-filter.ts';
import { aDraft } from '../support/made/a-draft.ts';
import { aSource } from '../support/made/a-source.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const growth = '全区地区生产总值预计增长4%。\n居民人均可支配收入增长3%。';
const draft = aDraft(growth);

function open() {
  const dataDir = temporaryFolder();
  const library = Library.open(dataDir);
  onTestFinished(() => library.close());
  const where = () => library.reports().map(({ id, collection }) => [id, collection ?? 'public']);
  return { dataDir, library, where };
}

describe('the name of a collection', () => {
  it.each(['public', 'drafts', 'a', 'x-1_2'])('may be %s', (name) => {
    expect(isCollectionName(name)).toBe(true);
  });

  it.each(['', 'Drafts', '草稿', '1a', 'a b', `a${'b'.repeat(32)}`])('is not %j', (name) => {
    expect(() => collectionNamed(name)).toThrow('no name of a collection');
  });
});

describe('a report', () => {
  it('is public where nobody says otherwise, and as it was when its file comes in again', () => {
    const { library, where } = open();
    library.saveFile(aSource('a.txt'), [draft]);
    expect(where()).toEqual([['120118-2023', 'public']]);
    library.saveFile(aSource('b.txt'), [aDraft('另一份。', { planYear: 2021 })], 'drafts');
    library.saveFile(aSource('b.txt', '改'), [aDraft('改过了。', { planYear: 2021 })]);
    expect(where()).toContainEqual(['drafts.120118-2021', 'drafts']);
  });

  it('moves under its id where its file is put elsewhere, and stays where another holds it', () => {
    const { library, where } = open();
    library.saveFile(aSource('a.txt'), [draft]);
    library.saveFile(aSource('a.txt'), [draft], 'drafts');
    expect(where()).toEqual([['120118-2023', 'drafts']]);
    library.saveFile(aSource('b.txt'), [draft], 'drafts');
    library.saveFile(aSource('b.txt'), [draft], 'public');
    expect(where().toSorted()).toEqual([
      ['120118-2023', 'drafts'],
      ['120118-2023-2', 'public'],
    ]);
  });

  it('is no version of one in another collection, in the same words or in others', () => {
    const { library, where } = open();
    library.saveFile(aSource('a.txt'), [draft]);
    library.saveFile(aSource('b.txt'), [draft], 'drafts');
    library.saveFile(aSource('c.txt'), [aDraft(`${growth}\n未公开的一句。`)], 'internal');
    expect(where()).toEqual([
      ['120118-2023', 'public'],
      ['drafts.120118-2023', 'drafts'],
      ['internal.120118-2023', 'internal'],
    ]);
    expect(library.report('120118-2023')?.text).toBe(growth);
  });

  it('is where a person put it, also when it was taken out and comes in again', () => {
    const { library, where } = open();
    library.saveFile(aSource('a.txt'), [draft]);
    expect(library.correct('120118-2023', { collection: 'drafts' })).toBe(true);
    expect(where()).toEqual([['120118-2023', 'drafts']]);
    library.removeFile('/reports/a.txt');
    library.saveFile(aSource('a.txt'), [draft]);
    expect(where()[0]?.[1]).toBe('drafts');
  });

  it('is not served where its collection was changed past the program', () => {
    const { library, dataDir } = open();
    library.saveFile(aSource('a.txt'), [draft], 'drafts');
    const database = new Database(join(dataDir, 'library.sqlite'));
    database.exec("UPDATE reports SET collection = 'public'");
    database.close();
    expect(() => library.reports()).toThrow(DataFolderError);
  });

  it('meets a filter of its collection alone', () => {
    const { library } = open();
    library.saveFile(aSource('a.txt'), [draft], 'drafts');
    library.saveFile(aSource('b.txt'), [aDraft('另一份。', { planYear: 2021 })]);
    const met = (collections: readonly string[]) =>
      library.reports().filter((report) => meetsFilter(report, { collections })).length;
    expect([met(['drafts']), met(['public']), met([]), met(['drafts', 'public'])]).toEqual([
      1, 1, 0, 2,
    ]);
  });
});

describe('a library as somebody sees it', () => {
  it('lets go of what moves, was removed, or is asked for by id, at once', () => {
    const { library } = open();
    const [id = ''] = library.saveFile(aSource('a.txt'), [draft]);
    const [passage] = library.passagesOf(id);
    const seen = librarySeen(library, ['public']);
    const looks = () => [
      seen.reports().length,
      seen.report(id)?.id,
      seen.passagesById([passage?.id ?? '']).length,
      seen.passageAt(id, 0)?.id,
      seen.countFigures({ reportIds: [id] }),
      seen.texts.ofVersion(id, 1),
    ];
    expect(looks()).toEqual([1, id, 1, passage?.id, 0, undefined]);
    library.correct(id, { collection: 'drafts' });
    expect(looks()).toEqual([0, undefined, 0, undefined, 0, undefined]);
    expect(seen.hidden?.()).toEqual(new Set([id]));
    library.removeReports([id]);
    expect(seen.texts.removed(id)).toBeUndefined();
    expect(librarySeen(library, ['drafts']).texts.removed(id)).toMatchObject({
      collection: 'drafts',
    });
  });
});
