import {
  attribute,
  childNamed,
  elementsIn,
  findAll,
  type MarkupElement,
  type MarkupNode,
} from '../markup.ts';

/** How words look beside being read: struck through, or white. */
export type Look = { readonly isStruck: boolean; readonly isWhite: boolean };

/** How the words of a cell of a style look, and whether its ground has a colour. */
export type CellLook = Look & { readonly hasGround: boolean };

export const plainLook: CellLook = { isStruck: false, isWhite: false, hasGround: false };

/** The looks of cells by their style (`s` of a cell); ECMA-376 18.8.45: a style names a font and a fill. */
export function looksOf(styles: readonly MarkupNode[]): readonly CellLook[] {
  const children = (name: string) => {
    const [list] = findAll(styles, name);
    return list ? elementsIn(list) : [];
  };
  const fonts = children('fonts').map(lookOf);
  const grounds = children('fills').map(isGround);
  return children('cellXfs').map((style) => ({
    ...plainLook,
    ...fonts[Number(attribute(style, 'fontId') ?? 0)],
    hasGround: grounds[Number(attribute(style, 'fillId') ?? 0)] ?? false,
  }));
}

/** How the words of a font, or of the properties of a run of words, look. */
export function lookOf(font: MarkupElement | undefined): Look {
  const strike = font && childNamed(font, 'strike');
  const isStruck = strike !== undefined && !/^(?:0|false)$/u.test(attribute(strike, 'val') ?? '');
  return { isStruck, isWhite: isWhite(font && childNamed(font, 'color')) };
}

/** ECMA-376 18.8.19: the first colour of a theme is that of the paper, unless it is made darker. */
function isWhite(colour: MarkupElement | undefined): boolean {
  if (!colour || Number(attribute(colour, 'tint') ?? 0) < 0) return false;
  if (attribute(colour, 'theme') === '0') return true;
  // 18.8.27: of the colours by number, 1 and 9 are white.
  if (/^[19]$/u.test(attribute(colour, 'indexed') ?? '')) return true;
  return /^(?:[\da-f]{2})?(?:f[\da-f]){3}$/iu.test(attribute(colour, 'rgb') ?? '');
}

function isGround(fill: MarkupElement): boolean {
  const pattern = childNamed(fill, 'patternFill');
  if (!pattern) return elementsIn(fill).length > 0;
  const kind = attribute(pattern, 'patternType') ?? 'none';
  return kind !== 'none' && !(kind === 'solid' && isWhite(childNamed(pattern, 'fgColor')));
}
