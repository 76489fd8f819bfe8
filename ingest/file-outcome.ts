import type { VersionInFile } from '../library/source-files.ts';

/** A report that may be of any of these places, or plan any of these years. */
export type UnsureFacts = {
  readonly reportId: string;
  /** Empty where its place is sure. */
  readonly places: readonly string[];
  /** Empty where its year is sure. */
  readonly years: readonly number[];
};

/** A forbidden word that a file says, and how often. */
export type SaidForbidden = { readonly word: string; readonly times: number };

/** What became of one file. `reason` is a Chinese sentence for people. */
export type FileOutcome =
  | {
      readonly file: string;
      readonly outcome: 'saved';
      readonly reportIds: readonly string[];
      /** Reports whose place or year is one of several. */
      readonly unsure?: readonly UnsureFacts[];
      /** Reports of which files hold several versions, and which this file holds. */
      readonly versions?: readonly VersionInFile[];
      /** Forbidden words that it says; it is taken in all the same. */
      readonly forbidden?: readonly SaidForbidden[];
      /** What of the file was not read, in Chinese: pictures that may hold words. */
      readonly unread?: string;
    }
  | { readonly file: string; readonly outcome: 'unchanged' }
  | {
      readonly file: string;
      readonly outcome: 'refused';
      readonly reason: string;
      /** Reports that an earlier reading of the file put in, and which stay. */
      readonly kept?: readonly string[];
    }
  /** It was here before; `reportIds` are the reports that went with it. */
  | { readonly file: string; readonly outcome: 'gone'; readonly reportIds: readonly string[] };
