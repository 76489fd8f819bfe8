import type { LibraryReader } from './library-reader.ts';
import type { KeptTexts } from './versions/kept-texts.ts';

/** What answering reads of a library: all of it, or what somebody may read (library-seen.ts). */
export type ReadableLibrary = Pick<
  LibraryReader,
  | 'reports'
  | 'report'
  | 'glossaryOf'
  | 'passagesById'
  | 'passageAt'
  | 'figures'
  | 'countFigures'
  | 'tellsInTable'
  | 'indicators'
> & {
  readonly texts: Pick<KeptTexts, 'ofVersion' | 'removed'>;
  /** Ids of the reports that are there and may not be seen; absent: none. Never shown. */
  readonly hidden?: () => ReadonlySet<string>;
};
