import { counters } from '../../../language/sentences/counted-list.ts';
import { listNames } from '../../../language/sentences/list-names.ts';
import { readNumber } from '../../../language/numbers/read-number.ts';
import { anyOf } from '../../../language/word-pattern.ts';

/**
 * How many things of a name a report says there are, where a question only asks 哪几场硬仗.
 *
 * `toldCount('打好六大攻坚战', '硬仗') // => 6`
 */
export function toldCount(text: string, noun: string): number | undefined {
  const names = anyOf(listNames(noun).filter((name) => name.length > 1));
  const pattern = new RegExp(
    `(?<![一二三四五六七八九十百\\d.])(?<count>\\d{1,2}|[二三四五六七八九十]{1,3})${counters}[“”"]?${names}`,
    'u',
  );
  const count = Number(readNumber(pattern.exec(text)?.groups?.['count'] ?? ''));
  return Number.isNaN(count) || count < 2 ? undefined : count;
}
