import { Converter } from 'opencc-js/t2cn';

let converter: ((text: string) => string) | undefined;

/** Traditional characters as simplified ones: `simplify('靜海區') // => '静海区'`. */
export function simplify(text: string): string {
  const convert = (converter ??= Converter({ from: 't', to: 'cn' }));
  return convert(text);
}
