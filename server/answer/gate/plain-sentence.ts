import { withoutInvisible } from './visible-text.ts';

/**
 * A sentence as a model wrote it, without what models put around plain text: list signs, headings,
 * bold and code marks, and what cannot be seen.
 *
 * `plainSentence('- **粮食产量**达到12万吨[1]。') // => '粮食产量达到12万吨[1]。'`
 */
export function plainSentence(written: string): string {
  return withoutInvisible(written)
    .replace(/^\s*(?:>\s*)*(?:#{1,6}\s+|[-*+•·▪◦]\s+|\d{1,2}[.)、．]\s*(?!\d))/u, '')
    .replace(/\*\*|__|`+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

const link =
  /(?:https?|ftp|file|javascript|data|mailto|vbscript)\s*:\s*\S|\/\/[\w-]+\.|www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|gov|edu|io|top|xyz|info|cc|me|example|test)(?![\w.]*\d)\b|[\w.+-]+@[\w-]+\.\w+/iu;
const markup =
  /<\s*[/!?a-z]|&(?:#x?[\da-f]+|[a-z]{2,8});|\]\s*\(|!\[|\{\{|\}\}|<<<|>>>|```|\|[^|]*\|/iu;

/** Whether a text holds a link, an address or markup; an answer is plain text and has none. */
export function holdsMarkup(text: string): boolean {
  const folded = text.normalize('NFKC');
  return link.test(folded) || markup.test(folded);
}
