import type { Orientation, Report, Span } from '../../../library/report.ts';
import { headingSpan, siblingHeadings, type Heading } from './sibling-headings.ts';

const fewestHeadings = 3;
const mostHeadings = 15;

/** The headings that divide what a report plans, or what it looks back on; the most of one run. */
export function planHeadings(
  report: Pick<Report, 'text' | 'sections'>,
  kind: Orientation,
): readonly Span[] | undefined {
  const isOfKind = ({ section }: Heading) => section.orientation === kind;
  const runs = siblingHeadings(report)
    .map((run) => run.filter(isOfKind))
    .filter(({ length }) => length >= fewestHeadings && length <= mostHeadings)
    .toSorted((a, b) => b.length - a.length);
  return runs[0]?.flatMap((heading) => headingSpan(report, heading));
}
