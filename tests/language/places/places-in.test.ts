import { describe, expect, it } from 'vitest';
import { placesIn } from '../../../language/places/places-in.ts';

describe('the places that a text names', () => {
  it.each([
    ['河北和静海区都增长', ['河北', '静海区']],
    ['从北京引进项目', ['北京']],
    ['天津市静海区新增就业', ['天津市', '静海区']],
    ['与广东省肇庆市结对', ['广东省', '肇庆市']],
    ['粮食产量12万吨', []],
    ['', []],
  ])('are given as they are written, in order: %s', (text, names) => {
    expect(placesIn(text)).toEqual(names);
  });

  it.each(['城区新增停车位', '郊区建成公园', '全市新增就业', '各区推进工作'])(
    'are none that only look like one: %s',
    (text) => expect(placesIn(text)).toEqual([]),
  );

  it('are also names that are made known, the longest first', () => {
    expect(placesIn('白石县青石镇增产')).not.toContain('青石镇');
    expect(placesIn('白石县青石镇增产', ['青石镇', '白石县'])).toEqual(['白石县', '青石镇']);
    expect(placesIn('大青石镇增产', ['大青石镇', '青石镇'])).toEqual(['大青石镇']);
  });

  it('are given as often as they are named', () => {
    expect(placesIn('河北增长，河北居首')).toEqual(['河北', '河北']);
  });
});
