import { findAll, parseHtml, wordsIn, type MarkupElement } from '../formats/markup.ts';
import type { RecognisedRun } from '../formats/pages/recognised-pages.ts';
import { plainCharacters } from '../formats/plain-characters.ts';
import { fullWidth } from './full-width.ts';
import type { Reading } from './recogniser.ts';

/**
 * The words of a page in hOCR, the format of recognition programs (hOCR 1.2): lines with a slope,
 * words with a box and a confidence. Lengths are in pixels.
 */
export function readHocr(hocr: string): Reading {
  const lines = findAll(parseHtml(hocr), 'span').flatMap(lineOf);
  const slope = slopeOf(lines);
  const usual = {
    size: median(lines.flatMap(({ words }) => words.flatMap(widthsOfCharacters))) ?? 1,
    height: median(lines.map((line) => heightOf(line, slope))) ?? 1,
  };
  return { slope, runs: lines.flatMap((line) => runsOf(line, slope, usual)) };
}

type Box = readonly [left: number, top: number, right: number, bottom: number];
type Word = { readonly text: string; readonly box: Box; readonly confidence: number };
type Line = { readonly box: Box; readonly slope: number; readonly words: readonly Word[] };

function lineOf(element: MarkupElement): readonly Line[] {
  const { box, title } = placeOf(element);
  const [slope = 0] = numbersOf('baseline', title);
  const words = findAll(element.children, 'span').flatMap(wordOf);
  if (words.length === 0 || !box) return [];
  const texts = fullWidth(words.map(({ text }) => text));
  return [{ box, slope, words: words.map((word, at) => ({ ...word, text: texts[at] ?? '' })) }];
}

function wordOf(element: MarkupElement): readonly Word[] {
  const { box, title } = placeOf(element);
  const text = plainCharacters(wordsIn(element)).trim();
  const [confidence = 0] = numbersOf('x_wconf', title);
  return box && text !== '' ? [{ text, box, confidence }] : [];
}

function placeOf({ attribs }: MarkupElement): {
  readonly box: Box | undefined;
  readonly title: string;
} {
  const title = attribs['title'] ?? '';
  const [left, top, right, bottom] = numbersOf('bbox', title);
  const isWhole = left !== undefined && top !== undefined && right !== undefined;
  return { title, box: isWhole && bottom !== undefined ? [left, top, right, bottom] : undefined };
}

/** `numbersOf('baseline', 'bbox 0 0 9 9; baseline 0.01 -5') // => [0.01, -5]` */
function numbersOf(name: string, title: string): readonly number[] {
  const property = title.split(';').find((part) => part.trim().startsWith(`${name} `));
  return property?.trim().split(/\s+/u).slice(1).map(Number) ?? [];
}

/** How far a page lies askew: the long lines say it, the slope of short ones is chance. */
function slopeOf(lines: readonly Line[]): number {
  const widest = Math.max(0, ...lines.map(({ box }) => box[2] - box[0]));
  const long = lines.filter(({ box }) => box[2] - box[0] > widest / 2);
  return median(long.map(({ slope }) => slope)) ?? 0;
}

/** How high a line is that lies askew in its box. */
function heightOf({ box }: Line, slope: number): number {
  return box[3] - box[1] - Math.abs(slope) * (box[2] - box[0]);
}

/** As most of a page has it: how wide a character is, and how high a line of them. */
type Usual = { readonly size: number; readonly height: number };

function runsOf(line: Line, slope: number, usual: Usual): readonly RecognisedRun[] {
  // Boxes of words are off by a character now and then, those of lines by a few pixels.
  const larger = heightOf(line, slope) / usual.height;
  const size = usual.size * (Math.abs(larger - 1) < sameSize ? 1 : larger);
  // The baseline that programs give is off by a line now and then; the middles of the words are not.
  const middle = median(line.words.map(({ box }) => (box[1] + box[3]) / 2)) ?? 0;
  const baseline = middle + size * belowMiddle;
  return line.words.map(({ text, confidence, box }, at) => {
    const [left, , right] = box;
    // Boxes are drawn tight around ink; stops have half of their square or more left blank.
    const wide = Math.max(right, left + widthOf(text) * size);
    const end = Math.max(left, Math.min(wide, line.words[at + 1]?.box[0] ?? wide));
    return { text, confidence, left, right: end, baseline, size };
  });
}

const sameSize = 0.35;
const belowMiddle = 0.4;

function widthsOfCharacters({ text, box }: Word): readonly number[] {
  return /^\p{Script=Han}{2,}$/u.test(text) ? [(box[2] - box[0]) / text.length] : [];
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, one) => sum + (/[\u0000-\u024f]/u.test(one) ? 0.5 : 1), 0);
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
