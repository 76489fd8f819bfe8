import { describe, expect, it } from 'vitest';
import { aHit } from '../../../support/made/a-hit.ts';
import { sixReports } from '../../../support/made/a-report.ts';
import { placeOf, understood } from '../../../support/made/an-understood-question.ts';
import type { ReportSummary } from '../../../../library/report.ts';
import type { FacetHits, FoundPassages } from '../../../../search/find-passages.ts';
import type { NarrowedReports } from '../../../../search/narrow-reports.ts';
import type { AnswerStatus } from '../../../../server/answer/answer.ts';
import { endingSentence, type EndingFacts } from '../../../../server/answer/ending/endings.ts';

const statuses = Object.keys(endingSentence) as AnswerStatus[];
const silent: readonly AnswerStatus[] = ['answered', 'partial'];
const speaking = statuses.filter((status) => !silent.includes(status));

function factsOf(
  asked: string,
  others: { readonly found?: FoundPassages; readonly reports?: readonly ReportSummary[] } = {},
): EndingFacts {
  const { found, reports = sixReports } = others;
  return { question: understood(asked), found, reports };
}

const places = ['天津市', '河西区', '辛庄镇', '静海区', '肇庆市'];

describe('every ending', () => {
  it('is one of the contract', () => {
    expect(statuses.toSorted()).toEqual([
      'answered',
      'blocked',
      'clarify',
      'no_report',
      'not_mentioned',
      'out_of_scope',
      'partial',
      'unavailable',
    ]);
  });

  it.each(speaking)('has a Chinese sentence: %s', (status) => {
    const sentence = endingSentence[status](factsOf('静海区目标是多少？'));
    expect(sentence).toMatch(/\p{Script=Han}/u);
    expect(sentence).toMatch(/[。？]$/u);
  });

  it.each(silent)('says nothing of its own where there is an answer: %s', (status) => {
    expect(endingSentence[status](factsOf('静海区目标是多少？'))).toBe('');
  });

  it.each(statuses)('can be said of nothing at all: %s', (status) => {
    const nothing = [
      factsOf('', { reports: [] }),
      factsOf('目标是多少？', { reports: [], found: { facets: [], hits: [] } }),
      factsOf('目标是多少？', { found: { facets: [], hits: [] } }),
    ];
    for (const facts of nothing) expect(() => endingSentence[status](facts)).not.toThrow();
  });
});

describe('an ending that asks which place', () => {
  it('names the places that are here, with their years', () => {
    const sentence = endingSentence.clarify(factsOf('GDP目标是多少？'));
    for (const place of places) expect(sentence).toContain(place);
    expect(sentence).toContain('静海区2021年');
    expect(sentence).toContain('静海区2023年');
  });

  it('names those that hold an answer before others', () => {
    const found = { facets: [], hits: [aHit('增长4%。', { report: sixReports[1]! })] };
    const sentence = endingSentence.clarify(factsOf('GDP目标是多少？', { found }));
    expect(sentence).toContain('河西区2023年GDP目标是多少？');
    expect(sentence).not.toContain('肇庆');
  });

  it('gives an example that names the year once', () => {
    const found = { facets: [], hits: [aHit('增长4%。')] };
    const sentence = endingSentence.clarify(factsOf('2023年GDP目标是多少？', { found }));
    expect(sentence).not.toContain('2023年2023年');
  });

  it('counts them where they are too many to name', () => {
    const reports = Array.from({ length: 31 }, (_, index) => ({
      ...sixReports[0]!,
      ...{ id: `r${index}`, region: `第${index}区` },
    }));
    expect(endingSentence.clarify(factsOf('目标？', { reports }))).toContain('等31份报告');
  });
});

/** What was found for one facet of a question: nothing, for this reason. */
function nothingFound(
  narrowed: NarrowedReports,
  facet: Partial<FacetHits['facet']> = {},
): FoundPassages {
  const { place, year } = facet;
  return {
    hits: [],
    facets: [{ facet: { place, year }, question: understood('目标？'), narrowed, hits: [] }],
  };
}

describe('an ending without a report', () => {
  it('says which one is missing, and the other years of the same place', () => {
    const reports = sixReports.filter(({ region }) => region === '静海区');
    const found = nothingFound(
      { outcome: 'no_year', years: [2019], reports },
      { place: placeOf('120118'), year: 2019 },
    );
    const sentence = endingSentence.no_report(factsOf('静海2019年目标？', { found }));
    expect(sentence).toContain('没有静海区2019年的政府工作报告');
    expect(sentence).toContain('静海区2021年');
    expect(sentence).toContain('静海区2023年');
    expect(sentence).not.toContain('河西区');
  });

  it('names all that is here where the place itself is missing', () => {
    const place = placeOf('11');
    const found = nothingFound({ outcome: 'no_place', place, reports: sixReports }, { place });
    const sentence = endingSentence.no_report(factsOf('北京目标？', { found }));
    expect(sentence).toContain('没有北京市的政府工作报告');
    for (const name of places) expect(sentence).toContain(name);
  });
});

describe('an ending where the reports are silent', () => {
  it('names the reports that were searched and the question', () => {
    const reports = sixReports.filter(({ id }) => id === '120118-2023');
    const found = nothingFound({ outcome: 'narrowed', reports, mustName: [] });
    const sentence = endingSentence.not_mentioned(factsOf('静海有机场吗？', { found }));
    expect(sentence).toContain('静海区2023年');
    expect(sentence).toContain('静海有机场吗？');
    expect(sentence).not.toContain('肇庆');
  });

  it('cuts a long question short', () => {
    const sentence = endingSentence.not_mentioned(factsOf('静海'.repeat(200)));
    expect(sentence.length).toBeLessThan(300);
  });

  it.each(['', '静'])('cuts no character in two: %j', (before) => {
    const sentence = endingSentence.not_mentioned(factsOf(`${before}${'𠮷'.repeat(100)}`));
    expect(sentence.isWellFormed()).toBe(true);
  });
});

describe('an ending without any report', () => {
  it('says how to put reports in', () => {
    const sentence = endingSentence.unavailable(factsOf('目标？', { reports: [] }));
    expect(sentence).toContain('npm run ingest');
  });

  it('asks to try again where there are reports', () => {
    expect(endingSentence.unavailable(factsOf('目标？'))).toContain('稍后再试');
  });
});
