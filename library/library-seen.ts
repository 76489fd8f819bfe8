import type { FigureFilter } from './figures/figure-rows.ts';
import type { FigurePage } from './figures/figure-reader.ts';
import type { ReadableLibrary } from './readable-library.ts';
import { meetsFilter } from './report-filter.ts';
import type { Passage, ReportSummary } from './report.ts';

/**
 * A library as somebody sees it who may read some collections: as if nothing else had ever been in it,
 * also what was taken away. Asks anew each time, so that what changes its collection is gone at once.
 */
export function librarySeen(
  library: ReadableLibrary,
  collections: readonly string[],
): ReadableLibrary {
  const reports = seenReports(library, collections);
  const sees = (id: string) => reports().ids.has(id);
  const ifSeen = <Value>(id: string, value: () => Value, otherwise: Value): Value =>
    sees(id) ? value() : otherwise;
  const seenOf = (filter: FigureFilter | undefined): FigureFilter => {
    const wanted = filter?.reportIds?.filter(sees) ?? [...reports().ids];
    return { ...filter, reportIds: wanted };
  };
  return {
    reports: () => reports().list,
    hidden: () => reports().hidden,
    report: (id) => ifSeen(id, () => library.report(id), undefined),
    glossaryOf: (id) => ifSeen(id, () => library.glossaryOf(id), []),
    passagesById: (ids) => library.passagesById(ids).filter(({ reportId }) => sees(reportId)),
    passageAt: (id, offset): Passage | undefined =>
      ifSeen(id, () => library.passageAt(id, offset), undefined),
    figures: (filter, page?: FigurePage) => library.figures(seenOf(filter), page),
    countFigures: (filter) => library.countFigures(seenOf(filter)),
    tellsInTable: (year, ids) => library.tellsInTable(year, new Set([...ids].filter(sees))),
    indicators: (ids) => library.indicators(seenOf({ reportIds: ids }).reportIds),
    texts: {
      ofVersion: (id, version) => ifSeen(id, () => library.texts.ofVersion(id, version), undefined),
      removed: (id) => {
        const removed = library.texts.removed(id);
        return removed && collections.includes(removed.collection) ? removed : undefined;
      },
    },
  };
}

type SeenReports = {
  readonly list: readonly ReportSummary[];
  readonly ids: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
};

/** The library gives the same list until it changes. */
function seenReports(library: ReadableLibrary, collections: readonly string[]): () => SeenReports {
  let all: readonly ReportSummary[] | undefined;
  let seen: SeenReports = { list: [], ids: new Set(), hidden: new Set() };
  return () => {
    const now = library.reports();
    if (now === all) return seen;
    const list = now.filter((report) => meetsFilter(report, { collections }));
    const ids = new Set(list.map(({ id }) => id));
    const hidden = new Set(now.flatMap(({ id }) => (ids.has(id) ? [] : [id])));
    all = now;
    seen = { list, ids, hidden };
    return seen;
  };
}
