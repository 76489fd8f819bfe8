import type { AskedClaim } from '../../../question/task.ts';
import { checkSentence } from '../gate/check-sentence.ts';
import type { DraftSentence } from '../gate/draft.ts';
import { computedSentence } from './say/computed-sentence.ts';
import type { ExecutorParts } from './executor-parts.ts';
import { fullWords } from './say/figure-phrase.ts';
import { figuresMeant } from './figures-meant.ts';
import { agreesWith } from './verify.ts';

/**
 * The figure as it is, where a question takes another for granted (…为什么降到3%, when it was 4%);
 * undefined where the table agrees, or has none that the number can be held against.
 */
export async function premisePutRight(
  claim: AskedClaim,
  parts: ExecutorParts,
): Promise<DraftSentence | undefined> {
  const found = await figuresMeant(claim.of, parts);
  const judged = found.map(({ row }) => ({ row, agrees: agreesWith(row, claim) }));
  const wrong = judged.find(({ agrees }) => agrees === false);
  if (!wrong || judged.some(({ agrees }) => agrees === true)) return undefined;
  const pieces = [`提问中的数字与报告不符：${fullWords(wrong.row)}`, { mark: wrong.row }, '。'];
  const sentence = await computedSentence(pieces, [], parts);
  return sentence && checkSentence(sentence).faults.length === 0 ? sentence : undefined;
}
