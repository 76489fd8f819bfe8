import { expect, test } from 'vitest';
import { textTable } from '../../../eval/print/text-table.ts';

test('columns stand straight whatever the script, and lines end without spaces', () => {
  const table = textTable(
    [
      { title: 'place', align: 'left' },
      { title: 'n', align: 'right' },
      { title: 'note', align: 'left' },
    ],
    [
      ['静海区', '31', '甲'],
      ['a', '4'],
    ],
  );
  expect(table).toBe(
    ['place    n  note', '──────  ──  ────', '静海区  31  甲', 'a        4'].join('\n'),
  );
});
