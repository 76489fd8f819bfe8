import type { ScannedRun } from '../../library/scanned-run.ts';
import type { Table } from '../../library/table.ts';
import type { PageOrigin } from '../describe/read-origin.ts';
import type { PagePictures } from './pictures/page-picture.ts';

/** Words of a file that a loader left out because the format itself says what they are. */
export type DroppedText = {
  /** The beginning of the words, in one line. */
  readonly text: string;
  /** In Chinese, for people. */
  readonly reason: string;
  readonly page?: number;
};

/** What every loader gives, whatever the format: the text of a file, line by line. */
export type LoadedText = {
  readonly text: string;
  /** Whether marks such as `#` and `**` stand in the text. */
  readonly markup: 'text' | 'markdown';
  /**
   * Where each page begins in `text`, in UTF-16 code units: page 1 first, one number a page, none
   * smaller than the one before. Absent where the format has no pages of its own.
   */
  readonly pageStarts?: readonly number[];
  readonly dropped?: readonly DroppedText[];
  /** What the file says of the page it was taken from. */
  readonly origin?: PageOrigin;
  /** Its words that were recognised in pictures, in order. */
  readonly scanned?: readonly ScannedRun[];
  /** The pages that may have their words in pictures, and have few or none as text. */
  readonly pictures?: readonly number[];
  /** Whether so many pages are pictures that without these its text is none. */
  readonly isScan?: boolean;
  /** What those pages show, where the format is none that a program here draws (Word, OFD, web). */
  readonly pagePictures?: PagePictures;
  /** What of the file was not read, a sentence in Chinese for whoever takes it in. */
  readonly unread?: string;
  /** How the file was read, in Chinese, where that is not plain from its format. */
  readonly notes?: readonly string[];
  /** Its tables, whose cells stand in `text`, a line a row. */
  readonly tables?: readonly Table[];
};

const longestShown = 120;

/** A note of what was left out, short enough to be shown in a line. */
export function droppedText(words: string, reason: string, page?: number): DroppedText {
  const line = words.replace(/\s+/gu, ' ').trim();
  const text = line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
  return { text, reason, ...(page !== undefined && { page }) };
}
