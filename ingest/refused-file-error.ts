/** A file that ingest leaves out; the message (Chinese, for people) says why and what to do. */
export class RefusedFileError extends Error {
  override readonly name = 'RefusedFileError';
}
