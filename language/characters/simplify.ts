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

let traditional: RegExp | undefined;

/**
 * Whether a text has a character that `simplify` would change. Converting takes as long as cutting
 * into words does, and the text of a report needs none.
 */
export function hasTraditional(text: string): boolean {
  traditional ??= new RegExp(`[${traditionalCharacters().join('')}]`, 'u');
  return traditional.test(text);
}

const firstIdeograph = 0x3400;
const lastIdeograph = 0x9fff;

function traditionalCharacters(): readonly string[] {
  const all = Array.from({ length: lastIdeograph - firstIdeograph + 1 }, (_, index) =>
    String.fromCodePoint(firstIdeograph + index),
  );
  const simplified = simplify(all.join('\n')).split('\n');
  return all.filter((character, index) => simplified[index] !== character);
}
