import type { FigureRow } from '../../../figures/figure-row.ts';
import { secondValues } from '../../../figures/second-values.ts';
import { indicatorsIn } from '../../../language/indicators/indicators.ts';
import type { Question } from '../../../question/question.ts';
import { computedSentence } from './computed-sentence.ts';
import type { DraftSentence, Evidence } from '../gate/draft.ts';
import type { FiguresAtHand } from './figures-at-hand.ts';
import { fullWords } from './figure-phrase.ts';

/** What is said where two values of one figure are shown. */
export const twoValuesRemark = '报告中有两个数，请核对原文。';

/**
 * What else the report that is quoted states as the value of the very same thing, cited too; undefined
 * where it states no other.
 *
 * 同一份报告另一处为：静海区2022年粮食产量36万吨[2]。
 */
export function secondValueOf(
  quoted: readonly Evidence[],
  question: Pick<Question, 'text' | 'years'>,
  atHand: FiguresAtHand,
): DraftSentence | undefined {
  const asked = indicatorsIn(question.text).map(({ name }) => name);
  if (asked.length === 0) return undefined;
  for (const { passage, span } of quoted) {
    const ofReport = { reportIds: [passage.reportId], indicators: asked };
    const all = atHand.library.figures(ofReport).filter(({ period }) => isAsked(period, question));
    for (const row of all.filter(({ start, end }) => span.start <= start && end <= span.end)) {
      const [other] = secondValues(row, all, (one) => linesBefore(one, atHand));
      if (other) return otherValue(other, atHand);
    }
  }
  return undefined;
}

function isAsked(period: string, { years }: Pick<Question, 'years'>): boolean {
  return years.length === 0 || years.map(String).includes(period);
}

/** The passage that a figure stands in, up to its end. */
function linesBefore({ reportId, start, end }: FigureRow, { library }: FiguresAtHand): string {
  const passage = library.passageAt(reportId, start);
  return passage ? passage.text.slice(0, end - passage.start) : '';
}

function otherValue(other: FigureRow, atHand: FiguresAtHand): DraftSentence | undefined {
  const pieces = [`同一份报告另一处为：${fullWords(other)}`, { mark: other }, '。'];
  return computedSentence(pieces, [], atHand);
}
