import { describe, expect, it } from 'vitest';
import { readPlace } from '../../../ingest/describe/read-place.ts';
import { loadGazetteer } from '../../../language/places/gazetteer.ts';

type Texts = {
  titlePage?: string;
  meeting?: string | null;
  meetingPlace?: string | null;
  body?: string;
};

function found({
  titlePage = '政府工作报告',
  meeting = null,
  meetingPlace = null,
  body = '',
}: Texts) {
  return readPlace(loadGazetteer(), { titlePage, meeting, meetingPlace, body });
}

function place({ titlePage = '政府工作报告', meetingPlace = null, body = '' }: Texts) {
  return found({ titlePage, meetingPlace, body }).place?.path.join('');
}

describe('the place whose government speaks', () => {
  it('is that of the meeting', () => {
    expect(place({ meetingPlace: '天津市津南区辛庄镇' })).toBe('天津市津南区辛庄镇');
    expect(place({ meetingPlace: '河西区' })).toBe('天津市河西区');
  });

  it('is the nation where the State Council speaks', () => {
    const body =
      '各位代表：\n现在，我代表国务院，向大会报告政府工作，请予审议。北京冬奥会圆满举办。';
    expect(found({ body }).place?.level).toBe('nation');
  });

  it('is the one in whose name the report opens', () => {
    expect(place({ body: '各位代表：\n我代表肇庆市人民政府向大会报告工作。' })).toBe(
      '广东省肇庆市',
    );
  });

  it('is the one in the title', () => {
    expect(place({ titlePage: '天津市河西区2023年政府工作报告' })).toBe('天津市河西区');
    expect(place({ titlePage: '2022年静海区政府工作报告\n' })).toBe('天津市静海区');
  });

  it('is the one whose head gives it', () => {
    expect(place({ titlePage: '政府工作报告\n静海区人民政府区长 曲海富' })).toBe('天津市静海区');
  });

  it('is decided by the rest of the text where several share the name', () => {
    const body = '我代表朝阳区人民政府作报告。融入长春现代化都市圈，助力吉林振兴。';
    expect(place({ body })).toBe('吉林省长春市朝阳区');
  });

  it('is the place most named where only 市政府 speaks', () => {
    const body = `各位代表：\n我代表市人民政府作报告。${'全市上下齐心，肇庆迎来发展。'.repeat(12)}珠海、中山的企业来投资。`;
    expect(place({ body })).toBe('广东省肇庆市');
  });

  it('may be a municipality where only 市政府 speaks', () => {
    const body = `我代表市人民政府作报告。${'全市上下齐心，天津迎来发展。'.repeat(12)}`;
    expect(place({ body })).toBe('天津市');
  });

  it('is unknown where a place is named only now and then', () => {
    const body = `我代表市人民政府作报告。${'全市上下齐心。'.repeat(12)}肇庆的企业来投资。`;
    expect(place({ body })).toBeUndefined();
  });

  it('is unknown where nothing is named', () => {
    expect(place({})).toBeUndefined();
  });
});

describe('the place of a report that does not name it at its head', () => {
  it('is the nation where the text speaks of it throughout', () => {
    const body = `各位代表：\n${'我国人民团结奋斗，全国粮食丰收。'.repeat(10)}一定要解放台湾。西藏和平解放。`;
    expect(found({ body }).place?.level).toBe('nation');
  });

  it.each([
    { meeting: '第十四届全国人民代表大会第二次会议' },
    { titlePage: '政府工作报告\n现在，我代表国务院，向大会报告工作。' },
  ])('is the nation by its congress or its own words: %j', (texts) => {
    expect(found(texts).place?.level).toBe('nation');
  });

  it('is no county whose short name is a common word', () => {
    const body = `自治区党委坚强领导，自治区人民政府推进。${'全区资源开发合作取得进展，新疆大地变样。'.repeat(12)}`;
    expect(place({ body })).toBe('新疆维吾尔自治区');
  });

  it('is a zone where a zone speaks, not the town around it', () => {
    const body = '各位代表：\n现在，我代表廊坊经济技术开发区管理委员会报告工作。';
    expect(place({ body })).toMatch(/廊坊市廊坊经济技术开发区$/u);
  });
});

describe('a place that is not sure', () => {
  it('is left open between those of one name', () => {
    const { place: decided, candidates } = found({ meetingPlace: '桥西区' });
    expect(decided).toBeUndefined();
    expect(candidates.map(({ path }) => path.join(''))).toEqual(
      expect.arrayContaining(['河北省石家庄市桥西区', '河北省张家口市桥西区']),
    );
  });

  it('is decided by the province or prefecture that the text names', () => {
    expect(place({ meetingPlace: '鼓楼区', body: '我代表区政府作报告。南京都市圈。' })).toBe(
      '江苏省南京市鼓楼区',
    );
  });

  it('is left open between two that the text names equally often', () => {
    const body = `我代表市人民政府作报告。${'全市上下齐心，肇庆与珠海携手。'.repeat(12)}`;
    expect(found({ body }).candidates).toHaveLength(2);
  });
});
