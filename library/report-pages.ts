import type { PageStart } from './report.ts';

/** The page of the file on which a place in the text stands; undefined when it has no pages. */
export function pageOf(
  { pages = [] }: { readonly pages?: readonly PageStart[] },
  offset: number,
): number | undefined {
  return pages.findLast(({ start }) => start <= offset)?.page;
}

/** Pages are kept as pairs, `[[1,0],[2,812]]`: half the size of objects. */
export function writePages(pages: readonly PageStart[]): string {
  return JSON.stringify(pages.map(({ page, start }) => [page, start]));
}

export function readPages(json: string): readonly PageStart[] {
  const pairs = JSON.parse(json) as readonly (readonly [number, number])[];
  return pairs.map(([page, start]) => ({ page, start }));
}
