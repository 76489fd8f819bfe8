/**
 * What web pages and forums put around a report. `line` rules cut a whole line, `part` rules a
 * piece of one. A rule that `separates` also says that a new document may begin after it. The
 * reason is shown to people. Every pattern must stay quick on a line of a million characters: no
 * repetition that begins anywhere and runs without bound.
 */
export type FurnitureRule = {
  readonly cuts: 'line' | 'part';
  readonly pattern: RegExp;
  readonly reason: string;
  readonly separates?: true;
};

export const furnitureRules: readonly FurnitureRule[] = [
  {
    cuts: 'line',
    pattern: /^[{}]+$/u,
    reason: '抓取时留在两页之间的花括号',
    separates: true,
  },
  { cuts: 'part', pattern: /(?<![{}])[{}]{1,20}$/u, reason: '抓取时留在页尾的花括号' },
  { cuts: 'line', pattern: /^[|•·\-_=*\s]+$/u, reason: '装饰线或残留的标记' },
  {
    cuts: 'part',
    pattern: /^原标题[:：]\s*/u,
    reason: '门户网站所加的“原标题”',
    separates: true,
  },
  {
    cuts: 'part',
    pattern: /[(（]责(?:任)?编(?:辑)?[:：][^)）]{1,30}[)）]/gu,
    reason: '网页编辑姓名',
  },
  { cuts: 'part', pattern: /分享让更多人看到\s{0,20}$/u, reason: '分享按钮' },
  { cuts: 'part', pattern: /[（(]图[)）]/gu, reason: '配图说明' },
  { cuts: 'part', pattern: /\[bookmark:[^[\]]{0,200}\]/gu, reason: '文字处理软件的书签' },
  { cuts: 'line', pattern: /^[•·]?\s*(?:WAP)?手机版$/u, reason: '手机版链接' },
  {
    cuts: 'line',
    pattern:
      /^(?:工作报告|政务公开|(?:政府)?信息公开(?:目录|指南)?|首页|正文|要闻|相关(?:链接|附件|新闻|报道)|延伸阅读|热门(?:推荐|文章)|网友评论)$/u,
    reason: '网站栏目名',
  },
  {
    cuts: 'line',
    pattern: /^(?:您(?:现在|当前)?的?(?:所在)?位置|当前位置)[:：]/u,
    reason: '当前位置（面包屑导航）',
  },
  {
    cuts: 'line',
    pattern:
      /^(?:时间|发布(?:时间|日期)|日期|来源|作者|信息来源|文章来源)[:：].{0,20}(?:(?:作者|来源|阅读|浏览|点击|评论|字体|发布)[^。]{0,80})?$/u,
    reason: '发布时间、来源和点击数',
  },
  {
    cuts: 'line',
    pattern: /^(?:内容摘要|内容提要|摘要)[:：].*(?:\.{3}|…)$/u,
    reason: '门户网站重复正文开头的摘要',
  },
  {
    cuts: 'line',
    pattern: /^(?:主办|承办|运行维护|技术支持|版权所有)(?:单位)?[:：]/u,
    reason: '页脚的主办单位',
  },
  {
    cuts: 'line',
    pattern: /^(?=.{0,100}$).*(?:ICP备\s*\d+号|公网安备\s*\d+号)/u,
    reason: '网站备案号',
  },
  { cuts: 'line', pattern: /^版权声明[:：]/u, reason: '版权声明' },
  {
    cuts: 'line',
    pattern: /^(?:我要回帖|我要评论|发表评论|更多推荐|相关推荐|相关文章|点击添加.{0,10}微信)$/u,
    reason: '论坛按钮',
  },
  { cuts: 'line', pattern: /^更多关于.{1,60}的文章$/u, reason: '论坛推荐链接' },
  {
    cuts: 'line',
    pattern:
      /^(?:[【[（(]?(?:打印(?:本页)?|关闭(?:窗口)?|返回顶部|字体大小|大|中|小|收藏|分享到?)[】\])）]?[\s|｜：:]*)+$/u,
    reason: '页面按钮',
  },
  {
    cuts: 'line',
    pattern:
      /^(?:(?:上一[篇条]|下一[篇条]|扫一扫|分享到)[:：]?.{0,60}|扫码.{0,20}|[^。，；、]{0,12}微信公众号[^。，；、]{0,8})$/u,
    reason: '页面导航',
  },
  {
    cuts: 'line',
    pattern:
      /^(?:[-—－–·]\s?\d{1,3}\s?[-—－–·]|第\s?\d{1,3}\s?页(?:[\s，,/]?共\s?\d{1,3}\s?页)?|(?:page )?\d{1,3}\s?(?:\/|of)\s?\d{1,3})$/iu,
    reason: '页码',
  },
  {
    cuts: 'part',
    pattern: /[（(](?:此件|本件)(?:主动|依申请|不予)?公开(?:发布)?[）)]/gu,
    reason: '公文的公开方式',
  },
  { cuts: 'line', pattern: /^[（(](?:全文)?完[）)]$/u, reason: '网页所加的“完”' },
  {
    cuts: 'part',
    pattern: /[（(](?:来源|图片|摄影|稿件来源|信息来源)[:：][^（()）]{1,40}[）)]/gu,
    reason: '转载来源',
  },
  {
    cuts: 'line',
    pattern:
      /^(?:(?:责任|网页|本期|执行)?编\s?辑|责编|校对|[初复终]审|审核|编审|监制|供稿|撰稿|录入|值班主任)[:：][^。；]{1,40}$/u,
    reason: '编辑、校对、审核人员',
  },
  {
    cuts: 'line',
    pattern:
      /^(?:索\s?引\s?号|信息分类|主题分类|体裁分类|发文机关|发布机构|公开机构|成文日期|发文日期|公开日期|生成日期|发文字号|文\s?号|公开方式|公开时限|公开范围|有\s?效\s?性|主题词|关键词)[:：].{0,120}$/u,
    reason: '政府信息公开的著录项',
  },
  { cuts: 'line', pattern: /^目\s{0,4}录$/u, reason: '目录' },
  {
    cuts: 'line',
    pattern: /^[^。]{1,60}(?<![.．…·])[.．…·]{3,100}\s{0,4}[（(]?\d{1,3}[）)]?$/u,
    reason: '目录的条目',
  },
  {
    cuts: 'line',
    pattern:
      /^(?:楼主|沙发|板凳|\d{1,4}\s?楼|\d{1,4}#|只看(?:该作者|楼主|大图)|倒序(?:浏览|看帖)|电梯直达|举报|回复|发表于[:：]?\s?\d{4}[-/年].{0,30}|回复\s?举报|.{0,20}登录后.{0,12}(?:回复|发表|查看).{0,6}|本帖最后由.{1,60}编辑)$/u,
    reason: '论坛楼层和回帖信息',
  },
];

/** Marks of Markdown, which say how text looks and are not its words. */
export const markdownRules: readonly FurnitureRule[] = [
  { cuts: 'part', pattern: /^#{1,6}\s+/u, reason: 'Markdown 标题标记' },
  { cuts: 'part', pattern: /^\s*(?:[-*+]|>)\s+/u, reason: 'Markdown 列表或引用标记' },
  { cuts: 'part', pattern: /\*\*|__/gu, reason: 'Markdown 强调标记' },
];
