/** A bar as it must fit: how long it is, below zero to the left, and how wide its words are. */
export type FittedBar = { readonly amount: number; readonly wordsWidth: number };

/**
 * The ends of an axis on which bars are as long as they can be while the words beside each still
 * stand within `width` CSS pixels. Where even the words alone do not fit, the bars shrink to little.
 */
export function fitBars(
  bars: readonly FittedBar[],
  width: number,
): { readonly min: number; readonly max: number } {
  const largest = Math.max(...bars.map(({ amount }) => Math.abs(amount)), 0);
  if (largest === 0) return { min: 0, max: 1 };
  // The room that is needed grows with the scale: halve the interval in which it fits.
  let [fits, tooMuch] = [1 / largest, width / largest];
  for (let step = 0; step < 40; step++) {
    const middle = (fits + tooMuch) / 2;
    if (left(bars, middle) + right(bars, middle) <= width) fits = middle;
    else tooMuch = middle;
  }
  return { min: -left(bars, fits) / fits, max: right(bars, fits) / fits };
}

function left(bars: readonly FittedBar[], scale: number): number {
  return reach(
    bars.filter(({ amount }) => amount < 0),
    scale,
  );
}

function right(bars: readonly FittedBar[], scale: number): number {
  return reach(
    bars.filter(({ amount }) => amount >= 0),
    scale,
  );
}

/** How far bars and their words reach from zero, in pixels, at a scale in pixels per unit. */
function reach(bars: readonly FittedBar[], scale: number): number {
  return Math.max(
    0,
    ...bars.map(({ amount, wordsWidth }) => Math.abs(amount) * scale + wordsWidth),
  );
}

/** Width of words in CSS pixels at a font size: a Chinese character is as wide as it is high. */
export function widthOfWords(words: string, fontSize: number): number {
  const widths = [...words].map((character) => (character.charCodeAt(0) > 255 ? 1 : 0.62));
  return widths.reduce((sum, width) => sum + width, 0) * fontSize;
}
