import { readTable } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import type { Slots } from '../../slots/slots.ts';
import type { Group } from '../../task.ts';
import { placesNamed } from '../operands/pair-operands.ts';

const words = readTable(new URL('./words-of-parts.tsv', import.meta.url), ['words', 'example']).map(
  (row) => row.words,
);
const parts = new RegExp(
  `(?:各|每|哪|哪几|几|这些|那些|所有|单|[一二两三四五六七八九十])(?:大|一)?(?:个|家)?(?<part>${anyOf(words)})`,
  'u',
);

/**
 * The parts of a place that are no places of their own, which its report tells one by one: 哪个园区
 * of the one place that is named. Undefined where none are asked about.
 */
export function askedParts(slots: Slots): Group | undefined {
  const part = parts.exec(slots.text)?.groups?.['part'];
  const [only, another] = placesNamed(slots);
  if (part === undefined || !only || another || slots.groups.length > 0) return undefined;
  return { name: `${only.place.name}各${part}`, within: only.place, areParts: true };
}
