import { expect, it } from 'vitest';
import { ofCommonUnit } from '../../figures/common-unit.ts';
import { aFigure } from '../support/made/a-figure.ts';

it('figures in several units are those in the commonest, whatever their scale', () => {
  const rows = [
    aFigure({ value: 206.2, unit: '亿元' }),
    aFigure({ value: 1188, unit: '公里' }),
    aFigure({ value: 0.15, unit: '万公里' }),
  ];
  expect(ofCommonUnit(rows).map(({ value }) => value)).toEqual([1188, 0.15]);
  expect(ofCommonUnit([])).toEqual([]);
});
