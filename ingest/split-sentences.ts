import type { Span } from '../library/report.ts';

// A sentence ends with 。！？ (ASCII ! and ? in crawled pages) and takes closing quotes and
// brackets with it; where it goes on after them (“干就干好！”，三年…) it has not ended. The point in
// 6.8% ends nothing.
const sentence =
  /(?:[^。！？!?\n]|[！？!?]+[”’」』）)】》"]+(?=[，,、；;：:的])|[！？!?]+(?=[，,、；;]))*(?:[。！？!?]+[”’」』）)】》]*(?:"(?=\s|$))?。?|(?=\n)|$)/gu;

/**
 * The sentences of `text.slice(start, end)`, white space around them left out. A line break ends a
 * sentence too, so a heading line is one.
 */
export function splitSentences(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.slice(start, end).matchAll(sentence)) {
    const words = match[0].trim();
    if (words === '') continue;
    const at = start + match.index + match[0].indexOf(words);
    found.push({ start: at, end: at + words.length });
  }
  return found;
}
