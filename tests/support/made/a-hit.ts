import type { Passage, ReportSummary, Span } from '../../../library/report.ts';
import type { Hit } from '../../../search/hit.ts';
import type { Evidence } from '../../../server/answer/gate/draft.ts';
import { aReport } from './a-report.ts';

/** A passage of whole sentences, which stands some way into its report. */
export function aPassage(text: string, facts: Partial<Passage> = {}): Passage {
  const start = facts.start ?? 100;
  const sentences = [...text.matchAll(/[^。！？]+[。！？]?/gu)].map(
    ({ index, 0: words }): Span => ({
      start: start + index,
      end: start + index + words.length,
    }),
  );
  return {
    id: `passage-${start}`,
    reportId: '120118-2023',
    headingPath: ['二、2023年主要任务'],
    orientation: 'target',
    ...{ start, end: start + text.length, text, sentences },
    ...facts,
  };
}

/** A passage that search found. */
export function aHit(
  text: string,
  facts: { readonly passage?: Partial<Passage>; readonly report?: Partial<ReportSummary> } = {},
): Hit {
  const report = aReport(facts.report);
  const passage = aPassage(text, { reportId: report.id, ...facts.passage });
  return { passage, report, keywordRank: 1, vectorRank: undefined, score: 1, why: '' };
}

/** All the words of a passage as the evidence for a sentence. */
export function anEvidence(
  text: string,
  facts: { readonly passage?: Partial<Passage>; readonly report?: Partial<ReportSummary> } = {},
): Evidence {
  const { passage, report } = aHit(text, facts);
  return { passage, report, span: { start: passage.start, end: passage.end } };
}

/** The words of a span that lies within a passage. */
export function wordsIn(passage: Passage, { start, end }: Span): string {
  return passage.text.slice(start - passage.start, end - passage.start);
}
