import type { SoughtNumber } from '../../sought.ts';

// In this order: 年均增长多少 is a mean before it is a rate.
const numbers: readonly { readonly number: SoughtNumber; readonly asked: RegExp }[] = [
  { number: 'mean', asked: /平均每年|每年平均|年均/u },
  {
    number: 'rate',
    asked:
      /增速|涨幅|降幅|增幅|(?:增长|上涨|涨|下降|下滑|降|跌)了?(?:多少|几|百分之几)(?!个?[亿万家户人所件套])/u,
  },
  { number: 'share', asked: /百分之几|几个(?:百分)?点|比例|占比|率(?:是|为|达到?)?多少/u },
  { number: 'large', asked: /(?:多少|几)个?(?:万?亿|千万|百万)|总量|总额是?多少/u },
  { number: 'money', asked: /多少(?:钱|元|美元)/u },
  { number: 'people', asked: /(?:多少|几)(?:万)?(?:人|名)/u },
  { number: 'length', asked: /(?:多少|几)(?:个)?公里/u },
  { number: 'area', asked: /多少平|多大面积|面积/u },
  { number: 'land', asked: /多少亩|几万亩/u },
  { number: 'weight', asked: /多少吨/u },
  { number: 'concentration', asked: /多少微克/u },
];

/** The kind of number that a question asks for; undefined when any may do. */
export function soughtNumber(question: string): SoughtNumber | undefined {
  return numbers.find(({ asked }) => asked.test(question))?.number;
}
