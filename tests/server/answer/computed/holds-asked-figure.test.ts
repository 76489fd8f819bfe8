import { describe, expect, it } from 'vitest';
import type { FigureRow } from '../../../../figures/figure-row.ts';
import type { FiguresReads } from '../../../../library/figures/figures-reads.ts';
import type { Operand, Task } from '../../../../question/task.ts';
import { holdsAskedFigure } from '../../../../server/answer/computed/holds-asked-figure.ts';
import { aFigure } from '../../../support/made/a-figure.ts';
import { anEvidence } from '../../../support/made/a-hit.ts';
import { anOperand } from '../../../support/made/a-task.ts';

/** A table of these figures, which minds what it is asked for. */
const tableOf = (...rows: readonly FigureRow[]): FiguresReads => ({
  figures: ({ indicators = [], periods = [] }) =>
    Promise.resolve(
      rows.filter(
        ({ indicator, period }) => indicators.includes(indicator) && periods.includes(period),
      ),
    ),
});

const evidence = anEvidence('地区生产总值增长4%左右。');
const value = (of: Operand): Task => ({ do: 'value', of });
const gdp = (facts: Parameters<typeof anOperand>[2]) => anOperand('静海区', '地区生产总值', facts);
const holds = (task: Task, ...rows: readonly FigureRow[]) =>
  holdsAskedFigure(evidence, task, tableOf(...rows));

describe('quoted words', () => {
  it('hold the figure that is asked for, of its year and kind', async () => {
    expect(await holds(value(gdp({ year: 2023 })), aFigure())).toBe(true);
    expect(await holds(value(gdp({ year: 2023, kind: 'target' })), aFigure())).toBe(true);
  });

  it.each([
    ['of another kind', gdp({ year: 2023, kind: 'result' }), aFigure()],
    ['of another year', gdp({ year: 2022 }), aFigure()],
    ['of another indicator', gdp({ year: 2023 }), aFigure({ indicator: '固定资产投资' })],
  ])('do not hold one %s', async (_what, of, row) => {
    expect(await holds(value(of), row)).toBe(false);
  });

  it.each<readonly [string, Task]>([
    ['names no year', value(gdp({}))],
    ['names no indicator', value(anOperand('静海区', '怎么样', { year: 2023 }))],
    [
      'names two years',
      { do: 'compare', operands: [gdp({ year: 2022 }), gdp({ year: 2023 })], want: 'which' },
    ],
    ['asks for words', { do: 'find', words: '地区生产总值' }],
  ])('do not surely hold it where the question %s', async (_what, task) => {
    expect(await holds(task, aFigure())).toBe(false);
  });
});
