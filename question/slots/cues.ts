import type { Span } from '../../language/span.ts';
import { readNumber } from '../../language/numbers/read-number.ts';
import { readTable, wordsOf } from '../../language/read-table.ts';
import { cuePattern } from './cue-pattern.ts';

/** What a cue speaks for: something that is to be done, or how. */
export type CueSlot =
  | ('compare' | 'rank' | 'aggregate' | 'trend' | 'verify' | 'inventory' | 'define' | 'list')
  | ('which_reports' | 'summarise' | 'compare_words' | 'about_us' | 'value' | 'text')
  | ('order' | 'take' | 'measure' | 'person');

/** Words that say what is to be done: 加起来 of 两年加起来多少. */
export type Cue = Span & {
  readonly slot: CueSlot;
  readonly value: string;
  /** 1 to 9: how surely. */
  readonly weight: number;
  /** How many it names: 3 of 前三名. */
  readonly count?: number;
};

const columns = [
  'slot',
  'value',
  'words',
  'not behind',
  'not before',
  'weight',
  'example',
] as const;

const rows = readTable(new URL('./cues.tsv', import.meta.url), columns).map((row) => ({
  slot: row.slot as CueSlot,
  value: row.value,
  weight: Number(row.weight),
  pattern: cuePattern(row.words, {
    notBehind: wordsOf(row['not behind']),
    notBefore: wordsOf(row['not before']),
  }),
}));

/**
 * All cues of a question, in its order.
 *
 * `cuesIn('静海和河西加起来多少') // => [{ slot: 'aggregate', value: 'sum', … }, …]`
 *
 * @param text as normaliseText leaves it: widths and case folded.
 */
export function cuesIn(text: string): readonly Cue[] {
  return rows
    .flatMap(({ pattern, slot, value, weight }) =>
      [...text.matchAll(pattern)].map(({ 0: words, index, groups }) => {
        const count = countOf(groups?.['count']);
        return {
          ...{ slot, value, weight, start: index, end: index + words.length },
          ...(count !== undefined && { count }),
        };
      }),
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function countOf(words: string | undefined): number | undefined {
  const number = words === undefined ? undefined : readNumber(words.replace('两', '二'));
  return number === undefined ? undefined : Number(number);
}

/** How surely a question says something: the weight of its surest cue, 0 without any. */
export function strengthOf(cues: readonly Cue[], slot: CueSlot, value?: string): number {
  return cues
    .filter((cue) => cue.slot === slot && (value === undefined || cue.value === value))
    .reduce((most, { weight }) => Math.max(most, weight), 0);
}
