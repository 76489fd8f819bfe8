import { readTable, wordsOf } from '../read-table.ts';
import { anyOf } from '../word-pattern.ts';

const rows = readTable(new URL('./relative-year-words.tsv', import.meta.url), [
  'words',
  'offset',
  'heard in',
  'not behind',
  'not before',
  'example',
]);

/** Words for a year that is counted from another one: 去年 is one before it. */
export type RelativeYear = {
  readonly words: string;
  readonly pattern: RegExp;
  readonly offset: number;
};

/** The words for such years in reports or in questions, longest first. */
export function relativeYears(heardIn: 'reports' | 'questions'): readonly RelativeYear[] {
  return rows
    .filter((row) => row['heard in'] === 'both' || row['heard in'] === heardIn)
    .map((row) => ({
      words: row.words,
      offset: Number(row.offset),
      pattern: guarded(row.words, wordsOf(row['not behind']), wordsOf(row['not before'])),
    }))
    .toSorted((a, b) => b.words.length - a.words.length);
}

function guarded(words: string, behind: readonly string[], before: readonly string[]): RegExp {
  const notBehind = behind.length > 0 ? `(?<!${anyOf(behind)})` : '';
  const notBefore = before.length > 0 ? `(?!${anyOf(before)})` : '';
  return new RegExp(`${notBehind}${words}${notBefore}`, 'gu');
}
