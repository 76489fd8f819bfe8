import type { ReportSummary } from '../../../library/report.ts';
import type { Question } from '../../../question/question.ts';
import type { AnswerStatus } from '../answer.ts';
import { isOnlyOrder } from './orders-in-question.ts';
import { listReports, reportName } from './name-reports.ts';

/** Where a question goes that is not put to the reports. */
export type Detour =
  | 'order'
  | 'greeting'
  | 'thanks'
  | 'about_us'
  | 'contents'
  | 'sources'
  | 'errand'
  | 'opinion'
  | 'prediction'
  | 'weather'
  | 'elsewhere';

/** How a question ends before anything is searched, in words of the system's own. */
export type RoutedQuestion = {
  readonly detour: Detour;
  readonly status: AnswerStatus;
  readonly remark: string;
  /** Questions that would be answered, ready to be asked. */
  readonly choices: readonly string[];
};

type Words = { readonly listed: string; readonly example: string };

type Route = {
  readonly detour: Detour;
  readonly fits: (said: string) => boolean;
  /**
   * `clarify` where people speak to the system and the next word is theirs: `answered` would
   * promise words of a report, and nothing that they said is out of place.
   */
  readonly status: AnswerStatus;
  readonly say: (words: Words) => string;
};

const matches = (pattern: RegExp) => (said: string) => pattern.test(said);

// What people say beside a question stands alone; with a question behind it, it is no greeting.
const alone = (words: string) =>
  matches(new RegExp(`^(?:(?:${words})[\\s\\p{P}~～呀啊哇哦呢吗吧么]*)+$`, 'u'));

const kin = '的|家的?|爸|妈|爷爷|奶奶|父母|老公|老婆|孩子|儿子|女儿|自己';
const papers =
  '社保|医保|公积金|身份证|户口|护照|驾照|驾驶证|违章|罚款|快递|工资|退休金|养老金|低保|房产证|居住证';

