import { describe, expect, it } from 'vitest';
import { aHit } from '../../../support/made/a-hit.ts';
import { sixReports } from '../../../support/made/a-report.ts';
import { placeOf, understood } from '../../../support/made/an-understood-question.ts';
import type { FoundPassages } from '../../../../search/find-passages.ts';
import type { NarrowedReports } from '../../../../search/narrow-reports.ts';
import { nearestReports } from '../../../../server/answer/ending/nearest-reports.ts';
import { offerChoices } from '../../../../server/answer/ending/offer-choices.ts';

const [tianjin, hexi, xinzhuang, jinghai2021, jinghai2023, zhaoqing] = sixReports;

function found(asked: string, narrowed: NarrowedReports, hits = [tianjin!]): FoundPassages {
  const question = understood(asked);
  const facet = { place: question.places[0], year: question.years[0] };
  return {
    hits: hits.map((report) => aHit('增长4%。', { report })),
    facets: [{ facet, question, narrowed, hits: [] }],
  };
}

function offered(
  status: Parameters<typeof offerChoices>[0],
  asked: string,
  narrowed: NarrowedReports,
  hits = [tianjin!],
): readonly string[] {
  const facts = { question: understood(asked), found: found(asked, narrowed, hits) };
  return offerChoices(status, {
    ...facts,
    reports: sixReports,
    cited: [{ reportId: '120118-2023' }],
  });
}

const all: NarrowedReports = { outcome: 'narrowed', reports: sixReports, mustName: [] };

describe('a question that several places answer', () => {
  it('is offered for each of them, with place and year', () => {
    expect(offered('clarify', '新增学位多少个？', all, [hexi!, zhaoqing!, hexi!])).toEqual([
      '河西区2023年新增学位多少个？',
      '肇庆市2022年新增学位多少个？',
    ]);
  });
});

describe('a question about a year that is not here', () => {
  const narrowed = (year: number): NarrowedReports => ({
    outcome: 'no_year',
    years: [year],
    reports: [jinghai2021!, jinghai2023!],
  });

  it('is offered for the nearest years of the same place, the nearest first', () => {
    expect(offered('no_report', '静海区2019年GDP目标是多少？', narrowed(2019))).toEqual([
      '静海区2021年GDP目标是多少？',
      '静海区2023年GDP目标是多少？',
    ]);
    expect(offered('no_report', '静海区2027年GDP目标是多少？', narrowed(2027))[0]).toContain(
      '2023年',
    );
  });
});

describe('a question about a place that is not here', () => {
  it('is offered for places of the same province, with a year that is here', () => {
    const asked = '惠州市2023年GDP目标是多少？';
    const place = placeOf('4413');
    expect(
      offered('no_report', asked, { outcome: 'no_place', place, reports: sixReports }),
    ).toEqual(['肇庆市2022年GDP目标是多少？']);
  });

  it('leads to what shares most of its code, or to all where nothing is near', () => {
    const near = (code: string) =>
      nearestReports(
        found('目标？', { outcome: 'no_place', place: placeOf(code), reports: sixReports }),
        sixReports,
      );
    expect(near('120112')).toEqual([xinzhuang]);
    expect(near('120102')).not.toContain(zhaoqing);
    expect(near('11')).toEqual(sixReports);
  });
});

describe('an answer from one of several years', () => {
  const asked = '静海区GDP目标是多少？';
  const narrowed: NarrowedReports = {
    outcome: 'narrowed',
    reports: [jinghai2021!, jinghai2023!],
    mustName: [],
  };

  it('offers the others', () => {
    expect(offered('answered', asked, narrowed)).toEqual(['静海区2021年GDP目标是多少？']);
  });

  it.each(['静海区2023年GDP目标是多少？', '静海的报告是谁作的？', '“三张牌”是什么意思？'])(
    'offers none where no year is open: %s',
    (question) => {
      expect(offered('answered', question, narrowed)).toEqual([]);
    },
  );
});

it('offers nothing for other endings', () => {
  for (const status of ['not_mentioned', 'blocked', 'unavailable'] as const) {
    expect(offered(status, '静海区有机场吗？', all)).toEqual([]);
  }
});
