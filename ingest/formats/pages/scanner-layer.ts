import { columnsOf } from '../../../language/characters/display-width.ts';
import type { TextRun } from './page-lines.ts';
import type { DrawingStep, UnseenWords } from './unseen-words.ts';

// ISO 32000-1 9.3.6: text that is drawn in no way.
const invisible = 3;
const shareOfPage = 0.5;
// A program that was told another language sees no Chinese characters; where it saw them, two in three are.
const fewestChinese = 0.3;

/**
 * The words of a page, told to be recognised where a scanner's program laid them, drawn in no way, over its
 * picture of the page. How sure it was of them it does not say. A layer with hardly a Chinese character is none.
 */
export function layerTold<Run extends TextRun>(
  runs: readonly Run[],
  steps: readonly DrawingStep[],
  unseen: readonly UnseenWords[],
): readonly Run[] {
  const seen = charactersIn(runs);
  const laid = invisibleCharacters(steps) - charactersIn(unseen);
  if (laid <= 0 || laid < seen * shareOfPage) return runs;
  const chinese = runs.reduce(
    (sum, { text }) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0),
    0,
  );
  if (chinese < seen * fewestChinese) return [];
  return runs.map((run) => ({ ...run, right: endOf(run), confidence: null }));
}

/** Boxes are drawn tight around ink; stops have half of their square or more left blank. */
function endOf({ text, left, right, size }: TextRun): number {
  return Math.min(Math.max(right, left + columnsOf(text) * (size / 2)), right + size);
}

/** How many characters are drawn in no way; the mode is part of what `save` keeps. */
function invisibleCharacters(steps: readonly DrawingStep[]): number {
  const kept: number[] = [];
  let mode = 0;
  let characters = 0;
  for (const { name, values } of steps) {
    if (name === 'setTextRenderingMode') mode = Number(values[0]);
    else if (name === 'save' || name === 'paintFormXObjectBegin') kept.push(mode);
    else if (name === 'restore' || name === 'paintFormXObjectEnd') mode = kept.pop() ?? mode;
    else if (name === 'showText' && mode === invisible) characters += glyphsIn(values[0]);
  }
  return characters;
}

function glyphsIn(shown: unknown): number {
  if (!Array.isArray(shown)) return 0;
  return shown.reduce<number>((sum, glyph: unknown) => sum + wordsOf(glyph).trim().length, 0);
}

function wordsOf(glyph: unknown): string {
  const isGlyph = typeof glyph === 'object' && glyph !== null && 'unicode' in glyph;
  return isGlyph && typeof glyph.unicode === 'string' ? glyph.unicode : '';
}

function charactersIn(words: readonly { readonly text: string }[]): number {
  return words.reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0);
}
