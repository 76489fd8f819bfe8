import type { Library } from '../../library/library.ts';
import type { Passage, ReportSummary, Span } from '../../library/report.ts';
import { countedList } from '../../language/sentences/counted-list.ts';
import type { Hit } from '../hit.ts';
import { findListRun } from './list-run.ts';
import type { Question } from '../../question/question.ts';

/** A list that a report gives item by item, each item with the passage that holds it. */
export type ListRun = {
  readonly report: ReportSummary;
  readonly items: readonly { readonly passage: Passage; readonly span: Span }[];
};

// Reading a report's outline costs about a millisecond.
const reportsRead = 6;

/**
 * The run of items for a question that asks for a list, from the reports that were found first;
 * undefined where it asks for none, or none of them has it.
 */
export function findRun(
  question: Question,
  hits: readonly Hit[],
  library: Pick<Library, 'report' | 'passageAt'>,
): ListRun | undefined {
  const asked = question.form === 'list' ? countedList(question.text) : undefined;
  if (!asked) return undefined;
  const found = new Map(hits.map(({ report }) => [report.id, report]));
  for (const summary of [...found.values()].slice(0, reportsRead)) {
    const report = library.report(summary.id);
    const run = (report && findListRun(report, asked)) ?? [];
    const items = run.flatMap((span) => itemAt(summary, span, library));
    if (items.length > 0 && items.length === run.length) return { report: summary, items };
  }
  return undefined;
}

function itemAt(report: ReportSummary, span: Span, library: Pick<Library, 'passageAt'>) {
  const passage = library.passageAt(report.id, span.start);
  return passage && span.end <= passage.end ? [{ passage, span }] : [];
}

/** The hits with the passages of a run first, in the run's order. */
export function runFirst(hits: readonly Hit[], run: ListRun | undefined): readonly Hit[] {
  if (!run) return hits;
  const best = Math.max(...hits.map(({ score }) => score));
  const passages = new Map(run.items.map(({ passage }) => [passage.id, passage]));
  const known = new Map(hits.map((hit) => [hit.passage.id, hit]));
  const firsts = [...passages.values()].map((passage): Hit => {
    const hit = known.get(passage.id) ?? {
      passage,
      report: run.report,
      keywordRank: undefined,
      vectorRank: undefined,
    };
    return { ...hit, score: best, why: '所问清单中的一项' };
  });
  return [...firsts, ...hits.filter(({ passage }) => !passages.has(passage.id))];
}
