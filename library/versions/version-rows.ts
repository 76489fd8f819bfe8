import { digestOfValues } from '../row-digest.ts';
import type { ReportDraft } from '../report.ts';

/** A version that is not the one in use, as SQLite gives it. */
export type VersionRow = {
  readonly report_id: string;
  readonly version: number;
  readonly text: string;
  /** All else that was read of it, as JSON; null where no file holds it any more. */
  readonly draft: string | null;
};

export function versionDigest({ report_id, version, text, draft }: VersionRow): string {
  return digestOfValues([report_id, version, text, draft]);
}

export function versionRow(report_id: string, version: number, draft: ReportDraft): VersionRow {
  const { text, ...rest } = draft;
  return { report_id, version, text, draft: JSON.stringify(rest) };
}

/** The draft of a version that a file holds; undefined of one that is kept for its words alone. */
export function draftOfVersion({ text, draft }: VersionRow): ReportDraft | undefined {
  if (draft === null) return undefined;
  return { ...(JSON.parse(draft) as Omit<ReportDraft, 'text'>), text };
}
