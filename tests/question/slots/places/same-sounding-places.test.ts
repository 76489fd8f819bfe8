import { describe, expect, it } from 'vitest';
import { loadGazetteer, resolvePlace } from '../../../../language/places/gazetteer.ts';
import { placesBySound } from '../../../../question/slots/places/same-sounding-places.ts';

const gazetteer = loadGazetteer();
const known = ['天津市静海区', '天津市河西区'].map((name) => resolvePlace(gazetteer, name, '')!);
const read = (question: string) =>
  placesBySound(question, known, (name) => gazetteer.named(name).length > 0);

describe('a place in other characters of the same sound', () => {
  it.each([
    ['靖海区2023年GDP目标？', '静海区2023年GDP目标？'],
    ['河溪区新增就业几万人？', '河西区新增就业几万人？'],
  ])('is the one with a report here: %s', (asked, expected) => {
    expect(read(asked)).toBe(expected);
  });

  it.each([
    '静海区2023年GDP目标？',
    '和平区2023年GDP目标？',
    '靖海2023年GDP目标？',
    '社区养老怎么样？',
  ])('is left where it is a place of its own, or nothing says that it is one: %s', (asked) => {
    expect(read(asked)).toBe(asked);
  });
});