/** In this order: the first that fits decides. */
const routes: readonly Route[] = [
  {
    detour: 'greeting',
    fits: alone(
      '你好|您好|大家好|嗨|哈喽|哈罗|hello|hi|hey|喂|在吗|在不在|在线|有人|早上好|早安|上午好|中午好|下午好|晚上好|晚安|早',
    ),
    status: 'clarify',
    say: ({ listed, example }) =>
      `您好，我是问报，回答政府工作报告里写了什么，每句话都附原文。这里有${listed}。可以直接问，例如：「${example}」。`,
  },
  {
    detour: 'thanks',
    fits: alone(
      '好的?|嗯+|哦+|ok|明白了?|知道了|懂了|收到|了解了|不错|太好了|真棒|厉害|辛苦了?|(?:非常|十分|太)?(?:感)?谢+(?:你们?|您|啦|了)*|多谢|感谢(?:你们?|您)?|再见|拜拜|没事了?|没有了|不用了?|thanks|thankyou|thank you|bye',
    ),
    status: 'clarify',
    say: ({ example }) => `不客气。还想了解什么可以接着问，例如：「${example}」。`,
  },
  {
    detour: 'about_us',
    fits: matches(
      /(?:你们?|您|问报)(?:到底|究竟)?(?:是谁|是什么(?:东西|人|系统|软件|机器人|模型)?[?？]*$|是啥|是干(?:什么|嘛|啥)|叫什么|叫啥|(?:是不是|是)(?:个|一个)?(?:机器人|真人|人工|人类|ai\b|chatgpt)|(?:都|还)?(?:能|会|可以)(?:帮我?|为我)?(?:做|干|回答|查|问)?(?:些)?(?:什么|啥|哪些(?:问题|事))|有(?:什么|啥|哪些)(?:用|功能|本事))|(?:这个?(?:系统|机器人|助手|网站|软件|工具|小程序)|问报|你)(?:怎么用|如何使用|怎么使用|是谁(?:做|开发)|能做什么|能干什么|能问什么|有什么(?:用|功能))|^(?:请问)?(?:该?怎么用|如何使用|怎么使用|使用(?:说明|方法|帮助)|怎么提问|该?怎么问|(?:我)?(?:可以|能)(?:问|查)(?:你)?(?:些)?(?:什么|啥|哪些问题)|帮助|help|功能介绍|(?:请)?(?:介绍|说说)一?下?你?自己|自我介绍)[吗呢啊\s?？。!！]*$/u,
    ),
    status: 'clarify',
    say: ({ listed, example }) =>
      `我是问报，专查政府工作报告：您用平常的话提问，我找出报告的原文来回答，每句话都能点开核对，报告没写就直说没写。这里有${listed}。问的时候说出地区、年份和想知道的事，例如：「${example}」。`,
  },
  {
    detour: 'contents',
    fits: matches(
      /(?:有|收录了?|收集了?|包括|包含|存了?|导入了?|能查|能问|可以查|可以问)(?:到)?(?:了)?(?:哪些|哪几[份个]|几份|多少份|什么|哪)(?:地方|地区|区县?|城市|省市|省份|年份|年度|年)?(?:的)?(?:政府)?(?:工作)?(?:报告|数据|资料)[吗呢啊\s?？。]*$|^(?:你们?|您|这里|这儿|系统|库里)?(?:都|一共)?(?:有|能查|能问|可以查|可以问|支持|覆盖)(?:到)?(?:哪些|哪几个|什么)(?:地方|地区|区县|城市|省市|省份|年份|年度)[吗呢啊\s?？。]*$|^(?:你们?|您|这里|这儿|系统|库里)?(?:有没有|有).{1,16}的?(?:政府)?(?:工作)?报告[吗么呢啊\s?？。]*$/u,
    ),
    status: 'clarify',
    say: ({ listed, example }) =>
      `这里有${listed}。说出地区、年份和想知道的事就能查，例如：「${example}」。`,
  },
  {
    detour: 'sources',
    fits: matches(
      /(?:数据|资料|信息|内容|答案|回答|报告)(?:都|们)?(?:是)?(?:从|打)?哪(?:儿|里)?(?:来|找|弄|得|获取)|(?:数据|资料|信息|内容|答案|回答)(?:的)?(?:来源|出处)(?:是|在|有)?(?:什么|哪|可靠|[?？]*$)|(?:你(?:们)?(?:说|答|给|讲)的|(?:你(?:们)?的?|这些?)?(?:回答|答案))(?:都)?(?:准不准|准确|可靠|可信|靠谱|是真的|对不对|权威)/u,
    ),
    status: 'clarify',
    say: ({ listed, example }) =>
      `回答只取自这里收录的政府工作报告，每句话都标着出处，点开就是原文，请以原文为准。这里有${listed}。例如可以问：「${example}」。`,
  },
  {
    detour: 'order',
    fits: isOnlyOrder,
    status: 'out_of_scope',
    say: ({ example }) => `我只按报告原文回答问题，不照别的要求说话。可以问：「${example}」。`,
  },
  {
    detour: 'weather',
    fits: matches(
      /(?:今天|今晚|明天|后天|昨天|这周|下周|周末|现在|外面).{0,8}(?:天气|下雨|下雪|气温|几度|多少度|冷不冷|热不热|限行|限号|堵车)|天气(?:预报|怎么样|怎样|如何|好不好|好吗)/u,
    ),
    status: 'out_of_scope',
    say: ({ example }) =>
      `天气、限行这些当天的消息请看当地气象、交通部门的发布。这里只答政府工作报告里写了什么，例如：「${example}」。`,
  },
  {
    detour: 'errand',
    fits: matches(
      new RegExp(
        `(?:怎么|如何|怎样|去哪(?:儿|里)?|在哪(?:儿|里)?|到哪(?:儿|里)?|哪里|上哪儿?)(?:才|可以|能|去)*(?:办理|申请|申领|领取|查询|缴纳|缴费|报名|投诉|举报|预约|挂号|补办|报警|信访|交(?:社保|医保|罚款)|办(?:${papers}|证|卡|手续))|(?:需要|要|带)(?:什么|哪些)(?:材料|手续|证件)|我(?:要|想)(?:投诉|举报|报警|信访|办(?:${papers}|证|卡|手续))|我(?:${kin})(?:的)?.{0,4}(?:${papers}).{0,10}(?:查|办|领|交|缴|多少|怎么|什么时候|几时|没)|电话(?:号码)?(?:是)?(?:多少(?!件|个|次|部)|几号)|几点(?:上班|下班|开门|关门)`,
        'u',
      ),
    ),
    status: 'out_of_scope',
    say: ({ example }) =>
      `怎么办理、找谁反映，报告里不写。请拨打12345政务服务便民热线，或到当地政务服务大厅询问。这里可以查报告写了什么，例如：「${example}」。`,
  },
  {
    detour: 'prediction',
    fits: matches(
      /^(?:请|帮我|麻烦)?(?:你|您)?(?:来)?(?:预测|猜(?:一猜|猜)?|算算|估计)(?:一下|看)?|(?:房价|股市|股票|楼市|金价|油价|汇率|大盘).{0,8}(?:会|能|走势|还是)(?:不会|不能)?.{0,6}(?:涨|跌|降|升|崩|[?？]*$)/u,
    ),
    status: 'out_of_scope',
    say: ({ example }) =>
      `我不作预测。报告定了什么目标、提了什么安排可以查，例如：「${example}」。`,
  },
  {
    detour: 'opinion',
    fits: matches(
      /(?:你|您)(?:个人|自己)?(?:觉得|认为|怎么看|如何看|怎么评价|如何评价|看好|喜欢|支持|推荐)|我?(?:该不该|应不应该|应该不应该|要不要|值不值得?|适不适合)(?:去|在|到|买|投资|创业|定居|落户|开店|报考|考|辞职|结婚|生|上|选|搬|回|租|卖)|(?:给|帮)我.{0,3}(?:出|提|来)(?:个|点|些)?(?:主意|建议)|怎么(?:赚钱|发财|挣钱|减肥|追女|追男)|(?:在哪|哪里|去哪|哪儿)(?:儿|里)?(?:买房|租房|吃饭|好玩|有好吃)|(?:是不是|会不会|肯定(?:是|有)?).{0,6}(?:造假|作假|注水|吹牛|骗人|糊弄)(?:的|了)?[吗吧啊\s?？。]*$/u,
    ),
    status: 'out_of_scope',
    say: ({ example }) =>
      `我不作评价，也不替人拿主意，只回答报告里写了什么。可以改问：「${example}」。个人的难处可拨打12345。`,
  },
  {
    detour: 'elsewhere',
    fits: matches(
      /^(?:请|你|您|能不能|能|可以|可不可以|麻烦|帮忙?|我|给|替|来|\s)*(?:写|编|创作|生成|起草)(?:一|个|篇|首|份|段|点).{0,20}(?:诗|歌|词|作文|小说|故事|笑话|情书|代码|程序|论文|发言稿|讲话稿|演讲稿|总结|简历|文案|对联|邮件|通知|材料|报告)|讲(?:个|一个)?(?:笑话|故事)|唱(?:首|个|一首)?歌|翻译(?:成|一下|这)|现在几点|几点了|今天(?:是)?(?:星期|周|礼拜|几号|几月)|等于(?:几|多少).{0,4}[?？\s]*$|怎么(?:炒|煮|烧|炖|做)(?:菜|饭|鱼|肉|鸡|蛋|面|红烧|糖醋)|菜谱|食谱|星座|运势|算命|(?:推荐|买|炒).{0,4}(?:股票|基金|彩票|电影|歌曲|小说|手机|餐厅|饭店|酒店)|彩票|股票代码|吃什么药|挂什么科/u,
    ),
    status: 'out_of_scope',
    say: ({ example }) =>
      `这里只回答政府工作报告里写了什么，别的帮不上忙。可以问：「${example}」。办事和投诉请拨打12345。`,
  },
];

