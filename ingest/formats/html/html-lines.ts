import type { FurnitureReason } from './html-furniture.ts';
import { droppedText, type DroppedText } from '../loaded-text.ts';
import { isElement, nodeText, wordsIn, type MarkupElement, type MarkupNode } from '../markup.ts';
import { rowLines } from '../pages/row-lines.ts';
import { superscript } from '../docx/superscript.ts';

export type HtmlReading = {
  readonly furniture: FurnitureReason;
  readonly dropped: DroppedText[];
};

/** The lines that a page shows, one a block, without what is no part of its text. */
export function htmlLines(nodes: readonly MarkupNode[], reading: HtmlReading): readonly string[] {
  return wordsOf(nodes, reading, false)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const blocks = new Set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

function wordsOf(nodes: readonly MarkupNode[], reading: HtmlReading, verbatim: boolean): string {
  let words = '';
  for (const node of nodes) {
    const text = nodeText(node);
    if (text !== undefined) words += verbatim ? text : collapse(text);
    else if (isElement(node)) words += elementWords(node, reading, { verbatim, before: words });
  }
  return words;
}

type Place = { readonly verbatim: boolean; readonly before: string };

function elementWords(element: MarkupElement, reading: HtmlReading, place: Place): string {
  const reason = reading.furniture(element);
  if (reason !== undefined) {
    const words = isProgram(element) ? '' : wordsIn(element).trim();
    if (words !== '') reading.dropped.push(droppedText(words, reason));
    return blocks.has(element.name) ? '\n' : '';
  }
  if (element.name === 'br') return '\n';
  if (element.name === 'tr') return `\n${tableRow(element, reading).join('\n')}\n`;
  const words = wordsOf(element.children, reading, place.verbatim || element.name === 'pre');
  if (element.name === 'sup' && /^\s*[[〔]?\d{1,3}[\]〕]?\s*$/u.test(words)) {
    return superscript(place.before, words.replace(/\D/gu, ''));
  }
  return blocks.has(element.name) ? `\n${words}\n` : words;
}

function isProgram({ name }: MarkupElement): boolean {
  return ['script', 'style', 'head', 'title', 'template', 'noscript', 'svg'].includes(name);
}

function tableRow(row: MarkupElement, reading: HtmlReading): readonly string[] {
  const cells = row.children
    .filter(isElement)
    .filter((cell) => reading.furniture(cell) === undefined);
  return rowLines(cells.map((cell) => htmlLines(cell.children, reading)));
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
