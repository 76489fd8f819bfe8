/** What the line under the title says: when and to which meeting a report was given. */
export type MeetingFacts = {
  readonly meeting: string | null;
  /** YYYY-MM-DD */
  readonly date: string | null;
  /** The words before 第…届人民代表大会, which name the place. */
  readonly placeWords: string | null;
};

const meeting =
  /在?(?<place>[^\d年月日，,。（(\n]{0,30}?)(?<session>第?[一二三四五六七八九十\d]{1,4}届(?:全国)?人民代表大会(?:常务委员会)?第?[一二三四五六七八九十\d]{1,4}次(?:全体)?会议)/u;
const day = /(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日/u;

/** Reads the title page: the words before the greeting, white space not counted. */
export function readMeeting(titlePage: string): MeetingFacts {
  const words = titlePage.replace(/\s+/gu, '');
  const found = lastMatch(words, meeting);
  // 省长某某在某省第十三届…: what stands before 在 is no part of the meeting's name.
  const place = (found?.groups?.['place'] ?? '').split('在').at(-1) ?? '';
  return {
    meeting: found?.groups ? `${place}${found.groups['session'] ?? ''}` : null,
    date: found ? dateBeside(words, found.index) : loneDate(titlePage),
    placeWords: place || null,
  };
}

// A notice that hands the report over names the meeting too, without the day; the report's own
// line comes after it.
function lastMatch(text: string, pattern: RegExp): RegExpExecArray | undefined {
  return [...text.matchAll(new RegExp(pattern, 'gu'))].at(-1);
}

/** The day stands just before the meeting, or as a line of its own under it. */
function dateBeside(words: string, meetingAt: number): string | null {
  const before = lastMatch(words.slice(Math.max(0, meetingAt - 40), meetingAt), day);
  const after = day.exec(words.slice(meetingAt, meetingAt + 80));
  return isoDate(before ?? after ?? undefined);
}

function loneDate(titlePage: string): string | null {
  const line = titlePage
    .split('\n')
    .find((one) => /^[（(—\s]*\d{4}年\d{1,2}月\d{1,2}日[）)\s]*$/u.test(one));
  return isoDate(line === undefined ? undefined : (day.exec(line) ?? undefined));
}

function isoDate(match: RegExpExecArray | undefined): string | null {
  if (!match?.groups) return null;
  const { year = '', month = '', day: dayOfMonth = '' } = match.groups;
  return `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
}
