import { datesIn, narrowDigits } from './read-date.ts';

/** What the line under the title says: when and to which meeting a report was given. */
export type MeetingFacts = {
  readonly meeting: string | null;
  /** YYYY-MM-DD */
  readonly date: string | null;
  /** The words before 第…届人民代表大会, which name the place. */
  readonly placeWords: string | null;
};

const meeting =
  /在?(?<place>[^\d年月日，,。（(\n]{0,30}?)(?<session>第?[一二三四五六七八九十\d]{1,4}届(?:全国)?人(?:民代表)?大(?:会)?(?:常务委员会)?第?[一二三四五六七八九十\d]{1,4}次(?:全体)?会议)/u;

/** Reads the title page: the words before the greeting, white space not counted. */
export function readMeeting(titlePage: string): MeetingFacts {
  const words = narrowDigits(titlePage).replace(/\s+/gu, '');
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
  const before = datesIn(words.slice(Math.max(0, meetingAt - 40), meetingAt)).at(-1);
  const after = datesIn(words.slice(meetingAt, meetingAt + 80))[0];
  return (before ?? after)?.date ?? null;
}

/** A line that is a day and nothing else, brackets and dashes aside. */
function loneDate(titlePage: string): string | null {
  for (const line of titlePage.split('\n')) {
    const words = narrowDigits(line).replace(/[\s（）()—─－]+/gu, '');
    const [day] = datesIn(words);
    if (day?.start === 0 && day.end === words.length) return day.date;
  }
  return null;
}
