import { segmentOf, type Source, type SourceQuantity, type SourceSentence } from '../source.ts';

/** The part of a passage that a statement rests on. */
export type Support = {
  readonly source: Source;
  readonly sentence: SourceSentence;
  /** Indices of its clauses that are meant. */
  readonly clauses: readonly number[];
};

/** A number of the sources that a stated one may repeat. */
export type Candidate = Support & { readonly cited: SourceQuantity };

/** Every number of the sources, in their order. */
export function candidates(sources: readonly Source[]): readonly Candidate[] {
  return sources.flatMap((source) =>
    source.sentences.flatMap((sentence) =>
      sentence.quantities.map((cited) => ({
        source,
        sentence,
        clauses: segmentOf(sentence, cited.clause),
        cited,
      })),
    ),
  );
}

/** The words of the clause in which a number of the sources stands. */
export function clauseAt({ cited, sentence }: Pick<Candidate, 'cited' | 'sentence'>): string {
  return sentence.clauses[cited.clause]?.folded ?? '';
}
