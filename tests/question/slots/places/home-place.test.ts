import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../language/places/gazetteer.ts';
import { readHomePlace } from '../../../../question/slots/places/home-place.ts';
import { placeOf } from '../../../support/made/an-understood-question.ts';

const gazetteer = loadGazetteer();
const ours = ['12', '120103', '120118', '120112104'].map(placeOf);
const read = (question: string, home?: string, known = ours) =>
  readHomePlace(question, {
    home: home === undefined ? undefined : placeOf(home),
    known,
    gazetteer,
  });

describe('the asker’s own place', () => {
  it.each([
    ['我们区养老有什么新政策', '静海区养老有什么新政策'],
    ['我区财政收入', '静海区财政收入'],
    ['本区老旧小区', '静海区老旧小区'],
    ['咱们区修路吗', '静海区修路吗'],
    ['咱们这儿修路吗', '静海区修路吗'],
    ['我市GDP', '天津市GDP'],
    ['我们区和河西区比', '静海区和河西区比'],
  ])('is the home that is configured, or what lies around it: %s', (question, named) => {
    expect(read(question, '120118')).toEqual({ text: named, isUnknown: false });
  });

  it('is the only place of that kind with a report here, where no home is configured', () => {
    expect(read('我们镇税收').text).toBe('辛庄镇税收');
    expect(read('我市GDP').text).toBe('天津市GDP');
    expect(read('我区GDP', undefined, ours.slice(0, 2)).text).toBe('河西区GDP');
  });

  it.each(['我们区养老', '咱们这养老', '我县财政收入'])(
    'stays unknown where several could be meant, or none: %s',
    (question) => {
      expect(read(question)).toEqual({ text: question, isUnknown: true });
    },
  );

  it('stays unknown where the home is of another kind', () => {
    expect(read('我们镇税收', '120118').isUnknown).toBe(true);
  });

  it.each([
    '本市场监管',
    '我区分两类',
    '本区域发展',
    '基本市情',
    '全区GDP',
    '我国GDP',
    '我们的目标',
    '静海区目标',
  ])('is not spoken of in %s', (question) => {
    const { text, isUnknown } = read(question, '120118');
    expect({ text, isUnknown }).toEqual({ text: question, isUnknown: false });
  });
});
