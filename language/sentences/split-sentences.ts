import type { Span } from '../span.ts';
import { enclosures } from './paired-punctuation.ts';

/**
 * The sentences of `text.slice(start, end)`, white space around them left out. A sentence ends with
 * 。！？ (ASCII ! and ? in crawled pages) outside of quotations and brackets, or with one that ends
 * so, unless it goes on after them (“干就干好！”，三年…). The point in 6.8% ends nothing. A line break
 * ends a sentence too, so a heading line is one.
 */
export function splitSentences(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  for (const { 0: line, index } of text.slice(start, end).matchAll(/[^\n]+/gu)) {
    let from = 0;
    for (const to of [...sentenceEnds(line), line.length]) {
      const words = line.slice(from, to).trim();
      if (words !== '') {
        const at = start + index + line.indexOf(words, from);
        found.push({ start: at, end: at + words.length });
      }
      from = to;
    }
  }
  return found;
}

// Quotations and brackets that close at once, and the full stop of the sentence they stand in.
const endMarks = /[。！？!?]+[”’」』）)》】]*。?/gu;
const closing = /[”’」』）)》】"]$/u;
const goesOnAfterQuotation = /^[，,、；;：:。的“‘「『《等]/u;
const goesOn = /^[，,、；;]/u;

/** Where sentences end in a line, in order. */
function sentenceEnds(line: string): readonly number[] {
  const enclosed = enclosures(line);
  const ends: number[] = [];
  let next = 0;
  for (const { 0: marks, index } of line.matchAll(endMarks)) {
    while ((enclosed[next]?.end ?? line.length) <= index) next++;
    const around = enclosed[next];
    const to = index + marks.length;
    const end =
      around && around.start < index
        ? endWithin(line, { around, to, sentenceStart: ends.at(-1) ?? 0 })
        : to;
    if (end !== undefined && isEnd(line, end)) ends.push(end);
  }
  return ends;
}

type EnclosedMark = {
  readonly around: Span;
  /** Where the marks and what closes with them end. */
  readonly to: number;
  readonly sentenceStart: number;
};

/** Within a quotation the mark ends its sentence only where it is the last thing in it. */
function endWithin(line: string, mark: EnclosedMark): number | undefined {
  const { around, to } = mark;
  if (around.end < to) return to;
  if (isAside(line, mark)) return undefined;
  if (around.end === to) return to;
  // A straight quotation mark is no closing mark by itself.
  const closesNext = around.end === to + 1;
  return closesNext ? around.end + (line[around.end] === '。' ? 1 : 0) : undefined;
}

/** Brackets that opened within a sentence (（含新建。改建。）三类) do not end it; （全场鼓掌。） does. */
function isAside(line: string, { around, sentenceStart }: EnclosedMark): boolean {
  const isBracket = /[）)]/u.test(line.slice(around.end - 1, around.end));
  return isBracket && line.slice(sentenceStart, around.start).trim() !== '';
}

function isEnd(line: string, end: number): boolean {
  const rest = line.slice(end, end + 1);
  const pattern = closing.test(line.slice(end - 1, end)) ? goesOnAfterQuotation : goesOn;
  return !pattern.test(rest);
}
