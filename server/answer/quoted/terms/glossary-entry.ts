import type { GlossaryEntry, ReportSummary } from '../../../../library/report.ts';
import type { DraftSentence } from '../../gate/draft.ts';
import { whereAndWhen } from '../sentence/quote-sentence.ts';
import type { QuotedParts } from '../quoted-parts.ts';

/**
 * What a report's own notes (名词解释) say of a term: better than any sentence that only uses it.
 * Undefined where no report that was found explains it.
 */
export function glossaryEntry(
  term: string,
  { found, library }: Pick<QuotedParts, 'found' | 'library'>,
): DraftSentence | undefined {
  const asked = bare(term);
  const reports = new Map(found.hits.map(({ report }) => [report.id, report]));
  const explained = [...reports.values()]
    .map((report) => ({ report, entry: entryFor(asked, library.glossaryOf(report.id)) }))
    .toSorted((a, b) => (b.entry?.term.length ?? 0) - (a.entry?.term.length ?? 0));
  const [best] = explained;
  return best?.entry && quoteEntry(best.report, best.entry, library);
}

/** The longest term that is asked for, whole or by the part in quotation marks. */
function entryFor(asked: string, glossary: readonly GlossaryEntry[]): GlossaryEntry | undefined {
  const names = (term: string) => [bare(term), bare(/[“"]([^”"]+)[”"]/u.exec(term)?.[1] ?? '')];
  const [named] = glossary
    .filter(({ term }) => names(term).some((name) => name.length >= 2 && asked.includes(name)))
    .toSorted((a, b) => b.term.length - a.term.length);
  return (
    named ??
    glossary.find(({ definition }) => explainsWithin(definition, asked)) ??
    glossary.find(({ term }) => asked.length >= shortestPart && bare(term).includes(asked))
  );
}

// 健共体 of 基层数字健共体 names it; two characters may stand in any term.
const shortestPart = 3;

/** “一核两轴” is explained part by part: “一核”即…；“两轴”即…. */
function explainsWithin(definition: string, asked: string): boolean {
  return [...definition.matchAll(/[“"](?<part>[^”"]{2,12})[”"](?=即|是|指|为|：|:)/gu)].some(
    ({ groups }) => asked.includes(bare(groups?.['part'] ?? '')),
  );
}

/** Words without marks and spaces, so that “一老一小” is found in 一老一小. */
function bare(words: string): string {
  return words.replace(/[^\p{L}\p{N}+]+/gu, '').toLowerCase();
}

function quoteEntry(
  report: ReportSummary,
  { start, end }: GlossaryEntry,
  library: QuotedParts['library'],
): DraftSentence | undefined {
  const passage = library.passageAt(report.id, start);
  if (!passage) return undefined;
  const span = { start, end: Math.min(end, passage.end) };
  const words = passage.text.slice(start - passage.start, span.end - passage.start);
  return {
    text: `${whereAndWhen({ report, passage })}：「${words.replace(/[，,；;。]$/u, '')}」。`,
    evidence: [{ passage, report, span }],
    unknownMarks: 0,
  };
}
