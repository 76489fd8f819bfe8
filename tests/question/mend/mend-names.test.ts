import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indicators } from '../../../language/indicators/indicators.ts';
import { loadGazetteer, resolvePlace } from '../../../language/places/gazetteer.ts';
import { readTable } from '../../../language/read-table.ts';
import { areAlike } from '../../../question/mend/alike-signs.ts';
import { mendNames } from '../../../question/mend/mend-names.ts';
import { readQuestionPlaces } from '../../../question/slots/places/question-places.ts';

const gazetteer = loadGazetteer();
const known = ['天津市', '天津市静海区', '天津市河西区', '天津市津南区辛庄镇', '广东省肇庆市'].map(
  (name) => resolvePlace(gazetteer, name, '')!,
);
const catalogue = { known, gazetteer };
const placesIn = (text: string) =>
  readQuestionPlaces(mended(text), known, gazetteer).asked.map(({ place }) => place.name);
const mended = (text: string) => mendNames(text, catalogue).text;

describe('a name mistyped by one sign', () => {
  it.each([
    ['静海曲2023年GDP目标', '静海区2023年GDP目标'],
    ['靖海区2023年GDP目标？', '静海区2023年GDP目标？'],
    ['河溪区新增就业几万人？', '河西区新增就业几万人？'],
    ['海静区的税收', '静海区的税收'],
    ['敬海2023年财政收入', '静海2023年财政收入'],
    ['折江省2025年的目标', '浙江省2025年的目标'],
    ['黑江省2025年的目标', '黑龙江省2025年的目标'],
    ['广动省2025年的目标', '广东省2025年的目标'],
    ['内蒙古自制区的粮食产量', '内蒙古自治区的粮食产量'],
    ['静海2022年地区生产中值', '静海2022年地区生产总值'],
    ['辛庄镇固定资产头资完成多少', '辛庄镇固定资产投资完成多少'],
    ['静海一般公共予算收入', '静海一般公共预算收入'],
    ['静海一般公公共预算收入', '静海一般公共预算收入'],
    ['静海固定资投资目标', '静海固定资产投资目标'],
    ['静海固定产资投资目标', '静海固定资产投资目标'],
    ['静海规模以上工业增加直', '静海规模以上工业增加值'],
    ['归模以上工业增加值增长多少', '规模以上工业增加值增长多少'],
    ['社会消废品零售总额', '社会消费品零售总额'],
    ['城镇调查失业帅多少', '城镇调查失业率多少'],
    ['居民人均可支陪收入', '居民人均可支配收入'],
    ['居民消费介格涨幅', '居民消费价格涨幅'],
    ['森林复盖率多少', '森林覆盖率多少'],
    ['财政收人增长多少', '财政收入增长多少'],
  ])('is mended: %s', (asked, expected) => {
    expect(mended(asked)).toBe(expected);
  });

  it('is told', () => {
    expect(mendNames('静海曲2023年固定资产头资多少', catalogue).mended).toEqual([
      { from: '静海曲', to: '静海区' },
      { from: '固定资产头资', to: '固定资产投资' },
    ]);
  });

  it.each([
    '静海区2023年GDP目标？',
    '和平区2023年GDP目标？',
    '社区养老怎么样？',
    '第四产业增加值',
    '林业增加值多少',
    '全区生产总值多少',
    '全区区级收入多少',
    '全镇居民人均可支配收入',
    '财政收了多少个亿',
    '固定资产投了多少钱',
    '实业投资有多少',
    '事业单位招聘多少人',
    '南海区2023年目标',
    '山西2025年粮食产量',
    '陕西2025年粮食产量',
    '新庄镇2022年税收',
    '肇庆是2022年定的目标吗',
    '静海服务出口多少',
    '引进科技企业多少家',
    '进城市民多少人',
    '高铁总里程多少',
    '制造业重大项目几个',
    '小微企业贷款额多少',
    '农民就业多少人',
    '新基础设施投资',
    '宁德时代投了多少',
    '天津实施了几项工程',
  ])('is no mistake in %s', (asked) => {
    expect(mended(asked)).toBe(asked);
  });
});

