import type { KeywordEntry } from '../../../search/index/keyword-index.ts';
import { KeywordIndex } from '../../../search/index/keyword-index.ts';
import { KeywordPart } from '../../../search/index/keyword-part.ts';
import { PartPlaces, placeReports } from '../../../search/index/part-places.ts';

/** A report by its id, with what is indexed of each of its passages. */
export type IndexedTexts = { readonly id: string; readonly passages: readonly KeywordEntry[] };

/** A part of an index: some reports, of which those named count no more. */
export type Part = { readonly reports: readonly IndexedTexts[]; readonly gone: readonly string[] };

export function placesOf(parts: readonly Part[]): readonly PartPlaces[] {
  const places = placeReports(
    parts.map(({ reports, gone }) => ({
      held: reports.map(({ id, passages }) => ({ reportId: id, passages: passages.length })),
      gone: new Set(gone),
    })),
  );
  return parts.map(({ reports }, number) => {
    const own = places.filter(({ part }) => part === number);
    return new PartPlaces(own, reports.flatMap(({ passages }) => passages).length);
  });
}

export function keywordsOf(parts: readonly Part[]): KeywordIndex {
  const places = placesOf(parts);
  return KeywordIndex.over(
    parts.map(({ reports }, number) => ({
      part: KeywordPart.of(reports.flatMap(({ passages }) => passages)),
      places: places[number]!,
    })),
  );
}

/** What counts, in the order of ids: what an index built at once would be built of. */
export function liveOf(parts: readonly Part[]): readonly IndexedTexts[] {
  return parts
    .flatMap(({ reports, gone }) => reports.filter(({ id }) => !gone.includes(id)))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
