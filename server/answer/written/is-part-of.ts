import { foldWords } from '../../../figures/claims/words/said-in.ts';
import { withoutMarks } from '../gate/marks.ts';

/**
 * Whether a sentence of a model is only a piece of what would be quoted: the quotation says it as
 * well, and more.
 *
 * `isPartOf('乙县巩固成果[1]。', ['「助力甲县脱贫，乙县巩固成果」[1]。']) // => true`
 */
export function isPartOf(text: string, quoted: readonly string[]): boolean {
  const words = foldWords(withoutMarks(text)).replace(/[，。；！？,;!?]+$/u, '');
  return quoted.some((one) => foldWords(withoutMarks(one)).includes(words));
}
