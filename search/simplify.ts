import { Converter } from 'opencc-js/t2cn';

// The package's own types do not resolve under NodeNext: they import without file endings.
const makeConverter = Converter as unknown as (locales: {
  readonly from: 't';
  readonly to: 'cn';
}) => (text: string) => string;

let converter: ((text: string) => string) | undefined;

/** Traditional characters as simplified ones: `simplify('靜海區') // => '静海区'`. */
export function simplify(text: string): string {
  converter ??= makeConverter({ from: 't', to: 'cn' });
  return converter(text);
}
