import type { Orientation } from '../library/report.ts';

/** A heading; a smaller depth is a higher rank. */
export type Heading = { readonly title: string; readonly depth: number };

const longestHeading = 60;
const ended = /[。！？!?；;，,：:]$/u;

// From the highest rank down. Unnumbered headings that name a year or a plan period stand above
// 一、 because reports that use them count anew below each.
const ranks: readonly { readonly depth: number; readonly pattern: RegExp }[] = [
  { depth: 0, pattern: /^第[一二三四五六七八九十]+(?:部分|章|篇)/u },
  {
    depth: 0,
    pattern:
      /^(?!.*[一二三四五六七八九十]、)(?:(?:\d{4}|[“"]?十[一二三四五]五[”"]?)(?:年|时期|期间)?|过去|今后|未来|本届|下一步|主要|名词).{0,24}(?:回顾|安排|任务|目标|要求|思路|重点|部署|计划|打算|解释|注释)(?:和.{0,12})?$/u,
  },
  { depth: 1, pattern: /^[一二三四五六七八九十]{1,3}[、．.]/u },
  { depth: 2, pattern: /^[（(][一二三四五六七八九十]{1,3}[）)]/u },
  { depth: 3, pattern: /^\d{1,2}[、．.](?!\d)/u },
  { depth: 4, pattern: /^[（(]\d{1,2}[）)]/u },
];

const leadDepth = 5;

/**
 * The heading that a line is or begins with: a heading line (一、2022年工作回顾), a number and lead
 * sentence before a paragraph (（一）经济稳中有进。全年…), or a short lead sentence alone
 * (——民生福祉不断增强。坚持…). Undefined for plain text.
 */
export function lineHeading(line: string): Heading | undefined {
  const rank = ranks.find(({ pattern }) => pattern.test(line));
  if (line.length <= longestHeading && !ended.test(line)) {
    return rank && { title: line, depth: rank.depth };
  }
  return leadHeading(line, rank?.depth ?? leadDepth);
}

const lead =
  /^(?:[—－─-]{1,2}\s*)?([^。！？!?，,；;：:]{3,30}(?:[，,、][^。！？!?，,；;：:]{2,20}){0,2})。/u;

function leadHeading(line: string, depth: number): Heading | undefined {
  const title = lead.exec(line)?.[1];
  // A sentence with figures or with 我们 tells something; it heads nothing.
  if (!title || title.length === line.length - 1 || saysSomething(title, depth)) return undefined;
  return { title: title.trim(), depth };
}

function saysSomething(title: string, depth: number): boolean {
  if (depth !== leadDepth) return false;
  return title.length > 20 || /\d|我们|各位代表|同志|^(?:一年来|五年来|过去)/u.test(title);
}

const looksBack = /回顾|成就|成绩|过去|以来|工作总结|(?:工作|完成|执行)情况/u;
const looksAhead =
  /任务|目标|安排|部署|打算|计划|今后|未来|下一步|重点工作|工作重点|总体要求|工作建议|工作思路/u;

/** Whether a heading says that the words under it look back or ahead; null when it does not say. */
export function headingOrientation({ title, depth }: Heading): Orientation | null {
  // Deeper headings praise or promise in the same words (圆满完成目标任务); they decide nothing.
  if (depth > 1) return null;
  if (looksBack.test(title)) return 'result';
  return looksAhead.test(title) ? 'target' : null;
}
