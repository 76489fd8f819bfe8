import type { Paragraph } from '../join-paragraphs.ts';
import { commonSize, type PageLine } from './page-lines.ts';

/** A note at the foot of a page: its lines, the first of which begins with its mark. */
type Note = readonly PageLine[];

export type NotesApart = {
  readonly bodies: readonly (readonly PageLine[])[];
  readonly notes: readonly Note[];
};

// Notes are set smaller than the text, and are the last of a page.
const smaller = 0.93;
const mark =
  /^(?:[①-⑳㉑-㉟㊱-㊿]|[[［〔【(（]\s*\d{1,2}\s*[\]］〕】)）]|[*＊※]|注\s*\d{0,2}\s*[：:.、]|[¹²³⁴⁵⁶⁷⁸⁹]|\d{1,2}[.．、\s]?(?=[\p{Script=Han}“]))/u;

/**
 * Takes the notes at the foot of each page apart, so that a sentence which goes on over the end of
 * the page is not cut by them.
 */
export function setNotesApart(pages: readonly (readonly PageLine[])[]): NotesApart {
  const size = commonSize(pages.flat());
  const cut = pages.map((lines) => {
    const from = firstNoteLine(lines, size);
    return { body: lines.slice(0, from), notes: eachNote(lines.slice(from)) };
  });
  return { bodies: cut.map(({ body }) => body), notes: cut.flatMap(({ notes }) => notes) };
}

/** Where the small lines at the foot begin, from the first of them that has a mark. */
function firstNoteLine(lines: readonly PageLine[], size: number): number {
  const small = lines.findLastIndex((line) => line.ruled ?? line.size >= size * smaller) + 1;
  const first = lines.slice(small).findIndex(({ text }) => mark.test(text));
  // A page of small lines alone is a table or a list of terms.
  return first < 0 || small === 0 ? lines.length : small + first;
}

function eachNote(lines: readonly PageLine[]): readonly Note[] {
  const notes: PageLine[][] = [];
  for (const line of lines) {
    const open = notes.at(-1);
    if (!open || mark.test(line.text)) notes.push([line]);
    else open.push(line);
  }
  return notes;
}

/** The paragraphs, and each note behind the one that goes on over the foot of its page. */
export function withNotes(
  paragraphs: readonly Paragraph[],
  notes: readonly Note[],
): readonly Paragraph[] {
  const left = [...notes];
  const all = paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1]?.[0]?.page ?? Number.POSITIVE_INFINITY;
    const due = left.findIndex(([first]) => (first?.page ?? 0) >= next);
    return [paragraph, ...left.splice(0, due < 0 ? left.length : due)];
  });
  return [...all, ...left];
}
