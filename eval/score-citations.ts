import type { Answer, Citation } from '../server/answer/answer.ts';
import type { Evidence } from './gold-question.ts';
import { marksOf } from './marks.ts';
import { quotesOverlap } from './quote-overlap.ts';
import { isFromFile } from './source-file.ts';
import type { ReportText } from './system-under-test.ts';

export type CitationScore = {
  readonly mark: number;
  /** The quote stands in the report at its offsets. */
  readonly sound: boolean;
  /** The quote is of evidence; `undefined` when the question has no evidence to hit. */
  readonly right: boolean | undefined;
};

export type CitationScores = {
  readonly citations: readonly CitationScore[];
  /** For each evidence quote: whether some citation hits it. */
  readonly evidenceCited: readonly boolean[];
  /** Marks in the text that no citation explains, each once. */
  readonly unknownMarks: readonly number[];
};

/** Reports by id; one that is missing makes its citations unsound. */
export type ReportsById = ReadonlyMap<string, ReportText>;

export function scoreCitations(
  answer: Pick<Answer, 'text' | 'citations'>,
  evidence: readonly Evidence[],
  reports: ReportsById,
): CitationScores {
  const hits = (citation: Citation, proof: Evidence) =>
    isFromFile(reports.get(citation.reportId)?.sourceFile, proof.doc) &&
    quotesOverlap(citation.quote, proof.quote);
  return {
    citations: answer.citations.map((citation) => ({
      mark: citation.mark,
      sound: isSound(citation, reports.get(citation.reportId)),
      right: evidence.length === 0 ? undefined : evidence.some((proof) => hits(citation, proof)),
    })),
    evidenceCited: evidence.map((proof) => answer.citations.some((each) => hits(each, proof))),
    unknownMarks: unknownMarks(answer),
  };
}

/** `slice` also takes offsets from the end and gives '' for an empty span: neither is a quotation. */
function isSound({ start, end, quote }: Citation, report: ReportText | undefined): boolean {
  return start >= 0 && start < end && report?.text.slice(start, end) === quote;
}

function unknownMarks({ text, citations }: Pick<Answer, 'text' | 'citations'>): readonly number[] {
  const known = new Set(citations.map(({ mark }) => mark));
  return [...new Set(marksOf(text))].filter((mark) => !known.has(mark));
}
