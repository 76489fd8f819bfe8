import { describe, expect, it } from 'vitest';
import { holdsAskedFigure } from '../../../../server/answer/before/holds-asked-figure.ts';
import type { FigureRow } from '../../../../figures/figure-row.ts';
import { anEvidence } from '../../../support/a-hit.ts';
import { aFigure } from '../../../support/a-figure.ts';
import { understood } from '../../../support/an-understood-question.ts';

type Query = { readonly indicators?: readonly string[]; readonly periods?: readonly string[] };

/** A table of these figures, which minds what it is asked for. */
const tableOf = (...rows: readonly FigureRow[]) => ({
  figures: ({ indicators = [], periods = [] }: Query = {}) =>
    rows.filter(
      ({ indicator, period }) => indicators.includes(indicator) && periods.includes(period),
    ),
});

const evidence = anEvidence('地区生产总值增长4%左右。');
const asked = (text: string, years: readonly number[], kind?: 'target' | 'result') => ({
  ...understood(text),
  years,
  kind,
});

const gdp = '静海区2023年地区生产总值是多少？';
const target = aFigure();
const result = aFigure({ kind: 'result' });

describe('quoted words', () => {
  it('hold the figure that is asked for, of its year and kind', () => {
    expect(holdsAskedFigure(evidence, asked(gdp, [2023]), tableOf(target))).toBe(true);
    expect(holdsAskedFigure(evidence, asked(gdp, [2023], 'target'), tableOf(target))).toBe(true);
    expect(holdsAskedFigure(evidence, asked(gdp, [2023], 'result'), tableOf(result))).toBe(true);
  });

  it.each([
    ['of another kind', asked(gdp, [2023], 'result'), target],
    ['of another kind', asked(gdp, [2023], 'target'), result],
    ['of another year', asked(gdp, [2022]), target],
    ['of another indicator', asked(gdp, [2023]), aFigure({ indicator: '固定资产投资' })],
  ])('do not hold one %s', (_what, question, row) => {
    expect(holdsAskedFigure(evidence, question, tableOf(row))).toBe(false);
  });

  it.each([
    ['names no year', asked(gdp, [])],
    ['names two years', asked(gdp, [2022, 2023])],
    ['names no indicator', asked('静海区2023年怎么样？', [2023])],
    ['names two', asked('静海区2023年地区生产总值和固定资产投资是多少？', [2023])],
  ])('do not surely hold it where the question %s', (_what, question) => {
    expect(holdsAskedFigure(evidence, question, tableOf(target))).toBe(false);
  });

  it('are all that is looked at', () => {
    const queries: unknown[] = [];
    const table = { figures: (query: unknown) => (queries.push(query), []) };
    holdsAskedFigure(evidence, asked(gdp, [2023]), table);
    expect(queries).toMatchObject([
      { reportIds: [evidence.passage.reportId], within: evidence.span },
    ]);
  });
});
