import { valueWords } from '../../figures/figure-words.ts';
import type { FigureRow } from '../../figures/figure-row.ts';
import { secondValues } from '../../figures/second-values.ts';
import { indicatorsIn } from '../../language/indicators/indicators.ts';
import type { UnderstoodQuestion } from '../../search/understood-question.ts';
import { computedSentence } from './computed-sentence.ts';
import type { DraftSentence, Evidence } from './draft.ts';
import type { FiguresAtHand } from './figures-at-hand.ts';
import { fullWords } from './figure-phrase.ts';

/**
 * Says of the figures quoted that their report states another value of the very same thing, with both
 * cited; undefined where it does not.
 *
 * 报告中有两个数：静海区2022年粮食产量38万吨[1]，另一处为36万吨[2]。
 */
export function secondValueOf(
  quoted: readonly Evidence[],
  question: Pick<UnderstoodQuestion, 'text' | 'years'>,
  atHand: FiguresAtHand,
): DraftSentence | undefined {
  const asked = indicatorsIn(question.text).map(({ name }) => name);
  if (asked.length === 0) return undefined;
  for (const { passage, span } of quoted) {
    const ofReport = { reportIds: [passage.reportId], indicators: asked };
    const all = atHand.library.figures(ofReport).filter(({ period }) => isAsked(period, question));
    for (const row of all.filter(({ start, end }) => span.start <= start && end <= span.end)) {
      const [other] = secondValues(row, all, (one) => linesBefore(one, atHand));
      if (other) return twoValues(row, other, atHand);
    }
  }
  return undefined;
}

function isAsked(period: string, { years }: Pick<UnderstoodQuestion, 'years'>): boolean {
  return years.length === 0 || years.map(String).includes(period);
}

/** The passage that a figure stands in, up to its end. */
function linesBefore({ reportId, start, end }: FigureRow, { library }: FiguresAtHand): string {
  const passage = library.passageAt(reportId, start);
  return passage ? passage.text.slice(0, end - passage.start) : '';
}

function twoValues(
  row: FigureRow,
  other: FigureRow,
  atHand: FiguresAtHand,
): DraftSentence | undefined {
  const first = [`报告中有两个数：${fullWords(row)}`, { mark: row }];
  const second = [`，另一处为${valueWords(other)}`, { mark: other }, '。'];
  return computedSentence([...first, ...second], [], atHand);
}
