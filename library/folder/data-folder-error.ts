/** The data folder cannot be used as asked; the message says why and what to do. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
}
