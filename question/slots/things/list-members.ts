import { overlap, type Span } from '../../../language/span.ts';
import {
  indicators,
  type Indicator,
  type IndicatorMention,
} from '../../../language/indicators/indicators.ts';
import { readTable } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';

const rows = readTable(new URL('./list-members.tsv', import.meta.url), [
  ...(['words', 'indicator', 'with a rate', 'in turn', 'example'] as const),
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
  const members = [...text.matchAll(member)].flatMap(({ 0: name, index }) =>
    mentionOf(name, index),
  );
  const own = members.filter((one) => !mentions.some((other) => overlap(one, other)));
  return [...mentions, ...own].toSorted((a, b) => a.start - b.start);
}

// 经济谁涨了谁跌了 asks of two places what 经济涨了没有 asks of one.
const asker = '(?:谁|哪个|哪家|哪边|哪里|哪一个|到底|究竟|各自?|是|都)*';
const lone = anyOf(rows.flatMap((row) => (row['with a rate'] === 'yes' ? row.words : [])));
const asked = new RegExp(
  `(?<before>[\\p{Script=Han}]?)(?<name>${lone})(?=${asker}的?(?:增|下降|涨|跌|降|目标|定|打算|计划|预期|实际|同比|总体|整体|完成|$))`,
  'gu',
);
const standsBefore = /^(?:|[年区市省县的那])$/u;

/**
 * 经济 of 西青的经济增长多少: a word for an indicator where a rate is asked, and nothing else named.
 *
 * @param taken places and times, behind which such a word begins anew: 安徽消费增速.
 */
export function loneMembers(
  text: string,
  taken: readonly Span[] = [],
): readonly IndicatorMention[] {
  return [...text.matchAll(asked)].flatMap(({ index, groups }) => {
    const { before = '', name = '' } = groups ?? {};
    const start = index + before.length;
    const isApart = standsBefore.test(before) || taken.some(({ end }) => end === start);
    return isApart ? mentionOf(name, start) : [];
  });
}

/**
 * The indicator that such a word names where it is asked about in turn, as one after another of a
 * list is: 那投资呢 after a question about GDP.
 */
export function indicatorOfMember(name: string): Indicator | undefined {
  return called(rows.find((row) => row.words === name && row['in turn'] === 'yes')?.indicator);
}

function mentionOf(name: string, start: number): readonly IndicatorMention[] {
  const indicator = called(rows.find((row) => row.words === name)?.indicator);
  return indicator ? [{ start, end: start + name.length, indicator }] : [];
}

function called(name: string | undefined): Indicator | undefined {
  return indicators().find((one) => one.name === name);
}
