import type { Section } from '../../library/report.ts';

const pastFive =
  /过去五年|五年来|五年工作|的五年[。，；]|本届政府|上届政府|“?十[一二三四五六七八九]五”?(?:时期|期间|规划)?.{0,12}(?:回顾|成就|成绩|完成|情况)/u;
const nextFive =
  /今后五年|未来五年|下一个五年|第十[一二三四五六七八九]个五年规划|新一届政府|“?十[一二三四五六七八九]五”?(?:时期|期间|规划)?.{0,20}(?:目标|任务|发展|思路|要求|奋力)/u;
// A government that goes accounts for its whole term; what comes next may be said of one year.
const wholeTerm = /五年(?:来的|的)?(?:政府)?工作回顾|十.五.{2,20}和“?十.五/u;
const newCongress = /第一次(?:全体)?会议|大一次会议/u;

// Said once, 五年 may be about anything; a report that covers five years says it again and again.
const fewestMentions = 3;

/**
 * Whether a report reviews the past five years and sets the next five: its headings say so, or its
 * words, on both sides; or it is given to the first meeting of a new congress.
 */
export function coversFiveYears(report: {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly meeting: string | null;
}): boolean {
  const { text, sections, meeting } = report;
  if (heads(wholeTerm, sections)) return true;
  const says = (pattern: RegExp, orientation: Section['orientation']) => {
    const side = sections.filter((section) => section.orientation === orientation);
    return heads(pattern, side) || mentions(pattern, side, text) >= fewestMentions;
  };
  if (!says(pastFive, 'result')) return false;
  return newCongress.test(meeting ?? '') || says(nextFive, 'target');
}

function heads(pattern: RegExp, sections: readonly Section[]): boolean {
  return sections.some(({ headingPath }) => headingPath.some((title) => pattern.test(title)));
}

function mentions(pattern: RegExp, sections: readonly Section[], text: string): number {
  const everywhere = new RegExp(pattern, 'gu');
  return sections
    .map(({ start, end }) => text.slice(start, end).match(everywhere)?.length ?? 0)
    .reduce((sum, count) => sum + count, 0);
}
