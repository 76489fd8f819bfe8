import type { Library } from '../library/library.ts';

/**
 * Takes away the examples that the program put in by itself, once a real report is here: what is
 * asked is answered from real texts alone then. Ids of the reports that went; one that has a real
 * text stays with it.
 */
export function takeAwayExamples(library: Library, taken: ReadonlySet<string>): readonly string[] {
  const isReal = library
    .reports()
    .some(
      ({ id, kind, origin }) => taken.has(id) && kind === 'report' && origin?.kind !== 'digest',
    );
  if (!isReal) return [];
  return library.files.examplePaths().flatMap((path) => library.removeFile(path));
}
