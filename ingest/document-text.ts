import type { SourceRun } from '../library/report.ts';
import type { DocumentLines } from './outline/separate-documents.ts';

/** The cleaned text of one document, with the way back to the source. */
export type DocumentText = { readonly text: string; readonly sourceRuns: readonly SourceRun[] };

/** Joins lines with single line breaks; each kept piece remembers where it stood in the source. */
export function documentText(lines: DocumentLines): DocumentText {
  const sourceRuns: SourceRun[] = [];
  let text = '';
  for (const { pieces } of lines) {
    if (text !== '') text += '\n';
    for (const piece of pieces) {
      const { sourceStart } = piece;
      sourceRuns.push({ start: text.length, sourceStart, length: piece.text.length });
      text += piece.text;
    }
  }
  return { text, sourceRuns };
}
