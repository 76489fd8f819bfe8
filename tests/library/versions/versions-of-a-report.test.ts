import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Library } from '../../../library/library.ts';
import type { OriginKind, ReportDraft } from '../../../library/report.ts';
import { aDraft } from '../../support/made/a-draft.ts';
import { aSource } from '../../support/made/a-source.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const id = '120118-2023';
const short = '全区地区生产总值增长4%。';
const full = '全区地区生产总值预计增长4%。\n居民人均可支配收入增长3%。';

const from = (kind: OriginKind, text: string): ReportDraft => ({
  ...aDraft(text),
  origin: { kind },
  glossary: [{ term: '六稳', definition: text.slice(0, 4), start: 0, end: 4 }],
  figures: { version: 7, rows: [] },
});

function openLibrary(dataDir: string = temporaryFolder()): Library {
  const library = Library.open(dataDir);
  onTestFinished(() => library.close());
  return library;
}

/** What is kept of the versions that are not in use, beside their words. */
function draftsBeside(dataDir: string): readonly unknown[] {
  const database = new Database(join(dataDir, 'library.sqlite'), { readonly: true });
  const drafts = database.prepare('SELECT draft FROM report_versions').pluck().all();
  database.close();
  return drafts;
}

describe('a digest and the real report', () => {
  it.each([
    ['the digest came first', ['digest', 'official']],
    ['the report came first', ['official', 'digest']],
  ] as const)('are one report, read from the real text: %s', (_, kinds) => {
    const library = openLibrary();
    const texts = { digest: `${full}${full}`, official: short } as const;
    for (const kind of kinds) {
      expect(library.saveFile(aSource(kind), [from(kind, texts[kind])])).toEqual([id]);
    }
    expect(library.reports()).toMatchObject([{ id, sourceFile: 'official' }]);
    expect(library.report(id)?.text).toBe(short);
    expect(library.passages().map(({ text }) => text)).toEqual([short]);
  });

  it('go apart again: without the real one the digest is read', () => {
    const library = openLibrary();
    library.saveFile(aSource('摘编'), [from('digest', full)]);
    const before = library.report(id);
    const passages = library.passages();
    library.saveFile(aSource('原文'), [from('official', short)]);
    expect(library.removeFile(aSource('原文').path)).toEqual([]);
    expect(library.report(id)).toEqual(before);
    expect(library.passages()).toEqual(passages);
  });
});

describe('an original and its reprint', () => {
  it('are read from the original, though the reprint is fuller', () => {
    const library = openLibrary();
    library.saveFile(aSource('官网'), [from('official', short)]);
    expect(library.saveFile(aSource('转载'), [from('reprint', full)])).toEqual([id]);
    expect(library.report(id)).toMatchObject({ text: short, version: 1 });
    expect(library.files.versionsIn(aSource('转载').path)).toEqual([
      { reportId: id, version: 2, inUse: 1, held: 2 },
    ]);
  });
});

describe('files with the same words', () => {
  const official = [{ origin: { kind: 'official' }, isShared: true }];
  it.each([
    [['reprint', 'official']],
    [['official', 'reprint']],
    [['digest', 'official']],
  ] as const)('are told to be from where the original is: %j', (kinds) => {
    const library = openLibrary();
    for (const kind of kinds) library.saveFile(aSource(kind), [from(kind, short)]);
    expect(library.report(id)?.origin).toEqual({ kind: 'official' });
    for (const kind of kinds) expect(library.files.originsOf(aSource(kind).path)).toEqual(official);
  });

  it('are so, too, where other words are in use', () => {
    const library = openLibrary();
    library.saveFile(aSource('原文'), [from('official', full)]);
    for (const kind of ['unknown', 'official', 'reprint'] as const)
      library.saveFile(aSource(kind), [from(kind, short)]);
    expect(library.files.originsOf(aSource('reprint').path)).toEqual(official);
    expect(library.report(id)?.text).toBe(full);
  });
});

describe('a version', () => {
  it('has the number under which its words first came in', () => {
    const library = openLibrary();
    library.saveFile(aSource('a'), [from('reprint', short)]);
    library.saveFile(aSource('b'), [from('reprint', full)]);
    library.saveFile(aSource('c'), [from('reprint', short)]);
    expect(library.report(id)).toMatchObject({ text: full, version: 2 });
    expect(library.texts.ofVersion(id, 1)).toBe(short);
    expect(library.files.versionsIn(aSource('c').path)).toMatchObject([{ version: 1 }]);
  });

  it('keeps its words, and they alone, when its file says something else', () => {
    const dataDir = temporaryFolder();
    const library = openLibrary(dataDir);
    library.saveFile(aSource('a'), [from('official', full)]);
    library.saveFile(aSource('a', '改'), [from('official', short)]);
    expect(library.report(id)).toMatchObject({ text: short, version: 2 });
    expect(library.texts.ofVersion(id, 1)).toBe(full);
    expect(draftsBeside(dataDir)).toEqual([null]);
    library.saveFile(aSource('a', '再改'), [from('official', full)]);
    expect(library.report(id)).toMatchObject({ text: full, version: 1 });
  });

  it('is put right like its report when it comes into use', () => {
    const library = openLibrary();
    library.saveFile(aSource('a'), [from('official', full)]);
    library.saveFile(aSource('b'), [from('reprint', short)]);
    library.correct(id, { planYear: 2024 });
    library.removeFile(aSource('a').path);
    expect(library.report(id)).toMatchObject({ text: short, planYear: 2024 });
  });
});

describe('two documents of one file', () => {
  it('are no versions of one another, though of one meeting: both halves are read', () => {
    const library = openLibrary();
    const ids = library.saveFile(aSource('上下篇'), [aDraft(short), aDraft('下篇另有一段话。')]);
    expect(ids).toEqual([id, `${id}-2`]);
  });
});

describe('a report that was taken away', () => {
  it('is remembered, without its words', () => {
    const library = openLibrary();
    library.saveFile(aSource('a'), [aDraft(full)]);
    expect(library.texts.removed(id)).toBeUndefined();
    library.removeFile(aSource('a').path);
    expect(library.texts.removed(id)).toMatchObject({ isErased: true });
    expect(library.texts.allOf(id)).toEqual([]);
  });

  it('has new numbers when it comes in again, so that old links do not mean it', () => {
    const library = openLibrary();
    library.saveFile(aSource('a'), [aDraft(full)]);
    library.saveFile(aSource('a', '改'), [aDraft(short)]);
    library.removeReports([id]);
    expect(library.texts.removed(id)).toMatchObject({ isErased: false });
    library.saveFile(aSource('a'), [aDraft(full)]);
    expect(library.texts.removed(id)).toBeUndefined();
    expect(library.report(id)).toMatchObject({ version: 3 });
    expect(library.texts.ofVersion(id, 1)).toBeUndefined();
  });
});
