import type { FurnitureReason } from './html-furniture.ts';
import { droppedText, type DroppedText } from '../loaded-text.ts';
import { isElement, nodeText, wordsIn, type MarkupElement, type MarkupNode } from '../markup.ts';
import { superscript } from '../docx/superscript.ts';
import type { Block } from '../../tables/grid.ts';
import { htmlCells } from '../../tables/html-table.ts';
import { tableBlocks } from '../../tables/table-blocks.ts';

export type HtmlReading = {
  readonly furniture: FurnitureReason;
  readonly dropped: DroppedText[];
  /** What the tables of the page are read as, each in the place of its mark. */
  readonly tables: (readonly Block[])[];
};

/** The lines that a page shows, one a block, and its tables, without what is no part of its text. */
export function htmlBlocks(nodes: readonly MarkupNode[], reading: HtmlReading): readonly Block[] {
  return wordsOf(nodes, reading, false)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => reading.tables[Number(markedTable.exec(line)?.[1] ?? -1)] ?? [line]);
}

// No word of a page holds the character that marks the place of a table; see wordsOf().
const markedTable = /^\0(\d+)\0$/u;

const blocks = new Set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

function wordsOf(nodes: readonly MarkupNode[], reading: HtmlReading, verbatim: boolean): string {
  let words = '';
  for (const node of nodes) {
    const text = nodeText(node);
    if (text !== undefined) words += (verbatim ? text : collapse(text)).replaceAll('\0', '');
    else if (isElement(node)) words += elementWords(node, reading, { verbatim, before: words });
  }
  return words;
}

type Place = { readonly verbatim: boolean; readonly before: string };

function elementWords(element: MarkupElement, reading: HtmlReading, place: Place): string {
  if (isFurniture(element, reading)) return blocks.has(element.name) ? '\n' : '';
  if (element.name === 'br') return '\n';
  if (element.name === 'table') return tableWords(element, reading);
  const words = wordsOf(element.children, reading, place.verbatim || element.name === 'pre');
  if (element.name === 'sup' && /^\s*[[〔]?\d{1,3}[\]〕]?\s*$/u.test(words)) {
    return superscript(place.before, words.replace(/\D/gu, ''));
  }
  return blocks.has(element.name) ? `\n${words}\n` : words;
}

function isProgram({ name }: MarkupElement): boolean {
  return ['script', 'style', 'head', 'title', 'template', 'noscript', 'svg'].includes(name);
}

/** The caption and whatever else is no row, then the mark in whose place the table stands. */
function tableWords(table: MarkupElement, reading: HtmlReading): string {
  const beside = table.children.filter((child) => !isElement(child) || !rowGroups.has(child.name));
  const cells = htmlCells(table, {
    isLeftOut: (element) => isFurniture(element, reading),
    readCell: ({ children }) => htmlBlocks(children, reading),
  });
  const mark = reading.tables.push(tableBlocks(cells)) - 1;
  return `\n${wordsOf(beside, reading, false)}\n\0${mark}\0\n`;
}

const rowGroups = new Set(['tr', 'thead', 'tbody', 'tfoot']);

function isFurniture(element: MarkupElement, reading: HtmlReading): boolean {
  const reason = reading.furniture(element);
  const words = reason === undefined || isProgram(element) ? '' : wordsIn(element).trim();
  if (reason !== undefined && words !== '') reading.dropped.push(droppedText(words, reason));
  return reason !== undefined;
}

const chinese = '[\u2014\u2018-\u201d\u2026\u3000-\u303f\u3400-\u9fff\uff00-\uffef]';
// Where the source of a page breaks a line between two Chinese characters it means no space.
const breakInChinese = new RegExp(
  `(?<=${chinese})[ \\t]*[\\r\\n][ \\t\\r\\n]*(?=${chinese})`,
  'gu',
);

function collapse(text: string): string {
  return text.replace(breakInChinese, '').replace(/[ \t\r\n\f]+/gu, ' ');
}
