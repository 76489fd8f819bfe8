import type { Orientation, Section, Span } from '../library/report.ts';
import { headingOrientation, lineHeading, type Heading } from './read-heading.ts';

/**
 * Cuts a report into sections, in order and without gaps: each begins with its heading and ends
 * where the next begins. A heading with nothing under it but the next heading begins the section
 * of that one, so no section is empty. A paragraph's lead sentence is a heading and text at once.
 */
export function outlineSections(text: string): readonly Section[] {
  const sections: Section[] = [];
  let open: readonly Heading[] = [];
  let start = 0;
  for (const { heading, span, bare } of headedBlocks(text)) {
    if (heading) open = [...open.filter(({ depth }) => depth < heading.depth), heading];
    if (bare) continue;
    sections.push({
      start,
      end: span.end,
      headingPath: open.map(({ title }) => title),
      orientation: orientationOf(open) ?? inherited(sections, open),
    });
    start = span.end;
  }
  return sections;
}

type Block = {
  readonly heading: Heading | undefined;
  readonly span: Span;
  /** Nothing but a heading line, with another block after it. */
  readonly bare: boolean;
};

function headedBlocks(text: string): readonly Block[] {
  const starts: { heading: Heading | undefined; start: number; lineEnd: number }[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
    const heading = lineHeading(line);
    if (heading || starts.length === 0) {
      starts.push({ heading, start: index, lineEnd: index + line.length });
    }
  }
  return starts.map(({ heading, start, lineEnd }, index) => {
    const next = starts[index + 1]?.start;
    const bare = heading !== undefined && next !== undefined && next <= lineEnd + 1;
    return {
      heading,
      span: { start, end: next ?? text.length },
      bare: bare && isWholeLine(text, heading, start, lineEnd),
    };
  });
}

/** A lead sentence is followed by more words in its line; a heading line is not. */
function isWholeLine(text: string, { title }: Heading, start: number, lineEnd: number): boolean {
  return text.slice(start, lineEnd).length <= title.length + 1;
}

/** The deepest heading that says whether it looks back or ahead decides. */
function orientationOf(open: readonly Heading[]): Orientation | null {
  const said = open.map(headingOrientation).filter((one) => one !== null);
  return said.at(-1) ?? null;
}

/**
 * A top heading that says nothing goes on as the part before it; a report never turns back.
 * Notes at the end (名词解释) are about neither year.
 */
function inherited(earlier: readonly Section[], open: readonly Heading[]): Orientation | null {
  if (open.length === 0 || open.some(({ title }) => /解释|注释|附注/u.test(title))) return null;
  return earlier.at(-1)?.orientation ?? null;
}
