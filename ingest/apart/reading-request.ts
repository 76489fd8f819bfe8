import type { RecognisedPages } from '../formats/pages/recognised-pages.ts';
import type { LoadedText } from '../formats/loaded-text.ts';
import type { ReadFile } from '../read-documents.ts';
import type { ReportDraft, ReportOrigin } from '../../library/report.ts';

/** The text of a file from its bytes, and what was recognised on its pages. */
export type LoadRequest = {
  readonly do: 'load';
  readonly bytes: Uint8Array;
  readonly recognised: RecognisedPages;
};

/** The documents in a text, and where it was taken from as far as a list says it. */
export type ReadRequest = {
  readonly do: 'read';
  readonly loaded: LoadedText;
  readonly listed: Partial<ReportOrigin>;
};

/** The documents in a text and what was left out of it, for `--explain`. */
export type ExplainRequest = { readonly do: 'explain'; readonly loaded: LoadedText };

export type ReadingRequest = LoadRequest | ReadRequest | ExplainRequest;

/** What a reader answers; `broken` says with what error it gave up. */
export type ReadingAnswer<Result> =
  { readonly result: Result } | { readonly refused: string } | { readonly broken: string };

/** What comes of each request. */
export type ReadingResult<Request extends ReadingRequest> = Request extends LoadRequest
  ? LoadedText
  : Request extends ExplainRequest
    ? ReadFile
    : readonly ReportDraft[];

/** What is sent to a reader: what to do, and by how many bytes its memory may grow meanwhile. */
export type SentRequest = { readonly request: ReadingRequest; readonly bytes: number };
