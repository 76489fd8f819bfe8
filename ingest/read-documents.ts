import { loadGazetteer } from '../library/gazetteer.ts';
import type { ReportDraft } from '../library/report.ts';
import { cleanLines, sourceSpan, type Cut } from './clean-lines.ts';
import { describeDocument } from './describe-document.ts';
import { documentText } from './document-text.ts';
import { furnitureRules, markdownRules } from './furniture-rules.ts';
import { outlineSections } from './outline-sections.ts';
import { separateDocuments, type DocumentLines } from './separate-documents.ts';
import { splitPassages } from './split-passages.ts';

export type ReadFile = {
  readonly documents: readonly ReportDraft[];
  /** What was left out of the source text, and why. */
  readonly cuts: readonly Cut[];
};

/**
 * From the text of a file to the documents in it: cleaned, separated, described, outlined and cut
 * into passages. Pure but for the gazetteer; what the text does not say stays unknown.
 */
export function readDocuments(source: string, format: 'text' | 'markdown'): ReadFile {
  const rules = format === 'markdown' ? [...markdownRules, ...furnitureRules] : furnitureRules;
  const { lines, cuts } = cleanLines(source, rules);
  const { documents, leftovers } = separateDocuments(lines);
  return {
    documents: documents.map(readDocument),
    cuts: [...cuts, ...leftovers.map(leftoverCut)].toSorted((a, b) => a.start - b.start),
  };
}

function readDocument(lines: DocumentLines): ReportDraft {
  const { text, sourceRuns } = documentText(lines);
  const sections = outlineSections(text);
  const facts = describeDocument(text, sections, loadGazetteer());
  return { ...facts, text, sections, passages: splitPassages(text, sections), sourceRuns };
}

function leftoverCut({ pieces }: DocumentLines[number]): Cut {
  return { ...sourceSpan(pieces), reason: 'stands outside every document' };
}
