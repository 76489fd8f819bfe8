import type { Report, Section, Span } from '../../../library/report.ts';

type Outlined = Pick<Report, 'text' | 'sections'>;

/** A heading, and the first section under it. */
export type Heading = { readonly words: string; readonly section: Section };

/** All runs of headings that have one parent, in the order of the report. */
export function siblingHeadings({ sections }: Outlined): readonly (readonly Heading[])[] {
  const runs = new Map<string, Map<string, Heading>>();
  for (const section of sections) {
    for (const [depth, words] of section.headingPath.entries()) {
      const parent = section.headingPath.slice(0, depth).join('\n');
      const run = runs.get(parent) ?? new Map<string, Heading>();
      if (!run.has(words)) run.set(words, { words, section });
      runs.set(parent, run);
    }
  }
  return [...runs.values()].flatMap((run) => splitByNumbering([...run.values()]));
}

const numbering = /^[（(]?(?<number>[一二三四五六七八九十]+|\d{1,2})[）)、.．]/u;

/** One parent may hold several runs: （一）… to （十）…, then （一）… again, or none numbered. */
function splitByNumbering(headings: readonly Heading[]): readonly (readonly Heading[])[] {
  const runs: Heading[][] = [];
  for (const [index, heading] of headings.entries()) {
    const number = numberOf(heading);
    const before = headings[index - 1];
    const goesOn = before && (numberOf(before) === undefined) === (number === undefined);
    if (goesOn && number !== '一' && number !== '1') runs.at(-1)?.push(heading);
    else runs.push([heading]);
  }
  return runs;
}

function numberOf({ words }: Heading): string | undefined {
  return numbering.exec(words)?.groups?.['number'];
}

/** Where a heading stands in the text: in the section that it heads, or right before it. */
export function headingSpan({ text }: Outlined, { words, section }: Heading): readonly Span[] {
  const start = text.indexOf(words, Math.max(0, section.start - words.length - 2));
  return start < 0 || start > section.end ? [] : [{ start, end: start + words.length }];
}
