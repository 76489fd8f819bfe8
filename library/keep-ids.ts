import { isNameOf, reportId, withoutCollection } from './report-ids.ts';
import type { ReportDraft } from './report.ts';

/**
 * For each draft of a file that came in again, the id of the report it replaces, so that links to
 * it stay good; undefined for a report that is new. `before` are the ids of what the file held.
 *
 * A document named by its first words (`article-…`) has another name as soon as these change. It is
 * the same one all the same where the file held as many of its kind before as now.
 */
export function keepIds(
  drafts: readonly ReportDraft[],
  before: readonly string[],
): readonly (string | undefined)[] {
  const left = new Set(before);
  const take = (id: string | undefined) => {
    if (id !== undefined) left.delete(id);
    return id;
  };
  const wanted = drafts.map(reportId);
  const kept = wanted.map((name) =>
    take([...left].find((id) => isNameOf(withoutCollection(id), name))),
  );
  return kept.map((id, index) => {
    const name = wanted[index] ?? '';
    if (id !== undefined || !isByWords(name)) return id;
    const sameKind = (one: string) => isByWords(one) && kindOf(one) === kindOf(name);
    if (wanted.filter(sameKind).length !== before.filter(sameKind).length) return undefined;
    return take([...left].find(sameKind));
  });
}

function isByWords(id: string): boolean {
  return /^[a-z]/u.test(withoutCollection(id));
}

function kindOf(id: string): string {
  return withoutCollection(id).replace(/-.*$/u, '');
}
