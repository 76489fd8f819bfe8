import { loadGazetteer } from '../language/places/gazetteer.ts';
import type { Cut, ReportDraft, Span } from '../library/report.ts';
import { cleanLines } from './clean/clean-lines.ts';
import { describeDocument } from './describe/describe-document.ts';
import { documentText } from './document-text.ts';
import { furnitureRules, markdownRules } from './clean/furniture-rules.ts';
import { withoutRepeatedPages } from './clean/repeated-pages.ts';
import { outlineSections } from './outline/outline-sections.ts';
import { readGlossary } from './outline/read-glossary.ts';
import { separateDocuments, type DocumentLines } from './outline/separate-documents.ts';
import { sourceSpan } from './clean/source-line.ts';
import { splitPassages } from './outline/split-passages.ts';
import type { Table } from '../library/table.ts';
import { tablesInText } from './tables/tables-in-text.ts';

export type ReadFile = {
  readonly documents: readonly ReportDraft[];
  /** What was left out of the source text, and why. */
  readonly cuts: readonly Cut[];
};

/**
 * From the text of a file to the documents in it: cleaned, separated, described, outlined and cut
 * into passages. Pure but for the gazetteer; what the text does not say stays unknown.
 */
export function readDocuments(
  source: string,
  format: 'text' | 'markdown',
  tables: readonly Table[] = [],
): ReadFile {
  const rules = format === 'markdown' ? [...markdownRules, ...furnitureRules] : furnitureRules;
  const cleaned = cleanLines(source, rules, tables);
  const { lines, cuts: again } = withoutRepeatedPages(cleaned.lines);
  const { documents, leftovers } = separateDocuments(lines);
  const all = [...cleaned.cuts, ...again, ...leftovers.map(leftoverCut)].toSorted(
    (a, b) => a.start - b.start,
  );
  const ends = documents.map(endInSource);
  return {
    documents: documents.map((document, index) => {
      const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
      const to = index === documents.length - 1 ? source.length : (ends[index] ?? source.length);
      const isIn = ({ start }: Span) => start >= from && start < to;
      return readDocument(document, all.filter(isIn), tables.filter(isIn));
    }),
    cuts: all,
  };
}

function readDocument(
  lines: DocumentLines,
  cuts: readonly Cut[],
  tablesOfFile: readonly Table[],
): ReportDraft {
  const { text, sourceRuns } = documentText(lines);
  const tables = tablesInText(tablesOfFile, sourceRuns);
  const sections = outlineSections(text, tables);
  return {
    ...describeDocument(text, sections, loadGazetteer()),
    text,
    sections,
    passages: splitPassages(text, sections),
    sourceRuns,
    glossary: readGlossary(text),
    cuts,
    ...(tables.length > 0 && { tables }),
  };
}

function endInSource(lines: DocumentLines): number {
  const last = lines.at(-1);
  return last ? sourceSpan(last.pieces).end : 0;
}

function leftoverCut({ pieces }: DocumentLines[number]): Cut {
  return { ...sourceSpan(pieces), reason: '不属于任何一份文档' };
}
