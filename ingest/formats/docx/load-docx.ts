import { docxBlocks, docxLines, type DocxReading } from './docx-lines.ts';
import { numberingOf } from './docx-numbering.ts';
import { openDocx } from './docx-parts.ts';
import { docxPictures } from './docx-pictures.ts';
import { stylesOf } from './docx-styles.ts';
import { writeBlocks } from '../../tables/write-blocks.ts';
import type { LoadedText } from '../loaded-text.ts';
import { attribute, findAll, type MarkupElement, type MarkupNode } from '../markup.ts';
import type { RecognisedPages } from '../pages/recognised-pages.ts';
import { withPastedPictures } from '../pictures/pasted-pictures.ts';
import { noteMark } from './superscript.ts';
import { damagedZip } from '../zip/zip-directory.ts';

/**
 * The text of a docx, a line a paragraph, with its automatic numbers, tables row by row and notes
 * at the end; where it has next to none, what was recognised in its pictures. Read from the XML itself: mammoth gives no numbers, unpacks without a limit and runs
 * out of stack on deep nesting.
 * @throws RefusedFileError when the file is damaged or unsafe.
 */
export async function loadDocx(
  bytes: Uint8Array,
  recognised?: RecognisedPages,
): Promise<LoadedText> {
  const parts = await openDocx(bytes);
  const [body] = findAll(parts.document, 'body');
  if (!body) throw damagedZip();
  const styles = stylesOf(parts.styles);
  const numbering = numberingOf(parts.numbering, styles);
  const reading: DocxReading = { styles, numbering, dropped: [], notes: [] };
  const blocks = docxBlocks(body, reading);
  const notes = noteLines(reading, [...parts.footnotes, ...parts.endnotes]);
  const written = writeBlocks([...blocks, ...notes]);
  const own = { ...written, markup: 'text', dropped: reading.dropped } as const;
  return withPastedPictures(own, docxPictures(body, parts), recognised);
}

/** The notes in the order of their marks. */
function noteLines(reading: DocxReading, nodes: readonly MarkupNode[]): readonly string[] {
  const byName = new Map(
    ['footnote', 'endnote'].flatMap((kind) =>
      findAll(nodes, kind).map((note): [string, MarkupElement] => [
        `${kind} ${attribute(note, 'id') ?? ''}`,
        note,
      ]),
    ),
  );
  // Notes do not have notes of their own.
  return [...reading.notes].flatMap((name, index) => {
    const note = byName.get(name);
    const lines = note ? docxLines(note, { ...reading, notes: [] }) : [];
    return lines.length === 0 ? [] : [`${noteMark(index + 1)} ${lines.join(' ').trim()}`];
  });
}
