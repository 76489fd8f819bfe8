const office = '(?:总理|省\\s*长|市长|区长|县长|旗长|州长|盟长|镇长|乡长|主席|专员|主任)';
// Names of 2–4 characters, at times spaced out (王 燕), or of several parts (艾尔肯·吐尼亚孜).
const name = '(?:[一-鿿]{1,5}(?:·[一-鿿]{1,8})+|[一-鿿](?:[ \\u3000]*[一-鿿]){1,3})';
const speaker = new RegExp(
  `(?<![副原任])${office}[\\s:：]*(?<name>${name}?)(?=\\s|$|在|同志|向|，|。|[）)]|\\k<name>)`,
  'u',
);
const loneName = new RegExp(`^${name}$`, 'u');
// A caption that a page runs into the title: 政府工作报告张三作政府工作报告。
const caption = /(?:工作报告|[\s。）)])(?<name>[一-鿿]{2,3})(?:向大会)?作(?:政府)?工作报告/u;

/** Who gave the report, from its title page; null when the page does not say. */
export function readSpeaker(titlePage: string): string | null {
  const named = speaker.exec(titlePage)?.groups?.['name'];
  if (named) return tidyName(named);
  const lines = titlePage.split('\n');
  const meetingLine = lines.findLastIndex((line) => /会议上\s*$/u.test(line));
  const next = lines[meetingLine + 1]?.trim() ?? '';
  if (meetingLine >= 0 && loneName.test(next)) return tidyName(next);
  return caption.exec(titlePage)?.groups?.['name'] ?? null;
}

function tidyName(written: string): string {
  return written.replace(/\s+/gu, '');
}
