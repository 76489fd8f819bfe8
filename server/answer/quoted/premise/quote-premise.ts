import {
  findPassages,
  type FoundPassages,
  type SearchParts,
} from '../../../../search/find-passages.ts';
import type { SearchFilters } from '../../../../search/narrow-reports.ts';
import type { Question } from '../../../../question/question.ts';
import { composeQuotes } from '../compose-quotes.ts';
import type { DraftSentence } from '../../gate/draft.ts';

/**
 * What the reports say of the number that a question takes for granted, where they do not answer
 * the question itself: of 目标定了8%，靠什么实现 the sentence with the target. Empty where no number
 * is taken for granted, or nothing is said of it.
 */
export async function quotePremise(
  { granted: { asks } }: Pick<Question, 'granted'>,
  parts: SearchParts & { readonly filters?: SearchFilters | undefined },
): Promise<readonly DraftSentence[]> {
  if (!asks) return [];
  const found = await findPassages(asks, { ...parts, limit: mostFound });
  return quotedSentences(asks, found, parts);
}

const mostFound = 10;

function quotedSentences(
  question: Question,
  found: FoundPassages,
  { index }: SearchParts,
): readonly DraftSentence[] {
  const rarity = (token: string) => index.keywords.rarity(token);
  const parts = composeQuotes({ question, found, rarity });
  return parts.flatMap((part) => (part.type === 'sentence' ? [part.sentence] : []));
}
