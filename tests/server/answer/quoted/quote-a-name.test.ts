import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../../library/report.ts';
import type { Hit } from '../../../../search/hit.ts';
import { scoringParts } from '../../../../search/rank/score-sentence.ts';
import { quoteSentence } from '../../../../server/answer/quoted/quote-sentence.ts';
import { aReport } from '../../../support/a-report.ts';
import { understood } from '../../../support/an-understood-question.ts';

const words =
  '统筹推进养老服务中心各项服务工作，营造尊老敬老的良好社会氛围，让老年人安享幸福的晚年生活，选址改建柳荫街道日间照料场所，健全三级服务网络，完善服务标准和补贴办法，培训护理人员。';

describe('a quotation', () => {
  it('keeps the clause with the name asked for', () => {
    const sentence = { start: 0, end: words.length };
    const passage = {
      ...{ id: 'p', headingPath: [], orientation: 'target', text: words, start: 0 },
      ...{ end: words.length, sentences: [sentence], reportId: '120103-2023', ordinal: 0 },
    } as unknown as Passage;
    const hit = { passage, report: aReport({ planYear: 2023 }) } as unknown as Hit;
    const scoring = scoringParts(understood('养老服务中心改建的是哪个街道的'), () => 1);
    const { text } = quoteSentence({ hit, sentence, scoring } as unknown as Parameters<
      typeof quoteSentence
    >[0]);
    expect(text).toContain('柳荫街道');
  });
});
