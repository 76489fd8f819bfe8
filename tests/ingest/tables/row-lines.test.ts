import { expect, it } from 'vitest';
import { rowLines } from '../../../ingest/tables/row-lines.ts';

it.each([
  ['cells side by side', [['指标'], ['2022年'], ['2023年']], ['指标\t2022年\t2023年']],
  ['an empty cell in its place', [['指标'], [], ['5%']], ['指标\t\t5%']],
  ['a cell of two lines', [['地区', '生产总值'], ['5%']], ['地区 生产总值\t5%']],
  ['one cell', [['一', '二']], ['一', '二']],
  ['one cell with words', [[], ['一'], []], ['一']],
  ['no words', [[], []], []],
  ['much text', [['短'], ['长'.repeat(101)]], ['短', '长'.repeat(101)]],
  ['many lines', [['短'], Array(7).fill('行')], ['短', ...Array<string>(7).fill('行')]],
])('a row with %s', (_, cells, lines) => {
  expect(rowLines(cells)).toEqual(lines);
});
