/**
 * What web pages and forums put around a report. `line` rules cut a whole line, `part` rules a
 * piece of one. A rule that `separates` also says that a new document may begin after it.
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
    reason: 'brace that a crawler leaves between pages',
    separates: true,
  },
  { cuts: 'part', pattern: /[{}]+$/u, reason: 'brace that a crawler leaves after a page' },
  { cuts: 'line', pattern: /^[|•·\-_=*\s]+$/u, reason: 'ornament or leftover of markup' },
  {
    cuts: 'part',
    pattern: /^原标题[:：]\s*/u,
    reason: 'news portals name the source title',
    separates: true,
  },
  {
    cuts: 'part',
    pattern: /[(（]责(?:任)?编(?:辑)?[:：][^)）]{1,30}[)）]/gu,
    reason: 'name of the web editor',
  },
  { cuts: 'part', pattern: /分享让更多人看到\s*$/u, reason: 'share button' },
  { cuts: 'part', pattern: /[（(]图[)）]/gu, reason: 'note that a picture follows' },
  { cuts: 'part', pattern: /\[bookmark:[^\]]*\]/gu, reason: 'bookmark of a word processor' },
  { cuts: 'line', pattern: /^[•·]?\s*(?:WAP)?手机版$/u, reason: 'link to the mobile page' },
  {
    cuts: 'line',
    pattern: /^(?:工作报告|政务公开|信息公开|政府信息公开|首页|正文)$/u,
    reason: 'name of a column of the site',
  },
  {
    cuts: 'line',
    pattern: /^(?:您(?:现在|当前)?的?(?:所在)?位置|当前位置)[:：]/u,
    reason: 'breadcrumb',
  },
  {
    cuts: 'line',
    pattern:
      /^(?:时间|发布(?:时间|日期)|日期|来源|作者|信息来源|文章来源)[:：].{0,20}(?:(?:作者|来源|阅读|浏览|点击|评论|字体|发布)[^。]{0,80})?$/u,
    reason: 'line of date, author and counters',
  },
  {
    cuts: 'line',
    pattern: /^(?:内容摘要|内容提要|摘要)[:：].*(?:\.{3}|…)$/u,
    reason: 'the portal repeats the beginning of the text',
  },
  {
    cuts: 'line',
    pattern: /^(?:主办|承办|运行维护|技术支持|版权所有)(?:单位)?[:：]/u,
    reason: 'foot of the page',
  },
  {
    cuts: 'line',
    pattern: /^(?=.{0,100}$).*(?:ICP备\s*\d+号|公网安备\s*\d+号)/u,
    reason: 'licence of the site',
  },
  { cuts: 'line', pattern: /^版权声明[:：]/u, reason: 'copyright line of a forum' },
  {
    cuts: 'line',
    pattern: /^(?:我要回帖|我要评论|发表评论|更多推荐|相关推荐|相关文章|点击添加.{0,10}微信)$/u,
    reason: 'forum button',
  },
  { cuts: 'line', pattern: /^更多关于.{1,60}的文章$/u, reason: 'forum links' },
  {
    cuts: 'line',
    pattern:
      /^(?:[【[（(]?(?:打印(?:本页)?|关闭(?:窗口)?|返回顶部|字体大小|大|中|小|收藏|分享到?)[】\])）]?[\s|｜：:]*)+$/u,
    reason: 'buttons of the page',
  },
  {
    cuts: 'line',
    pattern: /^(?:上一篇|下一篇|扫一扫|分享到)[:：]?.{0,60}$/u,
    reason: 'navigation of the page',
  },
  {
    cuts: 'line',
    pattern: /^(?:[-—－]\s*\d{1,3}\s*[-—－]|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?)$/u,
    reason: 'page number',
  },
];

/** Marks of Markdown, which say how text looks and are not its words. */
export const markdownRules: readonly FurnitureRule[] = [
  { cuts: 'part', pattern: /^#{1,6}\s+/u, reason: 'Markdown heading mark' },
  { cuts: 'part', pattern: /^\s*(?:[-*+]|>)\s+/u, reason: 'Markdown list or quotation mark' },
  { cuts: 'part', pattern: /\*\*|__/gu, reason: 'Markdown emphasis mark' },
];
