import type { Slots } from '../../slots/slots.ts';

/** Words of a question that stand together, and where. */
export type RunAsked = { readonly start: number; readonly words: string };

/** What a question is about in its own words: names in quotation marks alone, where it has them. */
export function runsAsked({ things: { quoted, words, listed } }: Slots): readonly RunAsked[] {
  if (quoted.length > 0) return quoted;
  const long = words.filter((run) => run.words.length > 1);
  const said = [
    ...(long.length + listed.length > 0 ? long : words),
    ...listed.map(({ start, thing }) => ({ start, words: thing.words })),
  ];
  return said.toSorted((a, b) => a.start - b.start);
}

/** The same as one text, its runs with a space between them. */
export function wordsAsked(slots: Slots): string {
  return runsAsked(slots)
    .map((run) => run.words)
    .join(' ');
}
