import { describe, expect, it } from 'vitest';
import { readMeeting } from '../../../ingest/describe/read-meeting.ts';

describe('the meeting and the day on a title page', () => {
  it.each([
    [
      '政府工作报告\n——2022年12月26日在天津市静海区第三届人民代表大会第四次会议上\n静海区区长 曲海富',
      '天津市静海区第三届人民代表大会第四次会议',
      '2022-12-26',
      '天津市静海区',
    ],
    [
      '政 府 工 作 报 告\n──2023年1月10日在天津市津南区辛庄镇\n   第十五届人民代表大会第三次会议上',
      '天津市津南区辛庄镇第十五届人民代表大会第三次会议',
      '2023-01-10',
      '天津市津南区辛庄镇',
    ],
    [
      '2022年政府工作报告\n（2022年1月11日在肇庆市第十四届人民代表大会第一次会议上）',
      '肇庆市第十四届人民代表大会第一次会议',
      '2022-01-11',
      '肇庆市',
    ],
    [
      '政府工作报告\n河北省省长在河北省第十三届人民代表大会第四次会议上\n（2021年2月19日）',
      '河北省第十三届人民代表大会第四次会议',
      '2021-02-19',
      '河北省',
    ],
    [
      '政府工作报告\n——2021年3月5日在第十三届全国人民代表大会第四次会议上',
      '第十三届全国人民代表大会第四次会议',
      '2021-03-05',
      null,
    ],
    [
      '政府工作报告\n——2020 年 5 月 8 日在易县第十七届人民代表大会第四次会议上',
      '易县第十七届人民代表大会第四次会议',
      '2020-05-08',
      '易县',
    ],
    [
      '政府工作报告\n2023年1月在天津市第十八届人民代表大会第一次会议上',
      '天津市第十八届人民代表大会第一次会议',
      null,
      '天津市',
    ],
  ])('are read from %j', (titlePage, meeting, date, placeWords) => {
    expect(readMeeting(titlePage)).toEqual({ meeting, date, placeWords });
  });

  it('are those of the report, not of the notice that hands it over', () => {
    const titlePage = [
      '静海区人民政府关于印发《政府工作报告》的通知',
      '《政府工作报告》已经静海区第三届人民代表大会第四次会议通过，现印发给你们。',
      '2022年12月31日',
      '政府工作报告',
      '——2022年12月26日在天津市静海区第三届人民代表大会第四次会议上',
    ].join('\n');
    expect(readMeeting(titlePage)).toEqual({
      meeting: '天津市静海区第三届人民代表大会第四次会议',
      date: '2022-12-26',
      placeWords: '天津市静海区',
    });
  });

  it('may be a day alone on its line', () => {
    expect(readMeeting('政府工作报告\n（2021年1月13日）\n区长 金汇江').date).toBe('2021-01-13');
    expect(readMeeting('政府工作报告\n2021年1月13日').date).toBe('2021-01-13');
  });

  it('are unknown where the page does not say', () => {
    const unknown = { meeting: null, date: null, placeWords: null };
    expect(readMeeting('政府工作报告\n区长 金汇江')).toEqual(unknown);
    expect(readMeeting('')).toEqual(unknown);
  });

  it('are not the date that a portal puts into a line of its own words', () => {
    expect(readMeeting('政府工作报告\n网站于2023年3月17日转载').date).toBeNull();
  });
});
