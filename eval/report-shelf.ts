import type { ReportText, SystemUnderTest } from './system-under-test.ts';

/** The reports an evaluation has looked at, each fetched once. */
export type ReportShelf = {
  /** The reports of these ids; those that do not exist are left out. */
  fetch(ids: Iterable<string>): Promise<ReadonlyMap<string, ReportText>>;
};

export function makeReportShelf(system: Pick<SystemUnderTest, 'report'>): ReportShelf {
  const shelf = new Map<string, ReportText | undefined>();
  const fetchOne = async (id: string) => {
    if (!shelf.has(id)) shelf.set(id, await system.report(id));
    return shelf.get(id);
  };
  return {
    async fetch(ids) {
      const found = new Map<string, ReportText>();
      for (const id of new Set(ids)) {
        const report = await fetchOne(id);
        if (report !== undefined) found.set(id, report);
      }
      return found;
    },
  };
}
