import type { ClauseCheck } from '../../../figures/claims/clause-check.ts';
import type { Support } from '../../../figures/claims/binding/candidate.ts';
import type { Span } from '../../../library/report.ts';
import type { Evidence } from './draft.ts';

/** The words on which clauses rest, one piece for each passage, in the order in which they are needed. */
export function evidenceOf(clauses: readonly ClauseCheck[]): readonly Evidence[] {
  const supports = clauses.flatMap(({ support }) => support);
  const byPassage = new Map<string, readonly Support[]>();
  for (const support of supports) {
    const { id } = support.source.passage;
    byPassage.set(id, [...(byPassage.get(id) ?? []), support]);
  }
  return [...byPassage.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const { passage, report } = first.source;
    return [{ passage, report, span: spanOf(some, passage.start) }];
  });
}

/** From the first to the last sentence that is needed, in offsets of the report. */
export function spanOf(supports: readonly Support[], passageStart: number): Span {
  const spans = supports.map(({ sentence }) => sentence.span);
  return {
    start: passageStart + Math.min(...spans.map(({ start }) => start)),
    end: passageStart + Math.max(...spans.map(({ end }) => end)),
  };
}
