// GB/T 9704: the red head, the number of the document, then the title, which names the office, what
// it is about and the kind of document.
const kinds =
  '批复|通知|通报|通告|公告|决定|决议|意见|函|复函|请示|报告|方案|办法|规定|细则|条例|规划|纲要|纪要|说明|答复|草案';
const officialTitle = new RegExp(
  `^[^。，；：:]{0,40}关于[^。；]{2,160}的?(?:${kinds})(?:（[^（）]{1,20}）)?$`,
  'u',
);
const redHead = /^[^。，；]{2,40}(?:文件|办公室|委员会|政府)$/u;
const number = /^[^。，；\d]{1,20}[〔[(（【](?:19|20)\d{2}[〕\])）】]\s*(?:第\s*)?\d{1,5}\s*号/u;

const mostLines = 20;
const mostJoined = 4;

/**
 * The title of a document that is no report: the words 关于…的批复 under the red head, over as many
 * lines as they take; without such words, the first that looks like a title.
 */
export function documentTitle(text: string): string {
  const lines = text
    .split('\n', mostLines)
    .map((line) => line.replace(/\s+/gu, ''))
    .filter((line) => line !== '');
  return officialTitleIn(lines) ?? firstTitle(lines, text);
}

function officialTitleIn(lines: readonly string[]): string | undefined {
  for (const from of lines.keys()) {
    for (let count = 1; count <= mostJoined; count++) {
      const parts = lines.slice(from, from + count);
      if (parts.some((line) => number.test(line) || line.endsWith('文件'))) break;
      if (officialTitle.test(parts.join(''))) return parts.join('');
    }
  }
  return undefined;
}

function firstTitle(lines: readonly string[], text: string): string {
  const under = lines.find((line) => !redHead.test(line) && !number.test(line));
  const isHeaded = lines.some((line) => number.test(line));
  const from = isHeaded && under !== undefined ? under : text;
  return /^[^。！!？?\n]{2,60}[！!？?]?/u.exec(from)?.[0] ?? '';
}
