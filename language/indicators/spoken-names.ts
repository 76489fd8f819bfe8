import { readTable, wordsOf } from '../read-table.ts';
import type { Span } from '../span.ts';
import { anyOf } from '../word-pattern.ts';
import { guardedPattern, patternSource } from '../written-pattern.ts';

/** Where a question names an indicator in words of speech, and its canonical name. */
export type SpokenName = Span & { readonly name: string };

const classes = readTable(new URL('./spoken-classes.tsv', import.meta.url), [
  ...(['class', 'words', 'example'] as const),
]).map((row) => [row.class, anyOf(wordsOf(row.words))] as const);

const year = String.raw`\d{2,4}年[度]?的?`;

const signs = {
  // What may stand between two words of a name: a few signs, a year among them.
  gap: String.raw`[^。?!;,\d]{0,6}?(?:${year}[^。?!;,\d]{0,4}?)?`,
  ending: '$',
  classes: new Map([...classes, ['year', year] as const]),
};

const columns = ['name', 'words', 'not behind', 'not before', 'example'] as const;
const names = readTable(new URL('./spoken-names.tsv', import.meta.url), columns).map((row) => ({
  name: row.name,
  pattern: guardedPattern(patternSource(row.words, signs), {
    notBehind: wordsOf(row['not behind']),
    notBefore: wordsOf(row['not before']),
  }),
}));

const asking = readTable(new URL('./words-of-amounts.tsv', import.meta.url), [
  ...(['words', 'not before', 'example'] as const),
]).map((row) =>
  guardedPattern(anyOf(wordsOf(row.words)), { notBefore: wordsOf(row['not before']) }),
);

/**
 * Names of indicators as people speak: a verb and what it is done to, with what stands between them
 * (新找着工作的人, 打了多少粮). They name one only in a question for an amount or what becomes of
 * it; 找着工作的给啥补贴 asks for no number.
 *
 * `spokenNames('2022年多少人找着活了').map(({ name }) => name) // => ['城镇新增就业']`
 *
 * @param question as normaliseText leaves it: widths and case folded.
 */
export function spokenNames(question: string): readonly SpokenName[] {
  if (!asking.some((words) => question.search(words) >= 0)) return [];
  return names
    .flatMap(({ name, pattern }) =>
      [...question.matchAll(pattern)].map(({ 0: words, index }) => ({
        ...{ name, start: index, end: index + words.length },
      })),
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}
