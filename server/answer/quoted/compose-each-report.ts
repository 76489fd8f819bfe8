import type { Question } from '../../../question/question.ts';
import type { DraftPart } from '../gate/draft.ts';
import { quoteSentence } from './sentence/quote-sentence.ts';
import type { Candidate } from './sentence/candidate.ts';

// More than these a reader does not read; a question for the place is better then.
const mostReports = 8;
const longestAnswer = 560;

/**
 * Where a question names no place and a few reports answer it: each report's own answer, named.
 * Undefined where there are too many, and asking back helps more.
 */
export function composeEachReport(
  candidates: readonly Candidate[],
  question: Question,
): readonly DraftPart[] | undefined {
  const best = bestOfEachReport(candidates.filter(({ hit }) => hit.report.kind === 'report'));
  if (best.length < 2 || best.length > mostReports) return undefined;
  const sentences = best.map(quoteSentence);
  const length = sentences.reduce((sum, { text }) => sum + text.length, 0);
  if (length > longestAnswer) return undefined;
  const missing = question.years.length > 0 ? '哪个地区' : '哪个地区、哪一年';
  return [
    ...sentences.map((sentence, index): DraftPart => ({
      type: 'sentence',
      sentence: { ...sentence, text: `${index === 0 ? '' : '\n'}${sentence.text}` },
    })),
    { type: 'ended', status: 'clarify', remark: `问题没有说明是${missing}，以上按报告分别列出。` },
  ];
}

/** The best sentence of each report, in the order of how well they answer. */
function bestOfEachReport(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { id } = candidate.hit.report;
    if (!best.has(id)) best.set(id, candidate);
  }
  return [...best.values()];
}
