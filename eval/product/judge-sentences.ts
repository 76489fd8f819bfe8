import type { Hit } from '../../search/hit.ts';
import type { AnswerParts } from '../../server/answer/answer-parts.ts';
import type { ChatModel } from '../../server/answer/chat-model.ts';
import { checkSentence } from '../../server/answer/check-sentence.ts';
import { composeWithModel } from '../../server/answer/compose-with-model.ts';
import { SentenceGate } from '../../server/answer/sentence-gate.ts';

/** What a model writes, and what it was given to write from. */
export type GivenSentence = {
  /** With its marks: [1] is the first of the passages. */
  readonly text: string;
  readonly passageIds: readonly string[];
  /** Empty where none is known. */
  readonly question: string;
};

/** What the gate makes of a sentence, or of several. */
export type Judgement = {
  /** Whether any of its sentences is shown. */
  readonly released: boolean;
  /** Whether what is shown was changed before. */
  readonly repaired: boolean;
  /** What a reader sees, with marks; empty when nothing is shown. */
  readonly shown: string;
  /** The words that the marks of `shown` point at. */
  readonly cited: readonly string[];
  /** Why sentences were withheld; empty when none was. */
  readonly reason: string;
};

/**
 * Puts a model's words through the same steps as in an answer. This is the one place where
 * evaluation calls the gate.
 */
export async function judgeSentence(
  { text, passageIds, question }: GivenSentence,
  parts: Pick<AnswerParts, 'index' | 'library'>,
): Promise<Judgement> {
  const gate = new SentenceGate();
  const reasons: string[] = [];
  const hits = hitsOf(passageIds, parts);
  const { signal } = new AbortController();
  for await (const part of composeWithModel({ question, hits, model: saying(text), signal })) {
    if (part.type === 'ended' || gate.release(part.sentence)) continue;
    const { complaints } = checkSentence(part.sentence);
    reasons.push(...complaints.map(({ fault, words }) => `${fault} ${words}`.trim()));
  }
  return {
    released: !gate.isEmpty,
    repaired: (gate.checks.mended ?? 0) > 0,
    shown: gate.text,
    cited: gate.citations.map(({ quote }) => quote),
    reason: gate.isEmpty && reasons.length === 0 ? 'nothing written' : reasons.join(', '),
  };
}

/** A model that says this, and when it is asked again, nothing. */
function saying(text: string): ChatModel {
  let left = text;
  return {
    name: 'gate',
    async *stream() {
      await Promise.resolve();
      yield { text: left };
      left = '';
    },
  };
}

function hitsOf(
  ids: readonly string[],
  { index, library }: Pick<AnswerParts, 'index' | 'library'>,
): readonly Hit[] {
  const reports = new Map(index.reports.map((report) => [report.id, report]));
  const found = new Map(library.passagesById(ids).map((passage) => [passage.id, passage]));
  return ids.flatMap((id) => {
    const passage = found.get(id);
    const report = passage && reports.get(passage.reportId);
    return report ? [{ ...unranked, passage, report }] : [];
  });
}

const unranked = { keywordRank: undefined, vectorRank: undefined, score: 0, why: '' };
