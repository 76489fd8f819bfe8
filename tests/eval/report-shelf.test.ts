import { expect, test } from 'vitest';
import { makeReportShelf } from '../../eval/report-shelf.ts';
import { fakeSystem } from './fake-system.ts';

test('each report is fetched once, found or not', async () => {
  const system = fakeSystem({ reports: { a: { text: '甲', sourceFile: 'a.txt' } } });
  const shelf = makeReportShelf(system);
  await shelf.fetch(['a', 'b', 'a']);
  const again = await shelf.fetch(['b', 'a']);
  expect([...again.keys()]).toEqual(['a']);
  expect(system.fetched).toEqual(['a', 'b']);
});
