import { describe, expect, it } from 'vitest';
import { inSimplified } from '../../../ingest/clean/simplified-text.ts';
import { readDocuments } from '../../../ingest/read-documents.ts';

/** The one document of a text with this head, and with these words at its end. */
function factsOf(head: string, end = '') {
  const body =
    '一、2023年工作回顾\n2023年，生产总值增长6.1%。\n二、2024年工作安排\n预期目标是生产总值增长6%。\n';
  const { text } = inSimplified({ text: `${head}\n${body}${end}`, markup: 'text' });
  const { documents } = readDocuments(text, 'text');
  expect(documents).toHaveLength(1);
  const [{ kind, regionPath, planYear, placeCandidates = [] } = documents[0]!] = documents;
  return { kind, place: regionPath.join(''), planYear, placeCandidates };
}

const meeting = (place: string) => `——2024年1月16日在${place}第三届人民代表大会第四次会议上`;
const opening = (place = '区') =>
  `各位代表：\n现在，我代表${place}人民政府，向大会报告工作，请予审议。`;
const report = (place: string) => `政府工作报告\n${meeting(place)}\n${opening()}`;

describe('of several counties of one name a report is of', () => {
  it.each([
    ['the one that its meeting names', report('徐州市鼓楼区'), '', '江苏省徐州市鼓楼区'],
    [
      'the one whose city its text names',
      report('鼓楼区'),
      '服务福州，福建领先。',
      '福建省福州市鼓楼区',
    ],
    ['one that is no more, and not the city', report('邢台市桥西区'), '', '河北省邢台市桥西区'],
  ])('%s', (_, head, end, place) => {
    expect(factsOf(head, end)).toMatchObject({ kind: 'report', place, planYear: 2024 });
  });

  it('none where nothing tells, and it is said which it may be', () => {
    const { place, placeCandidates } = factsOf(report('桥西区'));
    expect(place).toBe('');
    expect(placeCandidates).toContain('河北省石家庄市桥西区');
  });
});

describe('a report is of', () => {
  it.each([
    ['a town', `政府工作报告\n${meeting('小站镇')}\n${opening('镇')}`, '天津市津南区小站镇'],
    ['a township', `云和县赤石乡人民政府工作报告\n${opening('乡')}`, '浙江省丽水市云和县赤石乡'],
    [
      'a zone',
      '苏州工业园区政府工作报告\n各位代表：\n我代表苏州工业园区管理委员会，向大会报告工作，请予审议。',
      '江苏省苏州市苏州工业园区',
    ],
    [
      'a zone whose name holds that of a county',
      '贵安新区政府工作报告\n各位代表：\n我代表贵安新区管委会，向大会报告工作，请予审议。',
      '贵安新区',
    ],
    [
      'a prefecture of old',
      '政府工作报告\n各位代表：\n我代表毕节地区行政公署，向大会报告工作，请予审议。',
      '贵州省毕节市',
    ],
    [
      'a place by its former name',
      `政府工作报告\n${meeting('户县')}\n${opening('县')}`,
      '陕西省西安市鄠邑区',
    ],
    [
      'a place in traditional characters',
      '政府工作報告\n——2024年1月16日在雲和縣第三屆人民代表大會第四次會議上\n各位代表：\n現在，我代表縣人民政府，向大會報告工作，請予審議。',
      '浙江省丽水市云和县',
    ],
  ])('%s', (_, head, place) => {
    expect(factsOf(head)).toMatchObject({ kind: 'report', place, planYear: 2024 });
  });
});

describe('no government work report is', () => {
  const given = meeting('云和县');
  it.each([
    [
      'a plan',
      `关于云和县2023年国民经济和社会发展计划执行情况与2024年计划草案的报告\n${given}\n各位代表：\n受县人民政府委托，向大会报告，请予审议。`,
    ],
    [
      'a budget',
      `关于云和县2023年财政预算执行情况和2024年财政预算草案的报告\n${given}\n各位代表：\n受县人民政府委托，向大会报告，请予审议。`,
    ],
    [
      'one of the standing committee',
      `云和县人民代表大会常务委员会工作报告\n${given}\n各位代表：\n我受县人大常委会委托，向大会报告工作，请予审议。`,
    ],
    [
      'one of the court',
      `云和县人民法院工作报告\n${given}\n各位代表：\n我代表县人民法院，向大会报告工作，请予审议。`,
    ],
    [
      'one of the procuratorate',
      `云和县人民检察院工作报告\n${given}\n各位代表：\n我代表县人民检察院，向大会报告工作，请予审议。`,
    ],
  ])('%s', (_, head) => {
    expect(factsOf(head).kind).not.toBe('report');
  });
});
