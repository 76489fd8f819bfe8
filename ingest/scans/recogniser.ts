import type { RecognisedRun } from '../formats/pages/recognised-pages.ts';

/** What was read of a picture. */
export type Reading = {
  /** Its words, line by line. */
  readonly runs: readonly RecognisedRun[];
  /** How far its lines fall to the right, as a share of their length: 0 on a straight page. */
  readonly slope: number;
};

/**
 * Whatever recognises words in pictures. A picture is a PNG of one page, straight but for a degree or
 * two, on which the characters of the text are some 20 to 45 pixels high.
 */
export type Recogniser = {
  /** What it is called, for `--explain`: Tesseract 5.3.0. */
  readonly name: string;
  /** @throws Error when it fails, is killed, or takes too long. */
  readonly recognise: (picture: Uint8Array) => Promise<Reading>;
};

/** What a recogniser lacks on this machine: the commands that install it, told to people. */
export type Missing = { readonly missing: string };

/** Looks for a recogniser when a file needs one. */
export type FindRecogniser = () => Promise<Recogniser | Missing>;
