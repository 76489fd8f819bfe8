/** The words that the pages' scripts say. */
export const pageWords = {
  noReports: '还没有收录报告。',
  listFailed: '暂时读不到报告目录，请稍后刷新页面。',
  reportMissing: '没有找到这份报告。',
  reportRemoved: '这份报告已撤下。',
  reportFailed: '暂时读不到这份报告，请稍后刷新页面。',
  backHome: '回到首页，查看已收录的报告',
  contents: '目录',
  table: '表格',
  badRange: '链接中的引文位置不在这份报告内，未能标出；下面是报告全文。',
  highlighted: '已标出所引原文。',
  foundAgain: '原文已更新，所引的文字还在，已在现行文本中标出。',
  earlier: '原文已更新，现行文本里没有所引的文字。当时的原文是：',
  changed: '原文已更新，没有找到所引的文字；下面是现行全文。',
  fileDigest: '原文件 SHA-256：',
  address: '原文地址：',
  published: '发布',
  given: '报告',
  speaker: '报告人：',
  untitled: '（无标题）',
  siteName: '问报',
} as const;

/** `dateInWords('2022-12-26') // => '2022年12月26日'`; anything else stays as it is. */
export function dateInWords(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : date;
}
