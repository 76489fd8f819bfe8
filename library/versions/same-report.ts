import { chineseNumeral } from '../../language/numbers/write-number.ts';
import { splitSentences } from '../../language/sentences/split-sentences.ts';

/** A text of a report, as far as it tells whether another text is of the same report. */
export type VersionText = {
  readonly text: string;
  readonly meeting: string | null;
  /** Whether it says of itself that it is a digest made for examples. */
  readonly isDigest: boolean;
};

// Two reports of one place and year that are not the same share a tenth of their sentences at most;
// a reprint and its original nearly all.
const leastShared = 0.6;

/**
 * Whether a text of the same place and year is a version of the report of which `versions` are
 * texts: it was given to the same meeting, shares most of its sentences with one of them, or one
 * side is a digest and the other is not.
 */
export function isSameReport(one: VersionText, versions: readonly VersionText[]): boolean {
  if (versions.length === 0) return false;
  if (one.isDigest || versions.every(({ isDigest }) => isDigest)) return true;
  return versions.some(
    (other) => isSameMeeting(one.meeting, other.meeting) || sharesSentences(one.text, other.text),
  );
}

/** Whether two names are of one meeting: 静海区第三届…第四次会议 and 区三届人大4次会议 are. */
function isSameMeeting(one: string | null, other: string | null): boolean {
  const session = sessionOf(one);
  return session !== undefined && session === sessionOf(other);
}

const sessionWords =
  /第?(?<congress>[一二三四五六七八九十\d]{1,4})届.*?第?(?<session>[一二三四五六七八九十\d]{1,4})次/u;

function sessionOf(meeting: string | null): string | undefined {
  const { congress, session } = sessionWords.exec(meeting ?? '')?.groups ?? {};
  if (congress === undefined || session === undefined) return undefined;
  return `${inChinese(congress)}届${inChinese(session)}次`;
}

function inChinese(numeral: string): string {
  return /^\d+$/u.test(numeral) ? chineseNumeral(Number(numeral)) : numeral;
}

/** Whether most sentences of the shorter text stand in the longer one, word for word. */
export function sharesSentences(one: string, other: string): boolean {
  const [few, many] = [sentencesOf(one), sentencesOf(other)].toSorted((a, b) => a.size - b.size);
  if (!few || !many || few.size < fewestSentences) return false;
  const shared = [...few].filter((sentence) => many.has(sentence)).length;
  return shared >= few.size * leastShared;
}

// Greetings and headings are alike everywhere; a text of fewer sentences than these is no report.
const shortestSentence = 8;
const fewestSentences = 5;

function sentencesOf(text: string): ReadonlySet<string> {
  const sentences = splitSentences(text, { start: 0, end: text.length });
  const words = sentences.map(({ start, end }) => lettersOf(text.slice(start, end)));
  return new Set(words.filter(({ length }) => length >= shortestSentence));
}

/** Without white space and punctuation, which sites set as they like. */
function lettersOf(sentence: string): string {
  return sentence.replace(/[^\p{L}\p{N}%％.]/gu, '');
}
