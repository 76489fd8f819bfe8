import { describe, expect, it } from 'vitest';
import { readPlace } from '../../../ingest/describe/read-place.ts';
import { renamedPlace } from '../../../ingest/describe/renamed-places.ts';
import { loadGazetteer } from '../../../language/places/gazetteer.ts';
import { readTable } from '../../../language/read-table.ts';

const gazetteer = loadGazetteer();
const table = new URL('../../../ingest/describe/renamed-places.tsv', import.meta.url);
const rows = [...readTable(table, ['old', 'code', 'fate', 'example'])];

const placeOf = (opening: string) =>
  readPlace(gazetteer, {
    titlePage: '政府工作报告',
    meeting: null,
    meetingPlace: null,
    body: opening,
  });

describe('a place that goes by another name today', () => {
  it.each(rows)('$old is read from its example', ({ old, code, fate, example }) => {
    const { place } = placeOf(`现在，${example}，请予审议。`);
    const now = gazetteer.byCode(code);
    expect(now).toBeDefined();
    if (fate === 'renamed') expect(place).toEqual(now);
    else expect(place).toMatchObject({ code: '', path: [...(now?.path ?? []), old] });
    expect(gazetteer.named(old)).toEqual([]);
  });

  it('is told from one whose name only ends alike', () => {
    expect(placeOf('现在，我代表茶陵县人民政府，向大会报告工作。').place?.name).toBe('茶陵县');
    expect(renamedPlace(gazetteer, '山东省德州市陵县')?.code).toBe('371403');
  });

  it.each([
    ['毕节地区', '毕节市'],
    ['海东地区', '海东市'],
    ['徐水县', '徐水区'],
    ['即墨市', '即墨区'],
  ])('%s is %s, whose short name is the same', (before, now) => {
    const { place } = placeOf(`现在，我代表${before}人民政府，向大会报告工作，请予审议。`);
    expect(place?.name).toBe(now);
  });
});