// Whoever names the reports means them, whatever else the words look like.
const namesReports = /报告(?:里|中|上|内|怎么|如何|有没有|对|提|说|写|讲)|根据.{0,12}报告/u;
const ofTheHouse = new Set<Detour>(['greeting', 'thanks', 'about_us', 'contents', 'sources']);

/**
 * The ending of a question that is not for the reports: words to the system itself, errands,
 * opinions, predictions, other topics. Undefined where the reports are asked.
 *
 * `你是谁？ // => about_us`, `你觉得该不该在静海买房？ // => opinion`
 */
export function routeQuestion(
  question: Pick<Question, 'asked' | 'text' | 'form' | 'places' | 'years'>,
  reports: readonly ReportSummary[],
): RoutedQuestion | undefined {
  // English words of greeting are no words of a question, and are gone from its text.
  const said = [question.text, question.asked.toLowerCase()];
  const route = routes.find(
    ({ detour, fits }) => said.some((words) => fits(words)) && !isMeant(detour, question),
  );
  if (!route) return undefined;
  const { detour, status, say } = route;
  const listed = detour === 'contents' ? reportsNamed(question, reports) : reports;
  // 有没有北京的报告 is answered by what is missing, and what is near.
  if (listed.length === 0) return undefined;
  const choices = exampleQuestions(listed);
  const remark = say({
    listed: listReports(listed, detour === 'contents' ? mostListed : undefined),
    example: choices[0] ?? '',
  });
  return { detour, status, remark, choices };
}

/** Whether the reports are meant after all. */
function isMeant(detour: Detour, { text, form }: Pick<Question, 'text' | 'form'>): boolean {
  if (ofTheHouse.has(detour)) return false;
  // 你觉得目标是多少 asks for the number, not for a view.
  return namesReports.test(text) || (detour === 'opinion' && form === 'number');
}

function reportsNamed(
  { places, years }: Pick<Question, 'places' | 'years'>,
  reports: readonly ReportSummary[],
): readonly ReportSummary[] {
  const codes = new Set(places.map(({ code }) => code));
  return reports.filter(
    ({ regionCode, planYear, reviewYear }) =>
      (codes.size === 0 || (regionCode !== null && codes.has(regionCode))) &&
      (years.length === 0 || years.some((year) => year === planYear || year === reviewYear)),
  );
}

// Whoever asks what is here wants the list; beside other words a few will do.
const mostListed = 40;
const mostExamples = 3;

/** Questions that any report answers, each of another place, the newest of it. */
function exampleQuestions(reports: readonly ReportSummary[]): readonly string[] {
  const newest = reports
    .filter(({ kind }) => kind === 'report')
    .toSorted((a, b) => (b.planYear ?? 0) - (a.planYear ?? 0));
  const places = newest.filter(
    ({ region }, index) => newest.findIndex((other) => other.region === region) === index,
  );
  const chosen = places.length > 0 ? places : reports;
  return chosen.slice(0, mostExamples).map((report) => `${reportName(report)}的主要目标是什么？`);
}
