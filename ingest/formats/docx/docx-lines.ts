import type { DocxStyles } from './docx-styles.ts';
import type { Numbering } from './docx-numbering.ts';
import { droppedText, type DroppedText } from '../loaded-text.ts';
import {
  attribute,
  childNamed,
  elementsIn,
  isElement,
  localName,
  valueOf,
  wordsIn,
  type MarkupElement,
} from '../markup.ts';
import { noteMark, superscript } from './superscript.ts';
import { docxCells } from '../../tables/docx-table.ts';
import type { Block } from '../../tables/grid.ts';
import { tableBlocks } from '../../tables/table-blocks.ts';
import { writeBlocks } from '../../tables/write-blocks.ts';

/** What is found on the way through a docx. */
export type DocxReading = {
  readonly styles: DocxStyles;
  readonly numbering: Numbering;
  readonly dropped: DroppedText[];
  /** Notes in the order in which the text refers to them: `footnote 2`. */
  readonly notes: string[];
};

/** The lines and tables of a body, a cell, a note or a text box, in order. */
export function docxBlocks(element: MarkupElement, reading: DocxReading): readonly Block[] {
  return partsIn(element).flatMap((part) =>
    'paragraphs' in part
      ? paragraphLines(part.paragraphs, reading)
      : blocksOf(part.element, reading),
  );
}

/** Its lines alone, a table's row by row. */
export function docxLines(element: MarkupElement, reading: DocxReading): readonly string[] {
  const { text } = writeBlocks(docxBlocks(element, reading));
  return text === '' ? [] : text.split('\n');
}

function blocksOf(element: MarkupElement, reading: DocxReading): readonly Block[] {
  switch (localName(element)) {
    case 'tbl':
      return tableBlocks(docxCells(element, (cell) => docxBlocks(cell, reading)));
    case 'sdt':
      return isContentsList(element)
        ? dropContents(element, reading)
        : docxBlocks(element, reading);
    case 'AlternateContent':
      return docxBlocks(chosen(element), reading);
    case 'sdtContent':
    case 'customXml':
    case 'ins':
    case 'moveTo':
      return docxBlocks(element, reading);
    default:
      return [];
  }
}

/** One drawing in two ways, for new and for old programs; either says the same. */
function chosen(element: MarkupElement): MarkupElement {
  return childNamed(element, 'Choice') ?? childNamed(element, 'Fallback') ?? element;
}

function isContentsList(element: MarkupElement): boolean {
  const properties = childNamed(element, 'sdtPr');
  const part = properties && childNamed(properties, 'docPartObj');
  return valueOf(part, 'docPartGallery') === 'Table of Contents';
}

function dropContents(element: MarkupElement, reading: DocxReading): readonly string[] {
  const lines = docxLines(element, { ...reading, dropped: [], notes: [], numbering: () => '' });
  reading.dropped.push(droppedText(lines.join(' '), '目录'));
  return [];
}

/** Paragraphs that are one, or else what stands between paragraphs. */
type Part = { readonly paragraphs: readonly MarkupElement[] } | { readonly element: MarkupElement };

/** ECMA-376 17.13.5.15: a paragraph whose mark is deleted goes on in the next one. */
function partsIn(element: MarkupElement): readonly Part[] {
  const parts: Part[] = [];
  let open: MarkupElement[] | undefined;
  for (const child of elementsIn(element)) {
    if (localName(child) !== 'p') {
      if (!betweenBlocks.has(localName(child))) open = undefined;
      parts.push({ element: child });
      continue;
    }
    if (open) open.push(child);
    else parts.push({ paragraphs: (open = [child]) });
    if (!isMarkDeleted(child)) open = undefined;
  }
  return parts;
}

// Marks of places, which part no paragraphs.
const betweenBlocks = new Set(['bookmarkStart', 'bookmarkEnd', 'proofErr', 'permStart', 'permEnd']);

function isMarkDeleted(paragraph: MarkupElement): boolean {
  const properties = childNamed(paragraph, 'pPr');
  const mark = properties && childNamed(properties, 'rPr');
  return ['del', 'moveFrom'].some((name) => mark && childNamed(mark, name) !== undefined);
}

/** The lines of a paragraph, which has the properties of the last of those that it is made of. */
function paragraphLines(
  paragraphs: readonly MarkupElement[],
  reading: DocxReading,
): readonly string[] {
  const last = paragraphs.at(-1);
  const properties = last && childNamed(last, 'pPr');
  const words: Words = { text: '', boxes: [] };
  for (const paragraph of paragraphs) inlineWords(paragraph, reading, words);
  if (reading.styles.isContents(valueOf(properties, 'pStyle'))) {
    reading.dropped.push(droppedText(words.text, '目录'));
    return words.boxes;
  }
  // Counted even when the paragraph is empty, as Word does.
  const label = reading.numbering(properties);
  const text = words.text.trim() === '' ? '' : label + words.text.trimStart();
  return [...text.split('\n').filter((line) => line.trim() !== ''), ...words.boxes];
}

