/** What was given cannot be evaluated: a missing file, a broken gold line. Ends with exit code 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
