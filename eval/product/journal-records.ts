import { maskPersonalData } from '../../server/answer/personal/mask-personal-data.ts';
import type { KeptRecord } from '../../server/journal/answer-journal.ts';
import { Journal } from '../../server/journal/journal.ts';
import { reviewAnswer, type ReviewItem } from '../../server/journal/review-item.ts';

/** An answer that a reader got, as a rater may see it, and of what kind it is. */
export type UsedAnswer = { readonly stratum: string; readonly item: ReviewItem };

/**
 * The answers that readers got within the days that the journal keeps them, with personal data taken
 * out once more.
 * @throws DataFolderError when the journal cannot be used
 */
export function usedAnswers(
  dataDir: string,
  options: { readonly days: number; readonly now: () => number },
): readonly UsedAnswer[] {
  const journal = Journal.open(dataDir, options);
  try {
    return journal.records().map(usedAnswer);
  } finally {
    journal.close();
  }
}

function usedAnswer({ answer }: KeptRecord): UsedAnswer {
  const { id, status, mode, question } = answer;
  const text = maskPersonalData(answer.text);
  const item = {
    ...({ id, source: 'use', history: [], gold: null, complaint: null } as const),
    question: maskPersonalData(question.understood || question.asked),
    answers: [
      reviewAnswer({ id, run: 'use', questionId: id }, { ...answer, text }, () => ({
        passage: null,
        file: null,
      })),
    ],
  };
  return { stratum: `${status} · ${mode}`, item };
}