type Words = { text: string; readonly boxes: string[] };

function inlineWords(element: MarkupElement, reading: DocxReading, words: Words): void {
  for (const child of elementsIn(element)) {
    const name = localName(child);
    if (name === 'r') runWords(child, reading, words);
    else if (name === 'AlternateContent') inlineWords(chosen(child), reading, words);
    else if (!notWords.has(name)) inlineWords(child, reading, words);
  }
}

// What has been deleted or moved away, properties, and the instructions of fields.
const notWords = new Set([
  ...['del', 'moveFrom', 'pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'instrText', 'rt', 'sectPr'],
  ...['txbxContent', 'ctrlPr', 'oMathParaPr'],
]);

function runWords(run: MarkupElement, reading: DocxReading, words: Words): void {
  const properties = childNamed(run, 'rPr');
  const before = words.text;
  for (const child of elementsIn(run)) {
    words.text += runParts.get(localName(child))?.(child, reading, words) ?? '';
  }
  const added = words.text.slice(before.length);
  const unseen = properties && unseenReason(properties, run);
  if (unseen !== undefined) {
    reading.dropped.push(droppedText(added, unseen));
    words.text = before;
  } else if (properties && isRaised(properties) && /^\d{1,3}$/u.test(added)) {
    words.text = before + superscript(before, added);
  }
}

type RunPart = (element: MarkupElement, reading: DocxReading, words: Words) => string;

const box: RunPart = (element, reading, words) => {
  words.boxes.push(...boxLines(element, reading));
  return '';
};

// ECMA-376 17.3.3; what is not named here has no words.
const runParts: ReadonlyMap<string, RunPart> = new Map<string, RunPart>([
  ['t', wordsIn],
  ['tab', () => ' '],
  ['ptab', () => ' '],
  ['br', (element) => (/^(?:page|column)$/u.test(attribute(element, 'type') ?? '') ? '' : '\n')],
  ['cr', () => '\n'],
  ['noBreakHyphen', () => '-'],
  ['footnoteReference', reference],
  ['endnoteReference', reference],
  ['ruby', rubyBase],
  ['AlternateContent', box],
  ['drawing', box],
  ['pict', box],
  ['object', box],
]);

function reference(element: MarkupElement, { notes }: DocxReading): string {
  const kind = localName(element).replace('Reference', '');
  notes.push(`${kind} ${attribute(element, 'id') ?? ''}`);
  return noteMark(notes.length);
}

/** The words in text boxes, which stand beside the paragraph that holds them. */
function boxLines(element: MarkupElement, reading: DocxReading): readonly string[] {
  if (localName(element) === 'AlternateContent') return boxLines(chosen(element), reading);
  if (localName(element) === 'txbxContent') return docxLines(element, reading);
  return elementsIn(element).flatMap((child) => boxLines(child, reading));
}

/** The word itself, without the small letters that say how it is spoken. */
function rubyBase(element: MarkupElement, reading: DocxReading): string {
  const words: Words = { text: '', boxes: [] };
  const base = childNamed(element, 'rubyBase');
  if (base) inlineWords(base, reading, words);
  return words.text;
}

function isRaised(properties: MarkupElement): boolean {
  return valueOf(properties, 'vertAlign') === 'superscript';
}

/** Why the words of a run are none of the text: they are hidden, struck through or white. */
function unseenReason(properties: MarkupElement, run: MarkupElement): string | undefined {
  const has = (name: string) => isOn(childNamed(properties, name));
  if (has('vanish')) return '隐藏的文字';
  if (has('strike') || has('dstrike')) return '划去的文字';
  return isWhiteOnWhite(properties, run) ? '白色的文字' : undefined;
}

/** White words are seen on a ground of another colour: of a cell, a box, a paragraph or their own. */
function isWhiteOnWhite(properties: MarkupElement, run: MarkupElement): boolean {
  if (!/^f{6}$/iu.test(valueOf(properties, 'color') ?? '')) return false;
  return !hasGround(properties) && !standsOnGround(run);
}

function standsOnGround(element: MarkupElement): boolean {
  const { parent } = element;
  if (!parent || !isElement(parent)) return false;
  const name = localName(parent);
  if (name === 'tbl' || name === 'txbxContent') return true;
  const properties = childNamed(parent, 'pPr');
  return (properties !== undefined && hasGround(properties)) || standsOnGround(parent);
}

function hasGround(properties: MarkupElement): boolean {
  return ['shd', 'highlight'].some((name) => childNamed(properties, name) !== undefined);
}

/** ECMA-376 17.17.4: a switch that is there is on unless it says otherwise. */
function isOn(element: MarkupElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off)$/u.test(attribute(element, 'val') ?? '');
}
