import { normaliseText } from '../language/characters/normalise-text.ts';
import { simplify } from '../language/characters/simplify.ts';
import type { Gazetteer } from '../language/places/gazetteer.ts';
import type { Place } from '../language/places/place.ts';
import { readEnglish } from './english/read-english.ts';
import { heldAgainstYearBefore } from './mend/held-against-year-before.ts';
import { mendNames } from './mend/mend-names.ts';
import { withoutCourtesy } from './mend/without-courtesy.ts';
import { withoutPurpose } from './mend/without-purpose.ts';
import type { QuestionContext } from './question-context.ts';
import { readHomePlace } from './slots/places/home-place.ts';
import { placesWithReports } from './slots/places/known-places.ts';
import type { Mended } from './task.ts';

/** A question in the characters in which it is read, and what was done to it for that. */
export type WrittenQuestion = {
  readonly text: string;
  /** As it is said to people when nothing is carried over: in Chinese, its case kept. */
  readonly shown: string;
  readonly mended: readonly Mended[];
  /** It asks for 我们区, and nothing tells which that is. */
  readonly homeIsUnknown: boolean;
};

/**
 * Without words of courtesy, English put into Chinese, what the answer is for left out, widths and
 * case folded, names mended, 我们区 by its name.
 */
export function writtenQuestion(asked: string, context: QuestionContext): WrittenQuestion {
  const { gazetteer } = context;
  const known = placesWithReports(context.reports, gazetteer);
  const plain = withoutCourtesy(asked.trim());
  const chinese = withoutPurpose(
    simplify(readEnglish(plain, known, () => largePlaces(gazetteer))).trim(),
  );
  const folded = withoutGaps(normaliseText(chinese)).trim();
  const { text: right, mended } = mendNames(folded, { known, gazetteer });
  const { text, isUnknown } = readHomePlace(heldAgainstYearBefore(right), { ...context, known });
  const shown = text === folded ? chinese.trim() : text;
  return { text, shown, mended, homeIsUnknown: isUnknown };
}

/** 静海 2023 年 is 静海2023年; between words a space may stand for a comma. */
function withoutGaps(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\d)|(?<=\d) (?=\p{Script=Han})/gu, '')
    .replace(/(?<=\d年) (?=\p{Script=Han})/gu, '');
}

/** Provinces and prefectures: what people name who do not know which reports are here. */
function largePlaces(gazetteer: Gazetteer): readonly Place[] {
  return gazetteer.places().filter(({ level }) => level === 'province' || level === 'prefecture');
}
