import type { Source } from '../../../figures/claims/source.ts';
import { foldWords } from '../../../figures/claims/words/said-in.ts';

const quotation = /「(?<words>[^」]+)」|“(?<said>[^”]+)”/gu;
const shortest = 6;

/**
 * What a sentence gives as words of the report in quotation marks and no passage says so: a
 * quotation with a gap (…) is none.
 */
export function falseQuotations(text: string, sources: readonly Source[]): readonly string[] {
  const passages = sources.map(({ passage }) => foldWords(passage.text));
  return [...text.matchAll(quotation)]
    .map(({ groups }) => groups?.['words'] ?? groups?.['said'] ?? '')
    .filter((words) => words.length >= shortest)
    .filter((words) => !passages.some((passage) => passage.includes(bare(words))));
}

function bare(words: string): string {
  return foldWords(words).replace(/[，。；：！？,.;:!?]+$/u, '');
}
