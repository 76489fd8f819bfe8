import { readFileSync } from 'node:fs';

let canonicalNames: ReadonlyMap<string, string> | undefined;
let anyName: RegExp | undefined;

/**
 * The one name of an indicator that goes by several; undefined for a name that is on no list. The
 * list (indicator-names.tsv) is that of the gold, apart from the product's own.
 * @example canonicalName('规上工业增加值') // => '规模以上工业增加值'
 */
export function canonicalName(indicator: string): string | undefined {
  canonicalNames ??= readNames();
  return canonicalNames.get(keyOf(indicator));
}

/**
 * The indicators that a text names, longest names first, so that 一般公共预算收入 is no 收入 besides.
 * @example canonicalNamesIn('2022年税收占比与GDP') // => ['税收占一般公共预算收入比重', '地区生产总值']
 */
export function canonicalNamesIn(text: string): readonly string[] {
  canonicalNames ??= readNames();
  anyName ??= new RegExp(
    [...canonicalNames.keys()].toSorted((a, b) => b.length - a.length).join('|'),
    'gu',
  );
  const found = [...text.toUpperCase().matchAll(anyName)];
  return [...new Set(found.flatMap(([name]) => canonicalNames?.get(name) ?? []))];
}

function readNames(): ReadonlyMap<string, string> {
  const lines = readFileSync(new URL('./indicator-names.tsv', import.meta.url), 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .flatMap((line) => {
        const [name = '', others = ''] = line.split('\t');
        return [name, ...others.split('、').filter(Boolean)].map((each) => [keyOf(each), name]);
      }),
  );
}

function keyOf(name: string): string {
  return name.replace(/[（(][^）)]*[）)]|[的\s“”]/gu, '').toUpperCase();
}
