import { overlap } from '../../../language/span.ts';
import { readTable } from '../../../language/read-table.ts';
import { anyOf, anyOfGuarded } from '../../../language/word-pattern.ts';
import { levelNouns, type LevelNoun } from './level-nouns.ts';

/** Where a text speaks of all places of a level: 各省, 哪几个县, 5%以上的省份. */
export type LevelGroupMatch = {
  readonly start: number;
  readonly end: number;
  readonly noun: LevelNoun;
};

const quantifiers = readTable(new URL('./group-quantifiers.tsv', import.meta.url), [
  ...(['word', 'side', 'example'] as const),
]);
const before = anyOf(quantifiers.flatMap(({ word, side }) => (side === 'behind' ? [] : [word])));
const behind = anyOf(quantifiers.flatMap(({ word, side }) => (side === 'before' ? [] : [word])));

const guarded = levelNouns().map(({ noun, notBefore }) => ({ word: noun, unless: notBefore }));
const noun = `(?<noun>${anyOfGuarded(guarded)})`;
const alone = `(?<noun>${anyOfGuarded(guarded.filter((_, index) => levelNouns()[index]?.alone))})`;

const patterns = [
  // 各省, 哪几个县
  new RegExp(`${before}的?${noun}`, 'gu'),
  // 增速最高的市是哪个: behind 的, as 静海区有哪些 speaks of one.
  new RegExp(
    `(?<=的(?:[两三四五六七八九十\\d]{1,2}个)?)${noun}(?=(?:都|各|分别)?[有是为](?:${behind}))`,
    'gu',
  ),
  new RegExp(alone, 'gu'),
];

/**
 * Where a text speaks of all places of a level, or asks which of them.
 *
 * `levelGroupsIn('哪些省提到了养老')[0].noun.name // => '各省'`
 */
export function levelGroupsIn(text: string): readonly LevelGroupMatch[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: { length }, index, groups }) => {
      const noun = levelNouns().find((one) => one.noun === groups?.['noun']);
      return noun ? [{ start: index, end: index + length, noun }] : [];
    }),
  );
  return found
    .filter((one, at) => found.every((other, index) => index >= at || !overlap(one, other)))
    .toSorted((a, b) => a.start - b.start);
}
