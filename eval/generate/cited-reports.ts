import { makeReportShelf } from '../report-shelf.ts';
import type { ReportText, SystemUnderTest } from '../system-under-test.ts';
import type { Observation } from './observation.ts';

/** The text of a report that answers cite: citations are places in it. */
export type CitedReport = ReportText & { readonly id: string };

/** Every report that is cited anywhere in a run, once; those that the system does not give are left out. */
export async function citedReports(
  observations: readonly Observation[],
  system: Pick<SystemUnderTest, 'report'>,
): Promise<readonly CitedReport[]> {
  const ids = observations.flatMap(({ answer }) =>
    answer.citations.map(({ reportId }) => reportId),
  );
  const found = await makeReportShelf(system).fetch(ids);
  return [...found].map(([id, { text, sourceFile }]) => ({ id, text, sourceFile }));
}
