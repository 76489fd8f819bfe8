import { readFileSync } from 'node:fs';

let canonicalNames: ReadonlyMap<string, string> | undefined;

/**
 * The one name of an indicator that goes by several; undefined for a name that is on no list. The
 * list (indicator-names.tsv) is that of the gold, apart from the product's own.
 * @example canonicalName('规上工业增加值') // => '规模以上工业增加值'
 */
export function canonicalName(indicator: string): string | undefined {
  canonicalNames ??= readNames();
  return canonicalNames.get(keyOf(indicator));
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