describe('what is written as it should be', () => {
  it('is left, in every question of ours', () => {
    const folder = new URL('../../../eval/gold/', import.meta.url);
    const questions = readdirSync(folder)
      // Those of traps.jsonl are mistyped on purpose.
      .filter((name) => name.endsWith('.jsonl') && name !== 'traps.jsonl')
      .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'))
      .flatMap((line) => /"question":"([^"]+)"/u.exec(line)?.[1] ?? []);
    expect(questions.length).toBeGreaterThan(50);
    for (const question of questions) expect(mended(question)).toBe(question);
  });

  it('is left, in every sentence of the reports here', () => {
    const folder = new URL('../../../reports/', import.meta.url);
    const sentences = readdirSync(folder)
      .filter((name) => /\.(?:txt|md)$/u.test(name))
      .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split(/[。；，\n]/u));
    expect(sentences.length).toBeGreaterThan(300);
    for (const sentence of sentences) expect(mended(sentence)).toBe(sentence);
  });
});

describe('most errors of one sign', () => {
  const lookAlikes = readTable(new URL('../../../question/mend/look-alikes.tsv', import.meta.url), [
    'signs',
    'example',
  ]).map(({ signs }) => [...signs]);
  const common = Array.from(
    '实时事收手首业页叶值直制资姿投头区曲省剩市是率绿量两入如乳额鹅增曾产铲费肺消销总中种生升平评均军价架格隔业夜旅吕游由公工共供预予算蒜般班居具民敏城成镇阵静敬海还河何西溪庄装',
  );
  const mistakes = (name: string) =>
    [...name].flatMap((sign, at) =>
      [
        ...lookAlikes.filter((group) => group.includes(sign)).flatMap((group) => group),
        ...common.filter((other) => areAlike(sign, other)),
      ]
        .filter((other) => other !== sign)
        .map((other) => name.slice(0, at) + other + name.slice(at + 1)),
    );
  const swaps = (name: string) =>
    [...name]
      .slice(1)
      .map((sign, at) => name.slice(0, at) + sign + name.charAt(at) + name.slice(at + 2));
  const drops = (name: string) =>
    [...name].slice(1, -1).map((_, at) => name.slice(0, at + 1) + name.slice(at + 2));
  const doubles = (name: string) =>
    [...name].map((sign, at) => name.slice(0, at) + sign + name.slice(at));

  it('are mended: four in five', () => {
    const names = indicators()
      .flatMap(({ name, variants }) => [name, ...variants])
      .filter((name, at) => at % 4 === 0 && /^\p{Script=Han}{4,}$/u.test(name));
    const errors = names.flatMap((name) =>
      [...mistakes(name), ...swaps(name), ...drops(name), ...doubles(name)]
        .filter((written) => written !== name)
        .map((written) => ({ name, written })),
    );
    const sample = fc.sample(fc.constantFrom(...errors), { numRuns: 1500, seed: 7 });
    const missed = sample.filter(
      ({ name, written }) => !mended(`静海2023年${written}多少`).includes(name),
    );
    expect(missed.length / sample.length).toBeLessThan(0.2);
  });

  it('leave the names of places to be read: four in five', () => {
    const names = [...known, ...gazetteer.places().filter(({ level }) => level === 'province')]
      .map(({ name }) => name)
      .filter(({ length }) => length >= 3);
    const errors = names.flatMap((name) =>
      [...mistakes(name), ...swaps(name)].map((written) => ({ name, written })),
    );
    const missed = errors.filter(
      ({ name, written }) => !placesIn(`${written}2023年的目标`).includes(name),
    );
    expect(missed.length / errors.length).toBeLessThan(0.2);
  });
});
