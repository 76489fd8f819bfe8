import { readTable } from '../../read-table.ts';

const rows = readTable(new URL('./numerals.tsv', import.meta.url), [
  'numeral',
  'kind',
  'value',
  'formal',
  'example',
]);

const valuesOf = (kind: string): ReadonlyMap<string, number> =>
  new Map(
    rows.filter((row) => row.kind === kind).map(({ numeral, value }) => [numeral, Number(value)]),
  );

/** 零 to 九, and 两. */
export const digitValues = valuesOf('digit');
/** 十, 百 and 千 as powers of ten. */
export const powerValues = valuesOf('power');
/** 廿, 卅 and 卌: so many tens. */
export const tensValues = valuesOf('tens');
/** 万 and 亿 as powers of ten. */
export const groupValues = valuesOf('group');

const signsOf = (values: ReadonlyMap<string, number>) => [...values.keys()].join('');

/** The signs of a character class, as patterns want them. */
export const digitSigns = signsOf(digitValues);
export const powerSigns = signsOf(powerValues) + signsOf(tensValues);
export const groupSigns = signsOf(groupValues);
export const numeralSigns = digitSigns + powerSigns + groupSigns;

/** The numeral that a formal one (捌, 佰) stands for. */
export const formalNumerals: ReadonlyMap<string, string> = new Map(
  rows.flatMap(({ numeral, formal }) => Array.from(formal, (sign) => [sign, numeral] as const)),
);
