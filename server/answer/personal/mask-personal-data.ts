import type { QuestionUnderstood } from '../answer.ts';
import { findPersonalData, type PersonalData } from './find-personal-data.ts';

/**
 * The text with everything personal as stars, so that what is left can be read, kept and sent.
 *
 * `maskPersonalData('我的电话是022-28942345') // => '我的电话是***'`
 */
export function maskPersonalData(text: string): string {
  return findPersonalData(text).reduceRight(
    (masked, { start, end }) => `${masked.slice(0, start)}***${masked.slice(end)}`,
    text,
  );
}

/** Names of what makes a question one that is not answered: 身份证号. */
export function blockedKinds(text: string): readonly string[] {
  return namesOf(findPersonalData(text).filter(({ kind }) => kind.ends === 'blocked'));
}

/** Names of what is taken out of a question before it is read: 固定电话. */
export function maskedKinds(text: string): readonly string[] {
  return namesOf(findPersonalData(text).filter(({ kind }) => kind.ends === 'masked'));
}

/** What is shown of how a question was understood, with what was taken out of it. */
export function tellMasked(understood: QuestionUnderstood, asked: string): QuestionUnderstood {
  const masked = maskedKinds(asked);
  return masked.length > 0 ? { ...understood, masked } : understood;
}

/** What the reader is told of it. */
export function maskedInWords(kinds: readonly string[] = []): string {
  return kinds.length > 0 ? `问题里的${kinds.join('、')}已隐去，没有保存。` : '';
}

function namesOf(found: readonly PersonalData[]): readonly string[] {
  return [...new Set(found.map(({ kind }) => kind.name))];
}
