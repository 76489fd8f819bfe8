import { pinyin } from 'pinyin-pro';
import { readTable } from '../../language/read-table.ts';

const groups = readTable(new URL('./look-alikes.tsv', import.meta.url), ['signs', 'example']).map(
  ({ signs }) => new Set(signs),
);

/**
 * Whether one sign is easily typed for another: it sounds or looks like it.
 *
 * `areAlike('头', '投') // => true`, `areAlike('支', '收') // => false`
 */
export function areAlike(one: string, other: string): boolean {
  return soundAlike(one, other) || groups.some((group) => group.has(one) && group.has(other));
}

function soundAlike(one: string, other: string): boolean {
  const sounds = soundsOf(one);
  return soundsOf(other).some((sound) => sounds.includes(sound));
}

const sounds = new Map<string, readonly string[]>();

/** How a sign is read, without tones and without what many do not tell apart (zh and z, ing and in). */
function soundsOf(sign: string): readonly string[] {
  const known = sounds.get(sign);
  if (known) return known;
  const read = pinyin(sign, { toneType: 'none', type: 'array', multiple: true });
  const own = read.map((sound) => sound.replace(/^([zcs])h/u, '$1').replace(/(?<=[ie])ng$/u, 'n'));
  sounds.set(sign, own);
  return own;
}
