import type { Orientation } from '../../library/report.ts';

/** A heading; a smaller depth is a higher rank. */
export type Heading = { readonly title: string; readonly depth: number };

const longestHeading = 60;
const ended = /[。！？!?；;，,：:]$/u;

// From the highest rank down. Unnumbered headings that name a year or a plan period stand above
// 一、 because reports that use them count anew below each.
const ranks: readonly { readonly depth: number; readonly pattern: RegExp }[] = [
  { depth: 0, pattern: /^第[一二三四五六七八九十]{1,3}(?:部分|章|篇)/u },
  {
    depth: 0,
    pattern:
      /^(?!.{0,30}[一二三四五六七八九十]、)(?:(?:\d{4}|[“"]?十[一二三四五]五[”"]?)(?:年|时期|期间)?|过去|今后|未来|本届|新一届|下一届|下一步|主要).{0,24}(?:回顾|安排|任务|目标|要求|思路|重点|部署|计划|打算|总结|重点工作)(?:和.{0,12})?$/u,
  },
  {
    depth: 0,
    pattern:
      /^(?:全面|切实|持续|进一步|努力|着力|大力|坚持不懈)?(?:加强|提升|推进|强化).{0,16}(?:政府自身建设|政府建设)$/u,
  },
  { depth: 1, pattern: /^[一二三四五六七八九十]{1,3}[、．.]/u },
  { depth: 2, pattern: /^[（(][一二三四五六七八九十]{1,3}[）)]/u },
  { depth: 2, pattern: /^第[一二三四五六七八九十]{1,3}[，、,：:]/u },
  { depth: 3, pattern: /^\d{1,2}[、．.](?!\d)/u },
  { depth: 3, pattern: /^【[^】]{2,40}】$/u },
  { depth: 4, pattern: /^(?:[（(]\d{1,2}[）)]|[①-⑳])/u },
  { depth: 6, pattern: /^[一二三四五六七八九十]{1,2}是/u },
];

const notes =
  /^[※【[〔（(]?(?:附(?:件[一二三四五\d]?)?[:：、\s]?\s?)?(?:《.{0,12}政府工作报告》)?(?:主要|有关|部分|相关)?(?:名词|名辞|用语|术语|词语)?(?:解释|注释|释义)[※】\]〕）):：]{0,2}$/u;

/** Whether a line heads the notes that explain a report's terms: 名词解释, ※注释※. */
export function isNotesHeading(line: string): boolean {
  return line.length <= longestHeading && notes.test(line);
}

// Lead sentences stand under every numbered heading; 一是 counts within one of them.
const leadDepth = 5;

/**
 * The heading that a line is or begins with: a heading line (一、2022年工作回顾), a number and lead
 * sentence before a paragraph (（一）经济稳中有进。全年…), or a short lead sentence alone
 * (——民生福祉不断增强。坚持…). Undefined for plain text.
 */
export function lineHeading(line: string): Heading | undefined {
  if (isNotesHeading(line)) return { title: line, depth: 0 };
  const opening = line.slice(0, 200);
  const rank = ranks.find(({ pattern }) => pattern.test(opening));
  if (line.length <= longestHeading && !ended.test(line)) {
    return rank && rank.depth < leadDepth ? { title: line, depth: rank.depth } : undefined;
  }
  return wholeHeading(line, rank?.depth) ?? leadHeading(opening, rank?.depth ?? leadDepth, line);
}

/** （二）着力扩大有效投资。 or 一、2022年工作回顾： alone in its line, as some reports write them. */
function wholeHeading(line: string, depth: number | undefined): Heading | undefined {
  if (depth === undefined || depth > 2 || line.length > longestHeading) return undefined;
  const title = /^([^。！？!?；;：:]+)[。：:]$/u.exec(line)?.[1];
  return title === undefined ? undefined : { title, depth };
}

const dash = /^[—－─-]{1,2}\s{0,4}/u;
const lead =
  /^(?:[—－─-]{1,2}\s{0,4})?([^。！？!?，,；;：:]{3,30}(?:[，,、][^。！？!?，,；;：:]{2,24}){0,3})[。！]/u;

