// A line of a title page is no sentence: nothing ends it.
const longestLine = 90;
const ended = /[。！？!?；;：:，,]$/u;

const meeting = /第.{1,6}[届次].{0,24}(?:会议|大会)/u;
const day = String.raw`\d{4}年\d{1,2}月\d{1,2}日`;
const linesOfTitlePage: readonly RegExp[] = [
  /工作报告/u,
  meeting,
  new RegExp(String.raw`^\D{0,4}${day}\D{0,4}$`, 'u'),
  /(?:省长|市长|区长|县长|镇长|乡长|州长|盟长|旗长|主席|主任|总理)[\s　]*\p{Script=Han}{1,2}[\s　]*\p{Script=Han}{1,2}$/u,
  // A name alone.
  /^\p{Script=Han}[\s　]*\p{Script=Han}{1,3}$/u,
];

/** What stands under a title, even where a page has run it into the first sentence. */
const underTitle = new RegExp(String.raw`^\s*[—–―－-]+\s*${day}在.*?(?:会议|大会)上`, 'u');

/**
 * Whether a line stands above a report to say whose it is: its title, the meeting, the day, who gave
 * it. It answers nothing but who gave the report, when and where.
 *
 * `isOfTitlePage('——2023年1月4日在白石县第十八届人民代表大会第二次会议上') // => true`
 */
export function isOfTitlePage(line: string): boolean {
  if (underTitle.test(line)) return true;
  const words = line.replace(/^[\s—–―－-]+|\s+$/gu, '').replace(/^[（(]\s*(.*?)\s*[）)]$/u, '$1');
  if (words.length > longestLine || ended.test(words)) return false;
  return linesOfTitlePage.some((pattern) => pattern.test(words));
}

const anyDay = new RegExp(day, 'u');

/** Whether a line says on what occasion a report was given: the meeting, or the day. */
export function tellsOccasion(line: string): boolean {
  const words = line.replace(/\s+/gu, '');
  return meeting.test(words) || anyDay.test(words);
}
