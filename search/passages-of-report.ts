import type { Library } from '../library/library.ts';
import type { Passage, ReportSummary } from '../library/report.ts';
import type { SearchIndex } from './index/search-index.ts';

/** All passages of a report, in the order of its text. */
export function passagesOfReport(
  report: ReportSummary,
  parts: {
    readonly library: Pick<Library, 'passagesById'>;
    readonly index: Pick<SearchIndex, 'keywords' | 'rangesOf'>;
  },
): readonly Passage[] {
  const { library, index } = parts;
  const ids = index
    .rangesOf([report])
    .flatMap(({ start, end }) => index.keywords.ids.slice(start, end));
  return library.passagesById(ids).toSorted((a, b) => a.start - b.start);
}
