/** How a paragraph is set in a printed or word-processed report. */
export type ReportPart = {
  readonly role: 'title' | 'under-title' | 'heading' | 'subheading' | 'body';
  readonly text: string;
};

const part = (role: ReportPart['role'], ...texts: readonly string[]): readonly ReportPart[] =>
  texts.map((text) => ({ role, text }));

/** A report of our own, long enough for three printed pages, to be made in every format. */
export const shortReport: readonly ReportPart[] = [
  ...part('title', '云和县政府工作报告'),
  ...part('under-title', '——2023年2月8日在云和县第十七届人民代表大会第二次会议上'),
  ...part(
    'body',
    '各位代表：',
    '现在，我代表云和县人民政府，向大会报告工作，请予审议，并请各位政协委员和其他列席人员提出意见。',
  ),
  ...part('heading', '一、2022年工作回顾'),
  ...part(
    'body',
    '过去一年，面对多重困难，全县上下稳住经济、守住底线，较好完成了县十七届人大一次会议确定的任务。地区生产总值增长4.2%，一般公共预算收入12.6亿元、增长3.5%，城乡居民人均可支配收入分别增长4.8%和7.1%。',
  ),
  ...part('subheading', '（一）产业质效稳步提升'),
  ...part(
    'body',
    '木制玩具产业产值达到108亿元，新增规上工业企业21家，高新技术产业增加值占比提高2.3个百分点。梯田景区全年接待游客186万人次，民宿床位突破6000张，农旅融合的路子越走越宽。',
    '招商引资到位资金35亿元，其中亿元以上项目9个。设立县级产业基金5亿元，为326户小微企业办理续贷，减税降费和缓税退税合计4.7亿元，市场主体总量增长8.9%。',
  ),
  ...part('subheading', '（二）民生保障持续加强'),
  ...part(
    'body',
    '民生支出占一般公共预算支出的比重达到78.4%。新增城镇就业3200人，改造老旧小区14个，新建农村饮水提标工程27处，受益群众2.1万人。县人民医院迁建工程主体结顶，义务教育学校课后服务实现全覆盖。',
  ),
  ...part('heading', '二、2023年工作安排'),
  ...part(
    'body',
    '今年经济社会发展的主要预期目标是：地区生产总值增长5%左右，一般公共预算收入增长4%以上，固定资产投资增长10%，城镇调查失业率控制在5.5%以内，居民人均可支配收入增长快于经济增长。',
    '实现上述目标，要坚持稳字当头、稳中求进，把扩大内需同深化改革结合起来，把发展经济同改善民生结合起来，确保各项工作开好局、起好步。',
  ),
  ...part('subheading', '（一）全力扩大有效投资'),
  ...part(
    'body',
    '安排重点项目86个，年度计划投资62亿元。开工建设城北水厂、云景高速连接线等15个项目，建成浮云溪综合治理二期工程，完成低效用地再开发1200亩，推动要素跟着项目走。',
  ),
  ...part('subheading', '（二）用心办好民生实事'),
  ...part(
    'body',
    '新建公办幼儿园2所，新增普惠托位180个，建成乡镇居家养老服务中心4个，让群众看得见变化、得到实惠。各位代表，蓝图已经绘就，奋斗正当其时。让我们同心同德、苦干实干，为建设共同富裕的美丽云和而努力！',
  ),
];

/** The report as a plain text, a line a paragraph. */
export const shortReportText: string = shortReport.map(({ text }) => text).join('\n');
