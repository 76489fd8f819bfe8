import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../language/places/gazetteer.ts';
import type { Place } from '../../../../language/places/place.ts';
import { readQuestionPlaces } from '../../../../question/slots/places/question-places.ts';

const gazetteer = loadGazetteer();
const place = (code: string): Place => gazetteer.byCode(code)!;

/** Places with reports: 天津, 河西, 静海, 辛庄镇 and 肇庆, as the digests are. */
const ours = ['12', '120103', '120118', '120112104', '4412'].map(place);
const withBeijing = [...ours, place('11')];
const withNation = [...ours, place('0')];

function asked(question: string, known: readonly Place[] = ours): readonly string[] {
  return readQuestionPlaces(question, known, gazetteer).asked.map((named) => named.place.name);
}

describe('the places of a question', () => {
  it('are those with reports, where another only says whose a thing is', () => {
    expect(asked('甘肃的哪“两县一区”是河西区对口帮扶的')).toEqual(['河西区']);
    expect(asked('甘肃的GDP目标是多少')).toEqual(['甘肃省']);
    expect(asked('甘肃的GDP目标比河西区高吗')).toEqual(['甘肃省', '河西区']);
  });

  it.each([
    ['静海区2023年GDP目标', ['静海区']],
    ['静海2023年GDP目标', ['静海区']],
    ['辛庄镇税收多少？', ['辛庄镇']],
    ['辛庄税收多少？', ['辛庄镇']],
    ['肇庆的目标', ['肇庆市']],
    ['GDP目标是多少？', []],
    ['静海路上乱停车怎么管', ['静海区']],
  ])('are found by their full and short names: %s', (question, names) => {
    expect(asked(question)).toEqual(names);
  });

  it.each([
    ['天津静海2023年GDP目标', ['静海区']],
    ['天津市静海区2023年GDP目标', ['静海区']],
    ['天津市津南区辛庄镇税收', ['辛庄镇']],
    ['天津河西和静海哪个高？', ['河西区', '静海区']],
  ])('count once where one only leads to the other: %s', (question, names) => {
    expect(asked(question)).toEqual(names);
  });

  it.each([
    ['静海和河西谁高？', ['静海区', '河西区']],
    ['天津市、河西、静海、辛庄镇的GDP目标各是多少？', ['天津市', '河西区', '静海区', '辛庄镇']],
    ['静海区与肇庆市比', ['静海区', '肇庆市']],
    ['静海还是河西高？', ['静海区', '河西区']],
    ['静海和静海区', ['静海区']],
  ])('stand side by side: %s', (question, names) => {
    expect(asked(question)).toEqual(names);
  });

  it('are only those whose report is asked for', () => {
    expect(asked('静海引进北京项目多少个？', withBeijing)).toEqual(['静海区']);
    expect(asked('静海引进北京项目多少个？')).toEqual(['静海区']);
    expect(asked('北京项目引进了多少个？', withBeijing)).toEqual(['北京市']);
  });

  it.each([
    ['2022年从北京引进了多少个项目', []],
    ['静海2022年从北京引进了多少个项目', ['静海区']],
    ['从北京、上海等地招来的企业静海有几家', ['静海区']],
    ['来自北京的项目静海落了几个', ['静海区']],
    ['对口支援西藏这件事天津做了什么', ['天津市']],
    ['从北京的报告看GDP目标是多少', ['北京市']],
    ['从北京到天津的高铁', ['北京市']],
  ])('are none that a thing comes from: %s', (question, names) => {
    expect(asked(question, withBeijing)).toEqual(names);
  });

  it.each(['南开大学有什么成果？', '天津大学的团队', '天津港吞吐量', '静海路在哪里？'])(
    'are not what another name begins with: %s',
    (question) => {
      expect(asked(question)).toEqual([]);
    },
  );

  it('are found though they have no report here', () => {
    expect(asked('南开区2023年目标')).toEqual(['南开区']);
    expect(asked('武清区到2027年的目标')).toEqual(['武清区']);
    expect(asked('广东省GDP目标')).toEqual(['广东省']);
  });

  it('are named as they were, though the name is that of many', () => {
    expect(asked('朝阳区财政收入')).not.toContain('朝阳市');
  });

  it.each([
    ['哪家企业进了全国500强？', []],
    ['全国人大代表有多少？', []],
    ['全国GDP目标是多少？', ['全国']],
    ['我国GDP目标是多少？', ['全国']],
  ])('are the whole country where it has a report: %s', (question, names) => {
    expect(asked(question, withNation)).toEqual(names);
  });

  it('are not the whole country where it has none', () => {
    expect(asked('哪家企业进了全国500强？')).toEqual([]);
  });
});

describe('the rest of a question', () => {
  const rest = (question: string, known = ours) =>
    readQuestionPlaces(question, known, gazetteer).rest.replace(/\s+/gu, ' ').trim();

  it.each([
    ['静海区GDP目标', 'GDP目标'],
    ['天津静海GDP目标', 'GDP目标'],
    ['天津市静海区GDP目标', 'GDP目标'],
    ['静海和河西的目标', '和 的目标'],
    ['GDP目标', 'GDP目标'],
  ])('is without the places asked for: %s', (question, words) => {
    expect(rest(question)).toBe(words);
  });

  it('keeps a place that is no subject', () => {
    expect(rest('静海引进北京项目', withBeijing)).toBe('引进北京项目');
  });

  it('is right also after characters beyond the basic plane', () => {
    expect(rest('😀静海区GDP目标')).toBe('😀 GDP目标');
  });
});
