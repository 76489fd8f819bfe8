import { scalePattern } from '../../../language/numbers/units/scales.ts';
import { unitPattern } from '../../../language/numbers/units/units.ts';
import { readTable, wordsOf } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';

const rows = readTable(new URL('./products.tsv', import.meta.url), [
  ...(['product', 'verbs', 'name', 'example'] as const),
]);

// 生产 is a verb and so is 产, but not of 高产.
const begins = '(?<![高稳增减主特财资农水丰低停转量投](?=产)|[征回税吸没](?=收)|[攻敲](?=打))';
const done = '[了过下出得上来着到]{0,3}';
const asked = `(?:多少|几)(?:个)?${scalePattern}*(?:${unitPattern})?`;
// 炼钢产能 and 产粮大县 make something else of it.
const ends =
  '(?![厂量业人食品材化矿田站价票油机]|产能|产业|产区|企业|大县|大省|基地|加工|安全|行业|公司|铁厂)';

type Product = { readonly name: string; readonly made: RegExp; readonly making: RegExp };

const products: readonly Product[] = rows.map(({ product, verbs, name }) => {
  const [things, doings] = [anyOf(wordsOf(product)), anyOf(wordsOf(verbs))];
  return {
    name,
    made: new RegExp(`${begins}${doings}${done}(?<asked>${asked})?的?${things}${ends}`, 'gu'),
    making: new RegExp(
      `(?<!\\p{Script=Han}[种打收])${things}${doings}${done}(?=多|少|几|最|更|$|[?,])`,
      'gu',
    ),
  };
});

/**
 * A question that asks what was made of a product by the name that reports have for that.
 *
 * `withProducts('1992年全国炼了多少钢') // => '1992年全国钢产量多少'`
 */
export function withProducts(text: string): string {
  return products.reduce(
    (words, { name, made, making }) =>
      words
        .replace(made, (_all, amount: string | undefined) => `${name}${amount ?? ''}`)
        .replace(making, name),
    text,
  );
}
