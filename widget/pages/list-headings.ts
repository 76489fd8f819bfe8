import type { Span } from './highlight-text.ts';
import type { ReportSection } from './report-wire.ts';

/** One line of the table of contents. */
export type Heading = {
  readonly text: string;
  /** 0 for the top of the outline. */
  readonly depth: number;
  /** Number of the paragraph it leads to. */
  readonly paragraph: number;
};

/**
 * The headings of a report in order, each once, though every section names all headings above it.
 *
 * Sections `['一', '（一）']` and `['一', '（二）']` give 一, （一）, （二） at depths 0, 1, 1.
 */
export function listHeadings(
  sections: readonly ReportSection[],
  paragraphs: readonly Span[],
): readonly Heading[] {
  return sections.flatMap(({ headingPath, start }, index) => {
    const above = sections[index - 1]?.headingPath ?? [];
    const paragraph = paragraphAt(paragraphs, start);
    return headingPath
      .map((text, depth) => ({ text, depth, paragraph }))
      .slice(sharedLength(above, headingPath));
  });
}

/**
 * How deep each paragraph stands that is itself a heading, by paragraph number. Whether a section
 * begins with its heading or right after it, the lines around its start are looked at; a heading
 * that runs on into its paragraph stays in it.
 */
export function headingParagraphs(
  text: string,
  headings: readonly Heading[],
  paragraphs: readonly Span[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { text: heading, depth, paragraph } of headings) {
    const nearby = [paragraph, paragraph + 1, paragraph - 1, paragraph + 2, paragraph - 2];
    const line = nearby.find((number) => lineAt(text, paragraphs[number]) === heading.trim());
    if (line !== undefined && !found.has(line)) found.set(line, depth);
  }
  return found;
}

function lineAt(text: string, span: Span | undefined): string | undefined {
  return span && text.slice(span.start, span.end).trim();
}

/** The paragraph in which an offset lies, or the first one after it. */
function paragraphAt(paragraphs: readonly Span[], offset: number): number {
  const number = paragraphs.findIndex(({ end }) => end > offset);
  return number === -1 ? Math.max(paragraphs.length - 1, 0) : number;
}

function sharedLength(one: readonly string[], other: readonly string[]): number {
  const differing = other.findIndex((heading, depth) => heading !== one[depth]);
  return differing === -1 ? other.length : differing;
}
