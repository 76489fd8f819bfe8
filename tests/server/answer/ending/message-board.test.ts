import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../language/read-table.ts';
import { sixReports } from '../../../support/made/a-report.ts';
import { understood } from '../../../support/made/an-understood-question.ts';
import { routeQuestion, type Detour } from '../../../../server/answer/ending/route-question.ts';

/** As people write on the message board of an office, by where they have to turn. */
const messages: Readonly<Partial<Record<Detour, readonly string[]>>> = {
  emergency: [
    '楼下起火了，浓烟往上冒',
    '我闻到家里有煤气味怎么办',
    '有人落水了快来人',
    '老公喝醉了打我，我很害怕',
    '我朋友说她不想活了',
    '电梯停在半空，我被困电梯里面',
  ],
  wages: [
    '我在工地上干了半年，包工头一直拖着工资不给',
    '公司欠我三个月工资，找谁管',
    '厂子倒闭了，老板跑了，工人的工钱还没结',
    '打工两个月没拿到钱，上哪说理',
    '餐馆老板克扣我的工资',
    '农民工讨薪应该去哪个部门',
    '年底了工程款没到，工资一直没发',
    '劳务公司拖欠我们二十多人的血汗钱',
    '离职了公司不给结加班费，工资也没发',
    '欠薪怎么办',
  ],
  complaint: [
    '我们小区物业乱收停车费，也不给开发票',
    '楼上天天半夜装修，吵得孩子睡不着',
    '小区门口的路灯坏了两个月没人修',
    '开发商逾期不交房，钱也不退',
    '我家暖气不热，打了几次电话没人理',
    '楼下烧烤摊油烟扰民，能不能管管',
    '驾校收了钱不退，态度还很差',
    '隔壁工地凌晨还在施工，噪音太大',
    '下水道堵了好几天，臭气熏天没人管',
    '培训机构跑路了，学费怎么要回来',
    '我要举报有人违法占地建房',
    '村干部不作为，反映了多次没人处理',
    '小区电梯经常坏，物业不管不修',
    '自来水发黄好几天了，希望尽快解决',
    '买的房子烂尾了，我们业主怎么办',
    '房产证办了三年还没拿到',
    '垃圾堆在家门口没人清理',
    '想投诉一家饭店，应该找哪个部门',
    '邻居养狗扰民，请领导管一管',
    '公交车等不到，我们上班怎么办',
    '健身房倒闭跑路，会员费不退',
  ],
  errand: [
    '孩子上小学怎么报名，需要什么材料',
    '外地户口能办老年卡吗，在哪办理',
    '失业金怎么领',
    '我想申请公租房，条件是什么',
    '异地就医怎么备案报销',
    '公积金怎么提取出来',
    '营业执照去哪里办理',
    '我妈的养老金这个月怎么没到账，还没发',
    '身份证过期了在哪换',
    '新生儿上户口要什么手续',
    '社保断缴了怎么补交',
    '退休手续怎么办',
    '残疾证怎么申请',
    '结婚登记需要带什么证件',
    '请问社保局的电话号码是多少',
    '办事大厅周六上班吗',
    '生育津贴怎么申领',
    '低保怎么申请',
    '户口怎么迁到区里',
    '医保卡丢了怎么补办',
  ],
  opinion: ['你觉得我该不该去静海买房', '你认为今年的工作做得好吗', '要不要在这里投资开店'],
  elsewhere: ['陪我聊聊天吧', '给我讲个笑话', '帮我写一首诗'],
  weather: ['明天会下雨吗', '这周末冷不冷'],
};

describe('a message to the office ends where its writer has to turn', () => {
  const table = Object.entries(messages).flatMap(([detour, said]) =>
    said.map((message) => [detour, message] as const),
  );
  it.each(table)('%s: %s', (detour, message) => {
    const routed = routeQuestion(understood(message), sixReports);
    expect(routed?.detour).toBe(detour);
    expect(routed?.status).toBe('out_of_scope');
  });

  it('there are sixty of them', () => {
    expect(table.length).toBeGreaterThanOrEqual(60);
  });
});

describe('danger to life', () => {
  it('is told whom to call before anything else', () => {
    const { remark = '' } = routeQuestion(understood('家里着火了'), sixReports) ?? {};
    for (const number of ['110', '119', '120']) expect(remark).toContain(number);
    expect(remark.indexOf('119')).toBeLessThan(remark.indexOf('报告'));
  });
});

describe('what a report may be asked about is no errand and no complaint', () => {
  it.each([
    '静海区2023年怎么治理拖欠农民工工资',
    '天津市根治欠薪有什么举措，报告怎么说',
    '河西区2022年办理了多少件群众投诉',
    '老旧小区改造多少个',
    '静海2023年公租房新增多少套',
    '河西区养老服务中心建了几个',
    '天津燃气管网改造多少公里',
    '肇庆2022年城镇新增就业多少人',
    '辛庄镇物业管理有什么安排',
    '静海安全生产事故下降了多少',
    '报告里说怎么解决小区停车难',
    '静海区低保标准提高到多少',
    '河西区医保报销比例提高了吗',
    '天津市社保覆盖多少人',
    '静海区消防站建了几座',
    '河西区路灯改造了多少盏',
    '静海区供热管网改造了多少',
    '天津建了多少公里地铁',
  ])('%s', (question) => {
    expect(routeQuestion(understood(question), sixReports)).toBeUndefined();
  });
});

describe('every row of detour-words.tsv', () => {
  const file = new URL('../../../../server/answer/ending/detour-words.tsv', import.meta.url);
  const rows = readTable(file, ['detour', 'how', 'words', 'example']);
  it.each([...rows])('$example goes to $detour', ({ detour, example }) => {
    expect(routeQuestion(understood(example), sixReports)?.detour).toBe(detour);
  });
});
