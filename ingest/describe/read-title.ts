/** The title that says most: one that names a place or a year goes before the bare three words. */
export function readTitle(titlePage: string): string {
  return reportTitlesIn(titlePage).toSorted((a, b) => b.length - a.length)[0] ?? '政府工作报告';
}

const titleLine = /^[^《》，。]{0,24}(?:政府|国务院)工作报告(?:[（(](?:19|20)\d{2}年?[）)])?$/u;
// What a portal or an office adds to the title; it does not name the report.
const tail =
  /[（(](?:全文|全文版|摘登|摘要|摘编|节选|草案|审议稿|讨论稿|征求意见稿|送审稿|书面|文字实录)[）)]$/u;

const dayBehind = /(?<=工作报告)[（(]?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日[）)]?$/u;

/** The lines of a title page that are a title of a government work report, white space left out. */
export function reportTitlesIn(titlePage: string): readonly string[] {
  const lines = titlePage.split('\n').map((line) =>
    line
      .replace(/\s+/gu, '')
      .replace(dayBehind, '')
      .replace(tail, '')
      .replace(/^[《【]|[》】]$/gu, ''),
  );
  return lines
    .map((line, index) => withLineAbove(line, lines[index - 1] ?? ''))
    .filter((line) => titleLine.test(line) && !/会议|大会/u.test(line));
}

const upperHalf =
  /^(?:(?:19|20)\d{2}年|[^《》，。、：:\d]{2,20}(?:省|市|区|县|旗|州|盟|镇|乡|街道|人民政府)|[^《》，。、：:]{2,16}(?:19|20)\d{2}年)$/u;

/** A title that needs two lines: 天津市静海区 above 政府工作报告, 政府 above 工作报告. */
function withLineAbove(line: string, above: string): string {
  if (/^(?:政府)?工作报告/u.test(line) && upperHalf.test(above)) {
    return `${above}${line}`.replace('人民政府政府工作报告', '人民政府工作报告');
  }
  return line.startsWith('工作报告') && above.endsWith('政府') ? `${above}${line}` : line;
}
