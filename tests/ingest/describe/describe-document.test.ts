import { describe, expect, it } from 'vitest';
import { factsOfJinghai } from '../../support/made/facts-of-jinghai.ts';
import { describeDocument } from '../../../ingest/describe/describe-document.ts';
import { outlineSections } from '../../../ingest/outline/outline-sections.ts';
import { loadGazetteer } from '../../../language/places/gazetteer.ts';

function describeText(...lines: readonly string[]) {
  const text = lines.join('\n');
  return describeDocument(text, outlineSections(text), loadGazetteer());
}

const body = [
  '一、2022年工作回顾',
  '一年来，全区经济稳中有进，产业结构持续优化。',
  '二、2023年工作安排',
  '全年预期目标是地区生产总值增长4%左右。',
];

const unknown = {
  region: '',
  regionPath: [],
  regionCode: null,
  level: null,
  meeting: null,
  date: null,
  speaker: null,
  reviewYear: null,
  planYear: null,
  coversFiveYears: false,
};

describe('a report', () => {
  it('is one by a title that says its year and its place, however it goes on', () => {
    const facts = describeText(
      '2006年西藏自治区政府工作报告',
      '（2006年1月12日）',
      '过去一年极不平凡。',
    );
    expect(facts).toMatchObject({ kind: 'report', region: '西藏自治区', planYear: 2006 });
    const plan = describeText('2001年西藏自治区政府工作报告', '西藏自治区第十个五年计划纲要');
    expect(plan.kind).not.toBe('report');
  });

  it('says all of itself', () => {
    const facts = describeText(
      '天津市静海区政府工作报告（2023年）',
      '——2022年12月26日在天津市静海区第三届人民代表大会第四次会议上',
      '天津市静海区区长 曲海富',
      '各位代表：',
      '我代表区人民政府，向大会报告工作，请予审议。',
      ...body,
    );
    expect(facts).toEqual(factsOfJinghai);
  });

  it('is one by its title, its meeting and its greeting, however short', () => {
    const facts = describeText(
      '唐山市政府工作报告',
      '——2024年1月16日在唐山市第十六届人民代表大会第四次会议上',
      '各位代表：',
      '财政收入573亿元。',
    );
    expect(facts).toMatchObject({ kind: 'report', region: '唐山市', planYear: 2024 });
  });

  it('is one also when a notice hands it over', () => {
    const facts = describeText(
      '静海区人民政府关于印发《政府工作报告》的通知',
      '各委、办、局：',
      '政 府 工 作 报 告',
      '——2022年12月26日在天津市静海区第三届人民代表大会第四次会议上',
      '各位代表：',
      '我代表区人民政府，向大会报告工作，请予审议。',
      ...body,
    );
    expect(facts).toMatchObject({ kind: 'report', title: '政府工作报告', region: '静海区' });
  });

  it('is one also without a greeting, when it has the title and the outline', () => {
    const facts = describeText('河西区2023年政府工作报告', '2022年12月30日', ...body);
    expect(facts).toMatchObject({
      kind: 'report',
      title: '河西区2023年政府工作报告',
      region: '河西区',
      date: '2022-12-30',
      speaker: null,
      meeting: null,
    });
  });

  it('is one also when it speaks of reporters in its body', () => {
    const facts = describeText(
      '政府工作报告',
      '各位代表：',
      '我代表河西区人民政府，向大会报告工作。',
      ...body,
      '邀请记者走进社区，新华社作了报道，代表们表示认可。',
    );
    expect(facts.kind).toBe('report');
  });

  it('of the nation is of the nation', () => {
    const facts = describeText(
      '政府工作报告',
      '——2021年3月5日在第十三届全国人民代表大会第四次会议上',
      '各位代表：',
      '现在，我代表国务院，向大会报告政府工作，请予审议。',
      ...body,
    );
    expect(facts).toMatchObject({ level: 'nation', regionCode: '0', planYear: 2021 });
  });

  it('that does not say where or when leaves both unknown', () => {
    const facts = describeText(
      '政府工作报告',
      '各位代表：',
      '我代表区人民政府，向大会报告工作。',
      '一、过去的工作',
      '稳中有进。',
    );
    expect(facts).toEqual({ ...unknown, kind: 'report', title: '政府工作报告' });
  });

  it('has the title that says most', () => {
    const facts = describeText(
      '政府工作报告',
      '天津市河西区2023年政府工作报告',
      '各位代表：',
      '我代表区人民政府，向大会报告工作。',
      ...body,
    );
    expect(facts.title).toBe('天津市河西区2023年政府工作报告');
  });
});

describe('a document that is no report', () => {
  it('is an article when it tells what others said of one', () => {
    const facts = describeText(
      '代表分组审议政府工作报告！',
      '代表们说，静海区的数据来之不易。',
      '——2022年12月26日在天津市静海区第三届人民代表大会第四次会议上，区长曲海富作报告。',
    );
    expect(facts).toEqual({ ...unknown, kind: 'article', title: '代表分组审议政府工作报告！' });
  });

  it('is a notice when it is called so', () => {
    const facts = describeText('静海区人民政府关于做好春节期间工作的通知', '请各单位认真落实。');
    expect(facts).toEqual({
      ...unknown,
      kind: 'notice',
      title: '静海区人民政府关于做好春节期间工作的通知',
    });
  });

  it.each([
    '关于天津市2022年国民经济和社会发展计划执行情况与2023年国民经济和社会发展计划草案的报告',
    '关于静海区2022年财政预算执行情况和2023年预算草案的报告',
    '天津市高级人民法院工作报告',
  ])('is something else when it is another report to the same meeting: %s', (title) => {
    const facts = describeText(title, '各位代表：', '我代表区人民政府，向大会报告工作。', ...body);
    expect(facts).toMatchObject({ kind: 'other', regionPath: [], planYear: null });
  });

  it.each(['人大常委会', '人民代表大会常务委员会', '高级人民法院', '人民检察院'])(
    'is something else when it speaks for the %s, whatever its title says',
    (office) => {
      const lines = ['政府工作报告', '——2024年1月14日在白石省第九届人民代表大会第四次会议上'];
      const opening = `现在，我代表省${office}向大会作工作报告，请予审议。`;
      const parts = ['各位代表：', opening, '一、立法工作', '二、监督工作'];
      expect(describeText(...lines, ...parts).kind).toBe('other');
    },
  );

  it('is something else when it only explains the terms of one', () => {
    const facts = describeText('《静海区政府工作报告》名词解释', ...body);
    expect(facts).toMatchObject({ kind: 'other', regionPath: [] });
  });

  it('is something else when nothing says what it is', () => {
    const facts = describeText('区情概况', '静海区位于天津市西南部。');
    expect(facts).toEqual({ ...unknown, kind: 'other', title: '区情概况' });
  });

  it('never has a place or a year, so that it cannot speak for a government', () => {
    const facts = describeText('静海区2023年政府工作报告解读', '记者了解到，静海区目标增长4%。');
    expect(facts).toMatchObject({ ...unknown, kind: 'article' });
  });

  it('may be empty', () => {
    expect(describeText('')).toEqual({ ...unknown, kind: 'other', title: '' });
  });
});
