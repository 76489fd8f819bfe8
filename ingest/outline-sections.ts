import type { Orientation, Section, Span } from '../library/report.ts';
import { headingOrientation, lineHeading, type Heading } from './read-heading.ts';

/**
 * Cuts a report into sections, one a heading, in order and without gaps: each begins with its
 * heading and ends where the next begins. A paragraph's bold lead sentence counts as a heading
 * and as text.
 */
export function outlineSections(text: string): readonly Section[] {
  const sections: Section[] = [];
  let open: readonly Heading[] = [];
  for (const { heading, span } of headedBlocks(text)) {
    if (heading) open = [...open.filter(({ depth }) => depth < heading.depth), heading];
    sections.push({
      ...span,
      headingPath: open.map(({ title }) => title),
      orientation: orientationOf(open) ?? inherited(sections, open),
    });
  }
  return sections;
}

type Block = { readonly heading: Heading | undefined; readonly span: Span };

function headedBlocks(text: string): readonly Block[] {
  const starts: { heading: Heading | undefined; start: number }[] = [];
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const heading = lineHeading(match[0]);
    if (heading || starts.length === 0) starts.push({ heading, start: match.index });
  }
  return starts.map(({ heading, start }, index) => ({
    heading,
    span: { start, end: starts[index + 1]?.start ?? text.length },
  }));
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
