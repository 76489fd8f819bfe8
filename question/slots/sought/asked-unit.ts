import { normalUnit } from '../../../language/numbers/units/normal-unit.ts';
import { households, unitPattern } from '../../../language/numbers/units/units.ts';

const asked = new RegExp(
  `(?<![第哪这那好])(?:多少|几)(?:个)?(?:万|亿|千|百|十)*(?<unit>(?!倍)${unitPattern})(?<!个(?=点|百分|省|区|市|县|镇|乡|州|旗|地))(?!(?:政府)?(?:工作)?报告)`,
  'u',
);

// 地区生产总值 亿元, as people type who look up a table.
const typedAtEnd = new RegExp(`\\s(?:万亿|亿|万)?(?<unit>${unitPattern})\\s*$`, 'u');

/**
 * The unit that a question asks in, without its scale; points are what a difference of rates is
 * asked in, not what a report states. 哪几家 and 这几份报告 ask for no number.
 *
 * `askedUnit('换了多少辆公交车') // => '辆'`
 */
export function askedUnit(text: string): string | undefined {
  if (text.includes('第几')) return '位';
  const unit = (asked.exec(text) ?? typedAtEnd.exec(text))?.groups?.['unit'];
  if (unit === undefined || unit.endsWith('百分点')) return undefined;
  // 个 and 户 are both as good as 家, but households are no pieces.
  return unit === households ? unit : normalUnit(unit).unit;
}
