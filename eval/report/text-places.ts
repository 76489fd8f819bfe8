import type { CitedReport } from '../generate/cited-reports.ts';
import { shownOf } from '../gold-files/held-out.ts';
import { isFromFile } from '../gold-files/source-file.ts';
import type { ScoredItem } from '../score/scored-item.ts';
import type { ScoredRun } from '../score/score-folder.ts';

/** A place in a report that an item points at; offsets are UTF-16 code units into its text. */
export type TextPlace = {
  readonly reportId: string;
  readonly start: number;
  readonly end: number;
};

export type MarkedReport = CitedReport & { readonly places: readonly TextPlace[] };

/** The reports of a run with all places in them that shown items cite or rest on, in order. */
export function markedReports({ items, reports = [] }: ScoredRun): readonly MarkedReport[] {
  const places = shownOf(items).flatMap((item) => [
    ...item.answer.citations.map((_, at) => citedPlace(item, at, reports)),
    ...item.question.evidence.map((_, at) => evidencePlace(item, at, reports)),
  ]);
  return reports.flatMap((report) => {
    const own = places.filter((place) => place?.reportId === report.id);
    const known = own.filter((place) => place !== undefined);
    return known.length === 0
      ? []
      : [{ ...report, places: known.toSorted((a, b) => a.start - b.start || a.end - b.end) }];
  });
}

/** Where a citation points; `undefined` where the report is not at hand or ends before. */
export function citedPlace(
  { answer }: ScoredItem,
  at: number,
  reports: readonly CitedReport[] = [],
): TextPlace | undefined {
  const citation = answer.citations[at];
  const report = reports.find(({ id }) => id === citation?.reportId);
  if (!citation || !report || citation.end > report.text.length) return undefined;
  return { reportId: report.id, start: citation.start, end: citation.end };
}

/** Where an evidence quote stands in the report of its file. */
export function evidencePlace(
  { question }: ScoredItem,
  at: number,
  reports: readonly CitedReport[] = [],
): TextPlace | undefined {
  const evidence = question.evidence[at];
  const report = reports.find(
    ({ sourceFile, text }) =>
      evidence && isFromFile(evidence.doc, sourceFile) && text.includes(evidence.quote),
  );
  if (!evidence || !report) return undefined;
  const start = report.text.indexOf(evidence.quote);
  return { reportId: report.id, start, end: start + evidence.quote.length };
}

/** The name of a place in the page. */
export function placeId({ reportId, start, end }: TextPlace): string {
  return `text-${encodeURIComponent(reportId)}-${start}-${end}`;
}
