import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../../library/report.ts';
import type { Hit } from '../../../../search/hit.ts';
import { scoringParts } from '../../../../search/rank/score-sentence.ts';
import { quoteSentence } from '../../../../server/answer/quoted/sentence/quote-sentence.ts';
import { aReport } from '../../../support/made/a-report.ts';
import { understood } from '../../../support/made/an-understood-question.ts';

const words =
  '统筹推进养老服务中心各项服务工作，营造尊老敬老的良好社会氛围，让老年人安享幸福的晚年生活，选址改建柳荫街道日间照料场所，健全三级服务网络，完善服务标准和补贴办法，培训护理人员。';

const reasons =
  '年初以来各项建设有序推进，预计货运收入下降8%，航道维护全面完成，主要受水位偏低、检修停航和油价上涨影响，造成货运收入减少三百万元左右，剔除这些因素后与上年持平。';

function quoted(text: string, question: string): string {
  const sentence = { start: 0, end: text.length };
  const passage = {
    ...{ id: 'p', headingPath: [], orientation: 'target', text, start: 0 },
    ...{ end: text.length, sentences: [sentence], reportId: '120103-2023', ordinal: 0 },
  } as unknown as Passage;
  const hit = { passage, report: aReport({ planYear: 2023 }) } as unknown as Hit;
  const scoring = scoringParts(understood(question), () => 1);
  const candidate = { hit, sentence, scoring } as unknown as Parameters<typeof quoteSentence>[0];
  return quoteSentence(candidate).text;
}

describe('a quotation', () => {
  it('keeps the clause with the name asked for', () => {
    expect(quoted(words, '养老服务中心改建的是哪个街道的')).toContain('柳荫街道');
  });

  it.each(['货运收入为什么减少', '货运收入减少是因为啥', '货运收入减少了，是受什么影响'])(
    'keeps the clause with the reason asked for: %s',
    (question) => {
      expect(quoted(reasons, question)).toContain('水位偏低');
    },
  );
});
