/** The last part of a path, whichever way its slashes lean. */
function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** Whether a report came from the file that gold evidence names; folders do not count. */
export function isFromFile(sourceFile: string | undefined, doc: string): boolean {
  return sourceFile !== undefined && baseName(sourceFile) === baseName(doc);
}