function leadHeading(opening: string, depth: number, line: string): Heading | undefined {
  const title = lead.exec(opening)?.[1];
  if (!title || title.length === line.length - 1) return undefined;
  // Under a number every lead sentence is a heading; without one it must look like a heading.
  if (depth === leadDepth && !headsByItself(title, line)) return undefined;
  return { title: title.trim(), depth };
}

const longestLead = 20;
const longestMarkedLead = 45;

/** A sentence with figures or with 我们 tells something; it heads nothing. A dash marks a heading. */
function headsByItself(title: string, line: string): boolean {
  if (/\d|我们|各位代表|同志|^(?:一年来|五年来|过去)/u.test(title)) return false;
  if (dash.test(line)) return title.length <= longestMarkedLead;
  return title.length <= longestLead || isCouplet(title, line);
}

/** 脱贫成果持续巩固拓展，乡村振兴迈出坚实步伐。 before a paragraph: two halves of about one length. */
function isCouplet(title: string, line: string): boolean {
  const [first = '', second = '', ...more] = title.split(/[，,]/u);
  if (more.length > 0 || title.length > 32 || line.length < 3 * title.length) return false;
  if (/^(?:今年|去年|当前|回顾|回首)|但|仍/u.test(title)) return false;
  return second.length >= 6 && Math.abs(first.length - second.length) <= 3;
}

const parallel =
  /^(?:[—－─-]{1,2}\s{0,4})?((?<opening>我们|[一二三四五六七八九十]年来|过去的?[一五]年|这[一五]年|(?:19|20)\d\d年)(?<rest>[^。！？!?；;：:]{4,45}))[。！]./u;

/**
 * The lead sentence of a paragraph that opens as others beside it do (五年来，我们调结构、换动能，经济
 * 高质量发展取得显著成效。主动…): a heading where several paragraphs open with these words.
 */
export function parallelHeading(
  line: string,
): (Heading & { readonly opening: string }) | undefined {
  const match = parallel.exec(line.slice(0, 100));
  const { opening = '', rest = '' } = match?.groups ?? {};
  const title = match?.[1];
  if (!title || /\d|^[，,]?是/u.test(rest) || !/[，,]/u.test(title)) return undefined;
  return { title, depth: leadDepth, opening };
}

const turning =
  /^(?:各位代表|同志们|(?:同时|与此同时|当然)，?(?:我们)?(?:也|还|必须|应当)?.{0,4}(?:清醒|看到)|(?:我们|在).{0,6}(?:清醒|肯定成绩|总结成绩|看到成绩|充分肯定)|(?:\d{4}年|今年)?.{0,16}主要(?:预期)?目标|今年是|\d{4}年是|(?:上述|这些|以上|所有这些)?成绩(?:的|来之)|为(?:实现|完成|确保).{0,12}(?:目标|任务)|(?:做好|实现|完成)(?:今年|明年|\d{4}年))/u;

/**
 * Whether a paragraph turns away from the heading that the one before stood under, to the whole
 * part again: thanks, problems, the targets of the year.
 */
export function turnsAway(line: string): boolean {
  return turning.test(line.slice(0, 40));
}

const looksBack =
  /回顾|成就|成绩|过去|以来|工作总结|(?:工作|完成|执行)情况|(?:\d{4}年|五年|“十.五”).{0,16}(?:成效|进展)/u;
const looksAhead =
  /任务|目标|安排|部署|打算|计划|今后|未来|新一届|下一步|重点工作|工作重点|总体要求|工作建议|工作思路/u;

/** Whether a heading says that the words under it look back or ahead; null when it does not say. */
export function headingOrientation({ title, depth }: Heading): Orientation | null {
  // Deeper headings praise or promise in the same words (圆满完成目标任务); they decide nothing.
  if (depth > 1 || isNotesHeading(title)) return null;
  if (looksBack.test(title)) return 'result';
  return looksAhead.test(title) ? 'target' : null;
}

/** Whether the first words under a heading look back or ahead, where the heading does not say. */
export function wordsOrientation(words: string): Orientation | null {
  const ahead =
    /预期目标|今年工作|做好(?:今年|\d{4}年|新一年).{0,8}工作|今后五年，|未来五年，|今年.{0,8}(?:总体要求|总体思路)/u;
  if (ahead.test(words)) return 'target';
  return /[一五]年来，|过去[一五]年|刚刚过去|这一年，|去年.{0,4}我们/u.test(words)
    ? 'result'
    : null;
}
