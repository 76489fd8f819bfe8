import type { Library } from '../../../library/library.ts';
import type { GlossaryEntry, ReportSummary } from '../../../library/report.ts';
import type { FoundPassages } from '../../../search/find-passages.ts';
import type { Question } from '../../../question/question.ts';
import type { DraftSentence } from '../gate/draft.ts';
import { whereAndWhen } from './quote-sentence.ts';

const asksMeaning =
  /是什么|是啥|什么意思|指什么|指哪|指的是|是指|含义|怎么理解|什么叫|何谓|解释|各是什么|分别是什么/u;

/**
 * What a report's own notes (名词解释) say of the term that a question asks about: better than any
 * sentence that only uses it. Undefined where the question asks for no meaning, or no report that
 * was found explains the term.
 */
export function explainTerm(
  question: Question,
  found: FoundPassages,
  library: Pick<Library, 'glossaryOf' | 'passageAt'>,
): DraftSentence | undefined {
  if (question.form !== 'definition' && !asksMeaning.test(question.understood)) return undefined;
  const asked = bare(question.understood);
  const reports = new Map(found.hits.map(({ report }) => [report.id, report]));
  const explained = [...reports.values()]
    .map((report) => ({ report, entry: entryFor(asked, library.glossaryOf(report.id)) }))
    .toSorted((a, b) => (b.entry?.term.length ?? 0) - (a.entry?.term.length ?? 0));
  const [best] = explained;
  return best?.entry && quoteEntry(best.report, best.entry, library);
}

/** The longest term that the question names, whole or by the part in quotation marks. */
function entryFor(asked: string, glossary: readonly GlossaryEntry[]): GlossaryEntry | undefined {
  const names = (term: string) => [bare(term), bare(/[“"]([^”"]+)[”"]/u.exec(term)?.[1] ?? '')];
  const [named] = glossary
    .filter(({ term }) => names(term).some((name) => name.length >= 2 && asked.includes(name)))
    .toSorted((a, b) => b.term.length - a.term.length);
  return named ?? glossary.find(({ definition }) => explainsWithin(definition, asked));
}

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
  library: Pick<Library, 'passageAt'>,
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
