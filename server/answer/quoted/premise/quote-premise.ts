import { loadGazetteer } from '../../../../language/places/gazetteer.ts';
import {
  findPassages,
  type FoundPassages,
  type SearchParts,
} from '../../../../search/find-passages.ts';
import type { SearchFilters } from '../../../../search/narrow-reports.ts';
import { readQuestion } from '../../../../question/read-question.ts';
import type { Question } from '../../../../question/question.ts';
import { composeQuotes } from '../compose-quotes.ts';
import type { DraftSentence } from '../../gate/draft.ts';

// The way a number goes may be as wrong as the number.
const amount =
  /(?:(?:增长|增加|上升|上涨|提高|下降|下滑|下跌|减少|降低|[涨跌降增减])(?:了|到|至|约)?)?(?:百分之)?\d[\d.,]*\s*(?:万亿|千亿|百亿|亿|万|千)?(?:%|％|个百分点|美元|元|人次|人|户|家|辆|亩|吨|公里|平方米|公顷|微克)/u;
const asksWhy = /为什么|为何|为啥|凭什么|怎么(?:会|这么|那么|才|能|就)?|主要|定(?:为|成|在|了)?/gu;

/**
 * What the reports say of the number that a question takes for granted, where they do not answer
 * the question itself: of 目标定了8%，靠什么实现 the sentence with the target. Empty where no number
 * is taken for granted, or nothing is said of it.
 */
export async function quotePremise(
  question: Question,
  parts: SearchParts & { readonly filters?: SearchFilters | undefined },
): Promise<readonly DraftSentence[]> {
  const premise = premiseQuestion(question.text);
  if (premise === undefined) return [];
  const asked = withPlaceAndYear(premise, question, parts);
  const found = await findPassages(asked, { ...parts, limit: mostFound });
  return quotedSentences(asked, found, parts);
}

const mostFound = 10;

/** `静海GDP增长了4%，主要靠什么拉动？ // => 静海GDP增长了多少？` */
export function premiseQuestion(text: string): string | undefined {
  const clauses = text.split(/[，,。！？!?；;]/u);
  const premise = clauses.find((clause) => amount.test(clause));
  if (premise === undefined) return undefined;
  const asked = (written: string) => (/[%％]|百分/u.test(written) ? '增长多少' : '多少');
  return `${premise.replace(asksWhy, '').replace(amount, asked)}？`;
}

function withPlaceAndYear(
  premise: string,
  { places, years, periods }: Question,
  { index }: SearchParts,
): Question {
  const context = { earlier: [], reports: index.reports, gazetteer: loadGazetteer() };
  return { ...readQuestion(premise, context), places, years, periods };
}

function quotedSentences(
  question: Question,
  found: FoundPassages,
  { index }: SearchParts,
): readonly DraftSentence[] {
  const rarity = (token: string) => index.keywords.rarity(token);
  const parts = composeQuotes({ question, found, rarity });
  return parts.flatMap((part) => (part.type === 'sentence' ? [part.sentence] : []));
}
