import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../language/places/gazetteer.ts';
import { readTable } from '../../../../language/read-table.ts';
import { readQuestionPlaces } from '../../../../question/slots/places/question-places.ts';
import { shortNamesIn } from '../../../../question/slots/places/short-names.ts';

const gazetteer = loadGazetteer();
const short = (text: string) => shortNamesIn(text, gazetteer).map(({ words }) => words);
const asked = (text: string) =>
  readQuestionPlaces(text, [], gazetteer).asked.map(({ place }) => place.name);

describe('a place named by one sign', () => {
  it.each(
    readTable(new URL('../../../../question/slots/places/short-names.tsv', import.meta.url), [
      ...(['words', 'code', 'kind', 'not behind', 'not before', 'example'] as const),
    ]).map((row) => row),
  )('is read in $example', ({ words, code, example }) => {
    const named = shortNamesIn(example, gazetteer).find((one) => one.words === words);
    expect(named?.place.code).toBe(code);
  });

  it.each([
    ['粤2023年GDP增速目标', ['广东省']],
    ['沪苏浙皖2025年研发投入强度各是多少', ['上海市', '江苏省', '浙江省', '安徽省']],
    ['沪和粤谁的财政收入高', ['上海市', '广东省']],
    ['内蒙2026年的粮食产量', ['内蒙古自治区']],
    ['2025年鲁豫两省的GDP增速目标', ['山东省', '河南省']],
    ['湘鄂赣三省2023年的目标', ['湖南省', '湖北省', '江西省']],
    ['浙、闽、粤2024年进出口', ['浙江省', '福建省', '广东省']],
    ['2023年渝的GDP目标', ['重庆市']],
    ['闽固定资产投资目标', ['福建省']],
    ['京沪2025年PM2.5谁低', ['北京市', '上海市']],
    ['津比冀高多少', ['天津市', '河北省']],
    ['川渝两地的增速', ['重庆市', '四川省']],
    ['桂、琼、粤的目标', ['广西壮族自治区', '海南省', '广东省']],
    ['陕甘宁2023年的增速', ['陕西省', '甘肃省', '宁夏回族自治区']],
    ['粤省2025年粮食产量', ['广东省']],
    ['晋2023年煤炭产量', ['山西省']],
  ])('is meant: %s', (text, names) => {
    expect([...asked(text)].toSorted()).toEqual([...names].toSorted());
  });

  it.each([
    '2023年津贴发了多少',
    '2023年新增就业多少人',
    '宁愿少增长也要保质量吗',
    '今年晋升多少人',
    '2023年京沪高铁客运量',
    '青藏高原生态保护',
    '川流不息的人群',
    '2022年吉祥物是什么',
    '云计算企业多少家',
    '贵单位2023年的目标',
    '消费复苏了吗',
    '桂花节办了几届',
    '津静市域铁路通车了吗',
    '津石高速静海段',
    '京东投资了多少',
    '粤港澳大湾区建设',
    '苏醒的市场',
    '2023年宁静街区',
    '鲁班工坊建了几个',
    '黑土地保护多少亩',
    '沪深两市上市公司',
    '今年川剧演出',
    '建成渝中半岛',
  ])('is none in %s', (text) => {
    expect(short(text)).toEqual([]);
  });
});
