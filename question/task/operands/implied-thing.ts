import { indicatorNamed } from '../../../language/indicators/indicators.ts';
import { readTable } from '../../../language/read-table.ts';
import { overlap } from '../../../language/span.ts';
import { strengthOf } from '../../slots/cues.ts';
import type { LeftoverWords } from '../../slots/things/leftover-words.ts';
import type { Slots } from '../../slots/slots.ts';
import type { ThingMention } from '../../slots/things/things.ts';

const rows = readTable(new URL('./implied-things.tsv', import.meta.url), [
  ...(['words', 'indicator', 'example'] as const),
]);

/**
 * The slots with the indicator that everybody means where only a rate is named: 增速目标 of nothing
 * else is that of the whole economy. What a question has from the turns before it is put into its
 * words earlier, so that 那增速目标呢 stays with what was talked about.
 */
export function withImpliedThing(slots: Slots): Slots {
  const { things, text, cues } = slots;
  const mention = impliedIn(text);
  if (!mention || things.listed.length > 0) return slots;
  // 几项增长目标里最高的是哪一项 asks for one of many.
  if (strengthOf(cues, 'inventory') > 0) return slots;
  if (things.words.some((run) => isSubject(run) && !overlap(run, mention))) return slots;
  return { ...slots, things: { ...things, listed: [mention] } };
}

/** Words of the question's own are what it asks of: 数字经济的增速. */
function isSubject({ words }: LeftoverWords): boolean {
  return words.length > 1;
}

function impliedIn(text: string): ThingMention | undefined {
  const row = rows.find(({ words }) => text.includes(words));
  const indicator = row && indicatorNamed(row.indicator);
  if (!indicator) return undefined;
  const start = text.indexOf(row.words);
  const thing = { type: 'indicator' as const, indicator, words: indicator.name };
  return { start, end: start + row.words.length, thing };
}
