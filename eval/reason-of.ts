/** What the codes of the file system mean, for people. */
const meanings: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EISDIR: 'it is a folder, and a file is needed',
  ENOTDIR: 'a file stands where a folder is needed',
  EACCES: 'it may not be read',
};

/** Why something failed, as the middle of a sentence. @example reasonOf(error) // => 'it does not exist' */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return meanings[code] ?? error.message;
}
