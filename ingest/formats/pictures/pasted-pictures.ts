import type { ScannedRun } from '../../../library/scanned-run.ts';
import type { Table } from '../../../library/table.ts';
import { RefusedFileError } from '../../refused-file-error.ts';
import { intakeLimits } from '../intake-limits.ts';
import type { LoadedText } from '../loaded-text.ts';
import { areScanned, linesOrRecognised, type RecognisedPages } from '../pages/recognised-pages.ts';
import { textOfPages } from '../pages/pages-text.ts';
import type { PictureBytes } from './page-picture.ts';

/** The pictures of a file without pages (Word, web), and whatever else it shows that is not in it. */
export type PastedPictures = {
  /** In the order of the text; each may be a page. */
  readonly held: readonly PictureBytes[];
  /** How many it holds or names that cannot be read here: of another format, or on the web. */
  readonly others: number;
};

// A page of a report has some 600 characters. With fewer than this beside each picture, the pictures
// are the pages, and the words a title or a letter that goes with them.
const fewestBesidePicture = 50;
// With so few there is no report but in the pictures.
const fewestOfReport = 100;

/**
 * A file whose words may be in the pictures pasted into it. Where it has next to no text, each is taken for a
 * page: its recognised words stand behind the text. Otherwise it is said that they were not read.
 * @throws RefusedFileError when they are more than a report has pages.
 */
export function withPastedPictures(
  own: LoadedText,
  { held, others }: PastedPictures,
  recognised: RecognisedPages = new Map(),
): LoadedText {
  const characters = own.text.replace(/\s/gu, '').length;
  if (characters >= fewestBesidePicture * held.length) return told(own, held.length + others);
  if (held.length > intakeLimits.pages) {
    throw new RefusedFileError(`超过 ${intakeLimits.pages} 张图片，请拆分后再导入`);
  }
  const pages = held.map((_, index) => linesOrRecognised(index + 1, [], recognised));
  const empty = pages.flatMap((lines, index) => (lines.length === 0 ? [index + 1] : []));
  return {
    ...told(joined(own, textOfPages(pages)), others),
    ...(empty.length > 0 && {
      pictures: empty,
      pagePictures: new Map(held.map((picture, index) => [index + 1, picture])),
      isScan: characters < fewestOfReport && areScanned(pages),
    }),
  };
}

function told(loaded: LoadedText, unread: number): LoadedText {
  if (unread === 0) return loaded;
  return { ...loaded, unread: `${unread} 张图片里的文字没有读取` };
}

/** The recognised text behind the file's own. */
function joined(own: LoadedText, read: LoadedText): LoadedText {
  const { text, scanned = [], tables = [], dropped = [] } = read;
  if (text === '') return own;
  const by = own.text === '' ? 0 : own.text.length + 1;
  return {
    ...own,
    text: by === 0 ? text : `${own.text}\n${text}`,
    dropped: [...(own.dropped ?? []), ...dropped],
    tables: [...(own.tables ?? []), ...tables.map((table) => movedTable(table, by))],
    scanned: scanned.map((run): ScannedRun => moved(run, by)),
  };
}

function movedTable(table: Table, by: number): Table {
  return { ...moved(table, by), cells: table.cells.map((cell) => moved(cell, by)) };
}

function moved<Place extends { readonly start: number; readonly end: number }>(
  place: Place,
  by: number,
): Place {
  return { ...place, start: place.start + by, end: place.end + by };
}
