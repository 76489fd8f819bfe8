import { createHash } from 'node:crypto';
import { publicCollection } from './collections.ts';
import type { ReportDraft } from './report.ts';

/**
 * `120118-2023` for Jinghai's report that plans 2023: readable, and the same when a corrected text
 * of the report comes in. A document of unknown place or year is named by its first words.
 */
export function reportId(draft: ReportDraft): string {
  if (draft.kind === 'report' && draft.regionCode && draft.planYear) {
    return `${draft.regionCode}-${draft.planYear}`;
  }
  return `${draft.kind}-${digest(`${draft.title}\n${draft.text.slice(0, 500)}`).slice(0, 10)}`;
}

/**
 * `drafts.120118-2023` where others must not learn from the ids of public reports that there is one;
 * what is public has no such head.
 */
export function idInCollection(draft: ReportDraft, collection: string): string {
  const id = reportId(draft);
  return collection === publicCollection ? id : `${collection}.${id}`;
}

/** `withoutCollection('drafts.120118-2023') // => '120118-2023'` */
export function withoutCollection(id: string): string {
  return id.slice(id.indexOf('.') + 1);
}

/** `120118-2023` and, for a second text of the same place and year, `120118-2023-2`. */
export function isNameOf(id: string, name: string): boolean {
  return id === name || (id.startsWith(`${name}-`) && /^\d+$/u.test(id.slice(name.length + 1)));
}

/**
 * The same words in the same report keep their id, so a citation outlives a new cut.
 * `use` counts earlier passages of the report with the very same words.
 */
export function passageId(report: string, words: string, use: number): string {
  return digest(`${report}\n${words}\n${use}`).slice(0, 16);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
