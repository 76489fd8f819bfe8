import { librarySeen } from '../../library/library-seen.ts';
import { meetsFilter } from '../../library/report-filter.ts';
import type { ReportSummary } from '../../library/report.ts';
import { indexOfOnly, type SearchIndex } from '../../search/index/search-index.ts';
import type { AnswerParts } from './answer-parts.ts';

/**
 * What somebody is answered from who may read some collections: library and index as if nothing else
 * were in them, so that what one may not see is neither found nor counted, nor bears on an order or on
 * what is kept of answers, which goes by the index. The same parts give the same index again, until the
 * library changes. All there is and no more stays as it is.
 */
export function partsSeen(parts: AnswerParts, collections: readonly string[]): AnswerParts {
  const library = librarySeen(parts.library, collections);
  return { ...parts, library, index: indexSeen(parts, collections), collections };
}

type SeenIndex = { readonly reports: readonly ReportSummary[]; readonly index: SearchIndex };

const seenBefore = new WeakMap<SearchIndex, Map<string, SeenIndex>>();
// Each takes some bytes a passage; who has keys to give gives few kinds of them.
const mostKept = 50;

function indexSeen({ index, library }: AnswerParts, collections: readonly string[]): SearchIndex {
  const kept = seenBefore.get(index) ?? new Map<string, SeenIndex>();
  seenBefore.set(index, kept);
  const key = collections.toSorted().join(' ');
  const reports = library.reports();
  const known = kept.get(key);
  if (known?.reports === reports) return known.index;
  const seen = { reports, index: indexWithin(index, reports, collections) };
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, seen);
  return seen.index;
}

function indexWithin(
  index: SearchIndex,
  reports: readonly ReportSummary[],
  collections: readonly string[],
): SearchIndex {
  // The library may be ahead of the index, and it alone says where a report is now.
  const now = new Map(reports.map((report) => [report.id, report]));
  const sees = ({ id }: ReportSummary) => {
    const report = now.get(id);
    return report === undefined || meetsFilter(report, { collections });
  };
  return index.reports.every(sees) ? index : indexOfOnly(index, index.reports.filter(sees));
}
