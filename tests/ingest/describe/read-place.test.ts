import { describe, expect, it } from 'vitest';
import { readPlace } from '../../../ingest/describe/read-place.ts';
import { loadGazetteer } from '../../../language/places/gazetteer.ts';

type Texts = { titlePage?: string; meetingPlace?: string | null; body?: string };

function place({ titlePage = '政府工作报告', meetingPlace = null, body = '' }: Texts) {
  return readPlace(loadGazetteer(), { titlePage, meetingPlace, body })?.path.join('');
}

describe('the place whose government speaks', () => {
  it('is that of the meeting', () => {
    expect(place({ meetingPlace: '天津市津南区辛庄镇' })).toBe('天津市津南区辛庄镇');
    expect(place({ meetingPlace: '河西区' })).toBe('天津市河西区');
  });

  it('is the nation where the State Council speaks', () => {
    const body =
      '各位代表：\n现在，我代表国务院，向大会报告政府工作，请予审议。北京冬奥会圆满举办。';
    const found = readPlace(loadGazetteer(), {
      titlePage: '政府工作报告',
      meetingPlace: null,
      body,
    });
    expect(found?.level).toBe('nation');
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
