import { anyOf } from '../../word-pattern.ts';
import { formalNumerals } from './numerals.ts';
import { unitPattern } from '../units/units.ts';

const signs = [...formalNumerals.keys()].join('');
// 队伍, 大陆 and 收拾 hold no numbers: one formal numeral alone counts only before a unit or scale.
const runs = new RegExp(
  `[${signs}零万亿]*[${signs}][${signs}零万亿]+|(?<![队行落退入为大水登着])[${signs.replaceAll(/[拾佰仟]/gu, '')}](?!家)(?=成|倍|${unitPattern})|(?<=分之)[${signs}零]+`,
  'gu',
);
const some = anyOf([...formalNumerals.keys()]);
const mayHold = new RegExp(some, 'u');

/**
 * Formal numerals as plain ones, of the same length, where they stand in a number.
 *
 * `foldFormal('补助叁佰万元') // => '补助三百万元'`, `foldFormal('干部队伍') // => '干部队伍'`
 */
export function foldFormal(text: string): string {
  if (!mayHold.test(text)) return text;
  return text.replace(runs, (run) =>
    Array.from(run, (sign) => formalNumerals.get(sign) ?? sign).join(''),
  );
}
