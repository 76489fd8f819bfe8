import { describe, expect, it } from 'vitest';
import type { Passage, ReportSummary } from '../../../../../library/report.ts';
import { choosePoints } from '../../../../../server/answer/quoted/summary/choose-points.ts';

const text = '企业的工资由企业决定。机关的工资按职务计算。工资总的水平要提高。';

/** The sentences of one passage, each as a sentence on the subject. */
function sentencesOf(words: string, headingPath: readonly string[] = []) {
  const sentences = [...words.matchAll(/[^。]+。/gu)].map(({ 0: said, index }) => ({
    start: index,
    end: index + said.length,
  }));
  const passage = { text: words, start: 0, end: words.length, headingPath, sentences };
  return sentences.map((sentence) => ({
    ...{ passage: passage as unknown as Passage, report: {} as ReportSummary },
    ...{ sentence, worth: 1 },
  }));
}

describe('the points on a subject', () => {
  it('begin with what the question says besides it, where there is no room for all', () => {
    const besides = [{ word: '机关', weight: 0.5 }];
    const wanted = { names: [{ word: '工资', weight: 1 }], besides, room: 20, told: [] };
    const quotes = choosePoints(sentencesOf(text), wanted).map(({ quote }) => quote);
    expect(quotes).toEqual(['机关的工资按职务计算']);
  });

  it('are all that stands under a heading of the subject, whether or not it is named again', () => {
    const wanted = { names: [{ word: '教育', weight: 1 }], besides: [], room: 100, told: [] };
    const asked = '提高伙食补助标准。扩大教育规模。';
    const quotes = (heading: string) =>
      choosePoints(sentencesOf(asked, [heading]), wanted).map(({ quote }) => quote);
    expect(quotes('办好教育')).toContain('提高伙食补助标准');
    expect(quotes('办好教育，发展旅游')).not.toContain('提高伙食补助标准');
    expect(quotes('增加投入')).not.toContain('提高伙食补助标准');
  });

  it('go on with the subject where most around it is about it, and are one where they are neighbours', () => {
    const asked = '开展疫情防控。送菜送药上门三万多次。疫苗接种两千人次，疫情清零。';
    const wanted = { names: [{ word: '疫情', weight: 1 }], besides: [], room: 100, told: [] };
    const onSubject = sentencesOf(asked).filter((_, index) => index !== 1);
    const quotes = choosePoints(onSubject, wanted).map(({ quote }) => quote);
    expect(quotes).toContain('送菜送药上门三万多次');
    expect(quotes).toContain('疫苗接种两千人次，疫情清零');
  });
});
