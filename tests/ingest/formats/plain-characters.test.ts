import { expect, it } from 'vitest';
import { plainCharacters } from '../../../ingest/formats/plain-characters.ts';

it.each([
  ['⼈⺠政府⼯作', '人民政府工作'],
  ['⻓江⻔⼾⻅⻛', '长江门户见风'],
  ['⻘年⻋⻢⻬⻰⻩', '青年车马齐龙黄'],
  ['⸺2023年', '——2023年'],
  ['镕㐀𬭎①', '镕㐀𬭎①'],
])('%s is written %s', (printed, plain) => {
  expect(plainCharacters(printed)).toBe(plain);
});

it('no radical of Kangxi stays one', () => {
  for (let code = 0x2f00; code <= 0x2fd5; code++) {
    expect(plainCharacters(String.fromCodePoint(code))).toMatch(/^[\u4e00-\u9fff]$/u);
  }
});
