import type { GlossaryEntry } from '../../library/report.ts';
import { isNotesHeading } from './read-heading.ts';

type Line = { readonly text: string; readonly start: number };

/**
 * The notes that explain a report's terms, under 名词解释 or at its end: each a term and what it
 * means, as the report says it. `text.slice(start, end)` begins with the term and ends with the
 * explanation.
 */
export function readGlossary(text: string): readonly GlossaryEntry[] {
  const from = notesStart(text);
  if (from === undefined) return [];
  const lines = linesOf(text).filter(({ start }) => start >= from);
  const entries: GlossaryEntry[] = [];
  for (const line of lines) {
    if (endsNotes.test(line.text)) break;
    const entry = entryOf(line);
    const last = entries.at(-1);
    if (entry) entries.push(entry);
    // What has no number and no term of its own goes on explaining the last one.
    else if (last && !isNotesHeading(line.text))
      entries.splice(-1, 1, lengthened(last, line, text));
  }
  return entries;
}

// Above this many lines without a number in a row, the notes are over.
const endsNotes = /^(?:各位代表|同志们|附件[一二三四五\d]|附表|[一二三四五六七八九十]{1,2}、)/u;
const fewestNotes = 3;
const firstNumber = /^[【[〔]1[】\]〕]/u;

/** Where the notes begin: their heading, or [1] where [2] and [3] follow line by line. */
export function notesStart(text: string): number | undefined {
  const lines = linesOf(text);
  const heading = lines.findLast((line) => isNotesHeading(line.text));
  if (heading && heading.start > 0) return heading.start;
  if (heading) return 0;
  const first = lines.findLastIndex((line) => firstNumber.test(line.text));
  if (first < 0) return undefined;
  const numbered = lines
    .slice(first, first + fewestNotes)
    .filter((line, index) => line.text.slice(1).startsWith(String(index + 1)));
  return numbered.length === fewestNotes ? lines[first]?.start : undefined;
}

function linesOf(text: string): readonly Line[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
    text: line,
    start: index,
  }));
}

const number =
  /^(?:注?\s?\d{1,3}\s?[.．、:：]\s{0,4}|[【[〔（(]\s?\d{1,3}\s?[】\]〕）)]\s{0,4}|[①-⑳]\s{0,4}|[—•·-]{1,2}\s{0,4})/u;
// The term is a name, or one in quotation marks with what it names; a sentence is none.
const term =
  /^(?:[【[](?<bracketed>[^】\]]{1,40})[】\]][:：]?|(?<plain>(?:“[^”]{1,30}”|[^“”：:。；]){1,40}?)(?:[:：]|——|(?=(?:是指|即指|即为|指的是)))|(?<quoted>“[^”]{1,30}”[^，。：:；]{0,12}?)(?=指|即|，是))\s{0,4}/u;

function entryOf({ text, start }: Line): GlossaryEntry | undefined {
  const numberLength = number.exec(text)?.[0].length ?? 0;
  const words = text.slice(numberLength);
  // Without a number only a term in quotation marks begins a note.
  if (numberLength === 0 && !/^[“【[]/u.test(words)) return undefined;
  const named = termOf(words);
  const definition = words.slice(named?.length);
  if (!named || definition === '') return undefined;
  const span = { start: start + numberLength, end: start + text.length };
  return { term: named.term, definition, ...span };
}

/** The term that a note begins with, and how many characters it takes with its colon. */
function termOf(words: string): { readonly term: string; readonly length: number } | undefined {
  const found = term.exec(words.slice(0, 100));
  const { bracketed, plain, quoted } = found?.groups ?? {};
  const name = bracketed ?? plain ?? quoted;
  return found && name ? { term: name.trim(), length: found[0].length } : undefined;
}

function lengthened(entry: GlossaryEntry, line: Line, text: string): GlossaryEntry {
  const end = line.start + line.text.length;
  return { ...entry, definition: `${entry.definition}${text.slice(entry.end, end)}`, end };
}
