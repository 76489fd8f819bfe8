import type { AskedClaim } from '../../../question/task.ts';
import { checkSentence } from '../gate/check-sentence.ts';
import type { DraftSentence } from '../gate/draft.ts';
import { computedSentence } from './say/computed-sentence.ts';
import type { ExecutorParts } from './executor-parts.ts';
import { fullWords } from './say/figure-phrase.ts';
import { figuresMeant } from './figures-meant.ts';
import { agreesWith } from './verify.ts';

/** How the putting right of a question begins. */
export const openingOfPremise = '提问中的';

/** What is so, and whether it went the other way than is taken for granted. */
export type PutRight = { readonly sentence: DraftSentence; readonly isOpposite: boolean };

/**
 * The figure as it is, where a question takes another for granted (…为什么降到3%, when it was 4%);
 * undefined where the table agrees, or has none that the number can be held against.
 */
export async function premisePutRight(
  claim: AskedClaim,
  parts: ExecutorParts,
): Promise<PutRight | undefined> {
  const found = await figuresMeant(claim.of, parts);
  // What is taken for granted came about, unless an aim is told of.
  const results = found.filter(({ row }) => row.kind === 'result');
  const meant = claim.of.kind || results.length === 0 ? found : results;
  const judged = meant.map(({ row }) => ({ row, agrees: agreesWith(row, claim) }));
  const wrong = judged.find(({ agrees }) => agrees === false);
  if (!wrong || judged.some(({ agrees }) => agrees === true)) return undefined;
  const what = claim.value ? '数字' : '增减方向';
  const pieces = [
    `${openingOfPremise}${what}与报告不符：${fullWords(wrong.row)}`,
    { mark: wrong.row },
    '。',
  ];
  const sentence = await computedSentence(pieces, [], parts);
  if (!sentence || checkSentence(sentence).faults.length > 0) return undefined;
  const { direction } = claim;
  const way = direction && agreesWith(wrong.row, { of: claim.of, direction });
  return { sentence, isOpposite: way === false };
}
