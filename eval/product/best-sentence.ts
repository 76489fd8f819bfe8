import { findPassages } from '../../search/find-passages.ts';
import { bestSentence } from '../../server/answer/quoted/sentence/select-sentences.ts';
import { quoteSentence } from '../../server/answer/quoted/sentence/quote-sentence.ts';
import { wordsOf } from '../../search/rank/score-sentence.ts';
import type { AnswerParts } from '../../server/answer/answer-question.ts';
import { understandRequest } from '../../server/answer/understand-request.ts';
import type { MeasuredSentence } from '../system-under-test.ts';
import type { AskRequest } from '../answer.ts';
import { onEmbedderFailure } from './embedder.ts';

/** The tasks that the best sentence answers where the table of figures does not. */
const bySentence: ReadonlySet<string> = new Set([
  ...(['find', 'value', 'list', 'verify', 'trend', 'aggregate'] as const),
]);

const passagesFound = 20;

/**
 * The sentence that quoting would rest on, whole and as quoted, and what its support is worked out
 * from; undefined where several places or years are asked, or another way answers.
 */
export async function bestSentenceFor(
  request: AskRequest,
  parts: AnswerParts,
  isLeftOut?: (words: string) => boolean,
): Promise<MeasuredSentence | undefined> {
  const question = understandRequest(request, parts);
  if (!bySentence.has(question.task.do)) return undefined;
  const searching = { ...parts, onEmbedderFailure, limit: passagesFound };
  const { facets } = await findPassages(question, searching);
  const [facet] = facets;
  if (!facet || facets.length > 1) return undefined;
  const rarity = (token: string) => parts.index.keywords.rarity(token);
  const found = bestSentence(facet, rarity, isLeftOut);
  if (!found) return undefined;
  const { best, features } = found;
  const whole = wordsOf(best.hit.passage, best.sentence);
  return { text: `${quoteSentence(best).text}\n${whole}`, features };
}
