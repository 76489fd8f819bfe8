/**
 * Where a page lost its line breaks, the words still tell where they were: each pattern matches
 * the empty place at which a new line began. All look at a bounded number of characters.
 */
type LostBreak = { readonly before: RegExp; readonly reason: string };

const lostBreaks: readonly LostBreak[] = [
  { before: /(?<=工作报告)(?=[—─－-]{1,2}\s?\d{4}年)/gu, reason: '标题之后是会议和日期' },
  { before: /(?<=各位代表[:：])(?=[^\s”’」』])/gu, reason: '称呼自成一行' },
  {
    before: /(?<=[。！!；;])(?=[（(][一二三四五六七八九十]{1,3}[）)])/gu,
    reason: '（一）在段首',
  },
  {
    before: /(?<=[。！!])(?=[一二三四五六七八九十]{1,3}、[^。]{4})/gu,
    reason: '一、在段首',
  },
  { before: /(?<=[。！!])(?=第[一二三四五六七八九十]{1,3}(?:部分|章|篇))/gu, reason: '章在段首' },
  {
    before:
      /(?<=[。！!])(?=[^。！!，,；;]{4,40}(?:回顾|安排|任务|目标|要求|工作)[ \t\u3000]{0,20}$)/gmu,
    reason: '段末所缀是下一个标题',
  },
  {
    before:
      /(?<=(?:^|[。！!])(?:第?[一二三四五六七八九十]{1,3}(?:、|部分)|[（(][一二三四五六七八九十]{1,3}[）)])[^。，,；;：:\n]{2,30}(?:回顾|安排|任务|目标|要求|部署|思路|打算|计划|总结))(?=(?:[一五]年来|过去[一五]年|(?:19|20)\d\d年[，,是]|今年|去年|我们|各位代表|按照|根据|做好|[（(]一[）)]))/gu,
    reason: '标题之后是正文',
  },
];

// A line that is shorter runs nothing together.
const shortestRun = 10;

/** The offsets in a line at which a new line began before the page lost its breaks, in order. */
export function lostBreaksIn(line: string): readonly number[] {
  if (line.length < shortestRun) return [];
  const places = lostBreaks.flatMap(({ before }) =>
    [...line.matchAll(before)].map(({ index }) => index),
  );
  return [...new Set(places)].filter((at) => at > 0).toSorted((a, b) => a - b);
}
