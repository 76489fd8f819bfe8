import { describe, expect, it } from 'vitest';
import { readPlace } from '../../../ingest/describe/read-place.ts';
import { loadGazetteer, resolvePlace } from '../../../language/places/gazetteer.ts';
import { readTable } from '../../../language/read-table.ts';

const gazetteer = loadGazetteer();
const table = new URL('../../../language/places/gazetteer/former-places.tsv', import.meta.url);
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
    expect(place).toEqual(gazetteer.byCode(code));
    expect(place?.name === old).toBe(fate === 'merged');
    expect(gazetteer.named(old)).toEqual([place]);
  });

  it('is told from one whose name only ends alike', () => {
    expect(placeOf('现在，我代表茶陵县人民政府，向大会报告工作。').place?.name).toBe('茶陵县');
    expect(resolvePlace(gazetteer, '山东省德州市陵县', '')?.code).toBe('371403');
  });

  it('lies where it lay, and is none of the places of today', () => {
    const [chongwen] = gazetteer.named('崇文区');
    expect(chongwen).toMatchObject({ code: '110103', path: ['北京市', '崇文区'], level: 'county' });
    expect(gazetteer.places()).not.toContain(chongwen);
  });

  it('is called for short so only where no place of today is', () => {
    expect(gazetteer.called('襄樊').map(({ name }) => name)).toEqual(['襄阳市']);
    expect(gazetteer.called('思茅').map(({ name }) => name)).toEqual(['思茅区']);
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
