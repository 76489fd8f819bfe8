import type { Citation, ObservedAnswer } from '../answer.ts';
import type { Evidence } from '../gold-files/gold-question.ts';
import { marksOf } from '../marks.ts';
import { quotesOverlap } from './quote-overlap.ts';
import { isFromFile } from '../gold-files/source-file.ts';
import type { SourceWords } from '../generate/observation.ts';

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

/** `sources` holds, for each citation in order, what stands where it points. */
export function scoreCitations(
  answer: Pick<ObservedAnswer, 'text' | 'citations'>,
  evidence: readonly Evidence[],
  sources: readonly (SourceWords | undefined)[],
): CitationScores {
  const hits = (at: number, { quote }: Citation, proof: Evidence) =>
    isFromFile(sources[at]?.sourceFile, proof.doc) && quotesOverlap(quote, proof.quote);
  const { citations } = answer;
  return {
    citations: citations.map((citation, at) => ({
      mark: citation.mark,
      sound: isSound(citation, sources[at]),
      right:
        evidence.length === 0 ? undefined : evidence.some((proof) => hits(at, citation, proof)),
    })),
    evidenceCited: evidence.map((proof) => citations.some((each, at) => hits(at, each, proof))),
    unknownMarks: unknownMarks(answer),
  };
}

/** `slice` also takes offsets from the end and gives '' for an empty span: neither is a quotation. */
function isSound({ start, end, quote }: Citation, source: SourceWords | undefined): boolean {
  return start >= 0 && start < end && source?.words === quote;
}

function unknownMarks({
  text,
  citations,
}: Pick<ObservedAnswer, 'text' | 'citations'>): readonly number[] {
  const known = new Set(citations.map(({ mark }) => mark));
  return [...new Set(marksOf(text))].filter((mark) => !known.has(mark));
}
