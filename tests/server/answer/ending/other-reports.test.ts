import { describe, expect, it } from 'vitest';
import { aHit } from '../../../support/made/a-hit.ts';
import { sixReports } from '../../../support/made/a-report.ts';
import { understood } from '../../../support/made/an-understood-question.ts';
import type { EndingFacts } from '../../../../server/answer/ending/ending-facts.ts';
import { leftOpen, saidOfLeftOpen } from '../../../../server/answer/ending/other-reports.ts';

const [tianjin, hexi, , jinghai2021, jinghai2023] = sixReports;

function facts(asked: string, cited = 'none', scores: readonly number[] = [1, 0.9]): EndingFacts {
  const question = understood(asked);
  const reports = [jinghai2021!, jinghai2023!];
  const narrowed = { outcome: 'narrowed' as const, reports, mustName: [] };
  const facet = { place: question.places[0], year: question.years[0] };
  const hits = [hexi!, tianjin!].map((report, index) => ({
    ...aHit('改造17公里。', { report }),
    score: scores[index] ?? 0,
  }));
  const found = { hits, facets: [{ facet, question, narrowed, hits: [] }] };
  return { question, found, reports: sixReports, cited: [{ reportId: cited }] };
}

describe('a question without a year', () => {
  it('leaves the other years of its place open, and the answer says which it took', () => {
    const asked = facts('静海区GDP目标是多少？', '120118-2023');
    expect(leftOpen(asked)).toEqual({ what: '年份', reports: [jinghai2021] });
    expect(saidOfLeftOpen(asked)).toBe(
      '提问没有说明年份，以上出自静海区2023年的报告；静海区2021年的也可以接着问。',
    );
  });

  it('leaves them open in silence where it asks for no number', () => {
    const asked = facts('静海区有什么养老政策？', '120118-2023');
    expect(leftOpen(asked)?.reports).toEqual([jinghai2021]);
    expect(saidOfLeftOpen(asked)).toBe('');
  });

  it.each(['静海区2023年GDP目标是多少？', '静海区“十三五”GDP增长多少？', '静海区的报告是谁作的？'])(
    'leaves nothing open where it needs none: %s',
    (asked) => {
      expect(leftOpen(facts(asked, '120118-2023'))).toBeUndefined();
    },
  );
});

describe('a question for a number without a place', () => {
  const asked = '燃气管网要改造多少公里？';

  it('leaves open the places whose words come near to the quoted', () => {
    expect(leftOpen(facts(asked, '120103-2023'))).toEqual({ what: '地区', reports: [tianjin] });
    expect(saidOfLeftOpen(facts(asked, '120103-2023'))).toContain('没有说明地区');
  });

  it('leaves none open where the others are far', () => {
    expect(leftOpen(facts(asked, '120103-2023', [1, 0.5]))).toBeUndefined();
    expect(saidOfLeftOpen(facts(asked, '120103-2023', [1, 0.5]))).toBe('');
  });
});

it('says nothing where nothing is quoted', () => {
  expect(saidOfLeftOpen(facts('静海区GDP目标是多少？'))).toBe('');
});
