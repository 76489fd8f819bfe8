import { overlap } from '../../language/span.ts';
import {
  indicators,
  type Indicator,
  type IndicatorMention,
} from '../../language/indicators/indicators.ts';
import { readTable } from '../../language/read-table.ts';
import { anyOf } from '../../language/word-pattern.ts';

const rows = readTable(new URL('./list-members.tsv', import.meta.url), [
  ...(['words', 'indicator', 'example'] as const),
]);
const joiner = '[、,和与跟及/]';
const words = anyOf(rows.map((row) => row.words));
// A joiner on one side, and on the other what ends a list or goes on with it.
const member = new RegExp(
  `(?<=${joiner})${words}(?=${joiner}|[)）]|的?(?:增速|目标|各|分别|哪)|[?？]|$)|(?<=^|[(（:：年的])${words}(?=${joiner})`,
  'gu',
);

/**
 * Mentions with words that name an indicator only where they stand in a list with another: 财政 of
 * GDP、财政、固投.
 */
export function withListMembers(
  text: string,
  mentions: readonly IndicatorMention[],
): readonly IndicatorMention[] {
  if (mentions.length === 0) return mentions;
  const members = [...text.matchAll(member)].flatMap(({ 0: name, index }) => {
    const indicator = called(rows.find((row) => row.words === name)?.indicator);
    return indicator ? [{ start: index, end: index + name.length, indicator }] : [];
  });
  const own = members.filter((one) => !mentions.some((other) => overlap(one, other)));
  return [...mentions, ...own].toSorted((a, b) => a.start - b.start);
}

function called(name: string | undefined): Indicator | undefined {
  return indicators().find((one) => one.name === name);
}
