import { readTable, wordsOf } from '../../../language/read-table.ts';
import type { Span } from '../../../language/span.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import type { Orientation } from '../../../library/report.ts';

/** Words that ask for what was planned, or for what came of it. */
export type KindMention = Span & {
  readonly kind: Orientation;
  /** 3: they name it (目标, 实际); 2: they imply it (定了, 收了); 1: they hint at it (要, 完成). */
  readonly strength: number;
};

const columns = ['words', 'kind', 'not behind', 'not before', 'strength', 'example'] as const;

const rows = readTable(new URL('./kind-words.tsv', import.meta.url), columns).map((row) => ({
  kind: row.kind as Orientation,
  strength: Number(row.strength),
  pattern: guarded(row.words, wordsOf(row['not behind']), wordsOf(row['not before'])),
}));

// 将四省从高到低排 aims at nothing.
const ordering = new RegExp(
  `^[将把][^,。;?]{2,40}${anyOf(
    readTable(new URL('./words-of-ordering.tsv', import.meta.url), ['words', 'example']).map(
      (row) => row.words,
    ),
  )}`,
  'u',
);

function guarded(words: string, behind: readonly string[], before: readonly string[]): RegExp {
  const notBehind = behind.length > 0 ? `(?<!${anyOf(behind)})` : '';
  const notBefore = before.length > 0 ? `(?!${anyOf(before)})` : '';
  return new RegExp(`${notBehind}${words}${notBefore}`, 'gu');
}

/**
 * The words of a question that ask for targets or for results, in its order; of words within words
 * the longest count.
 *
 * `kindsIn('2023年的目标比2022年实际高').map(({ kind }) => kind) // => ['target', 'result']`
 */
export function kindsIn(text: string): readonly KindMention[] {
  const all = rows
    .flatMap(({ pattern, kind, strength }) =>
      [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
        ...{ kind, strength, start: index, end: index + words.length },
      })),
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const meant = all.filter(({ start }) => !ordering.test(text.slice(start)));
  const kept: KindMention[] = [];
  for (const one of meant) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}
