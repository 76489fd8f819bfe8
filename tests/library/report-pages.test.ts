import { expect, it } from 'vitest';
import { Library } from '../../library/library.ts';
import { pageOf } from '../../library/report-pages.ts';
import { aDraft } from '../support/made/a-draft.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const pages = [
  { page: 2, start: 0 },
  { page: 3, start: 40 },
  { page: 5, start: 90 },
];

it.each([
  [0, 2],
  [39, 2],
  [40, 3],
  [89, 3],
  [90, 5],
  [9999, 5],
])('a place at %i stands on page %i', (offset, page) => {
  expect(pageOf({ pages }, offset)).toBe(page);
});

it('a report without pages has no place on one', () => {
  expect(pageOf({}, 5)).toBeUndefined();
});

it('the library keeps the pages of a report, and none where there are none', () => {
  const library = Library.open(temporaryFolder());
  try {
    const source = (file: string) => ({ path: `/${file}`, file, sha256: file });
    const [printed = ''] = library.saveFile(source('a.pdf'), [
      { ...aDraft('全区稳中有进。'), pages },
    ]);
    const [plain = ''] = library.saveFile(source('b.txt'), [
      aDraft('全区加快发展。', { planYear: 2024 }),
    ]);
    expect(library.report(printed)?.pages).toEqual(pages);
    expect(library.report(plain)).not.toHaveProperty('pages');
  } finally {
    library.close();
  }
});
