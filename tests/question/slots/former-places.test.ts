import { expect, it } from 'vitest';
import { loadGazetteer } from '../../../language/places/gazetteer.ts';
import { namedPlaces } from '../../../question/slots/places/named-places.ts';

const gazetteer = loadGazetteer();
const namesIn = (question: string, known: readonly string[] = []) =>
  namedPlaces(question, {
    known: known.flatMap((code) => gazetteer.byCode(code) ?? []),
    gazetteer,
  }).map(({ place }) => place.path.join(''));

it.each([
  ['襄樊市2008年财政收入增长多少？', '湖北省襄阳市'],
  ['襄樊2008年财政收入增长多少？', '湖北省襄阳市'],
  ['崇文区2009年财政收入增长多少？', '北京市崇文区'],
  ['北京市宣武区2009年财政收入增长多少？', '北京市宣武区'],
  ['徐水县2023年地区生产总值增长多少？', '河北省保定市徐水区'],
])('a place is known by its name of earlier years: %s', (question, place) => {
  expect(namesIn(question, ['4206', '110103', '130609']).at(-1)).toBe(place);
});

it.each(['如何打通县乡物流？', '大港油田产量多少？', '平江路改造花了多少钱？'])(
  'words that hold such a name are no place: %s',
  (question) => {
    expect(namesIn(question)).toEqual([]);
  },
);
