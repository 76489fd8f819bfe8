import type { Report } from '../../library/report.ts';
import { openAnswerParts } from '../../server/answer/open-answer-parts.ts';
import { searchReports } from '../../server/answer/search-reports.ts';
import {
  doubtsOfSentence,
  judgeSentence,
  risksOfSentence,
  type GivenSentence,
  type Judgement,
} from './judge-sentences.ts';

export type { GivenSentence, Judgement };

/** A report in which words are looked for. */
export type HeldReport = Pick<
  Report,
  'id' | 'sourceFile' | 'region' | 'planYear' | 'reviewYear' | 'text'
>;

/** The unit that a model is given, in the offsets of its report. */
export type HeldPassage = { readonly id: string; readonly start: number; readonly end: number };

/** A library, and the gate that the product's answers over it go through. */
export type SentenceJudge = {
  readonly reports: readonly HeldReport[];
  /** The passage that holds this place of a report; undefined for headings and the like. */
  readonly passageAt: (reportId: string, offset: number) => HeldPassage | undefined;
  /** Ids of the passages that an answer to the question would be written from, best first. */
  readonly passagesFor: (question: string, limit: number) => Promise<readonly string[]>;
  readonly judge: (sentence: GivenSentence) => Promise<Judgement>;
  /** What is weighed of a sentence that is neither proved nor refuted; undefined for others. */
  readonly doubtsOf: (sentence: GivenSentence) => Readonly<Record<string, number>> | undefined;
  /** What is weighed of one that no rule holds back; undefined for others. */
  readonly risksOf: (sentence: GivenSentence) => Readonly<Record<string, number>> | undefined;
  readonly close: () => void;
};

/** The gate over a data folder; no model and no network are needed. */
export async function openSentenceJudge(dataDir: string): Promise<SentenceJudge> {
  const parts = await openAnswerParts({ dataDir });
  const { index, library } = parts.current();
  return {
    reports: index.reports.flatMap(({ id }) => library.report(id) ?? []),
    passageAt: (reportId, offset) => library.passageAt(reportId, offset),
    passagesFor: async (question, limit) => {
      const hits = await searchReports({ question, limit }, parts.current());
      return hits.map(({ passage }) => passage.id);
    },
    judge: (sentence) => Promise.resolve(judgeSentence(sentence, parts.current())),
    doubtsOf: (sentence) => doubtsOfSentence(sentence, parts.current()),
    risksOf: (sentence) => risksOfSentence(sentence, parts.current()),
    close: () => parts.close(),
  };
}
