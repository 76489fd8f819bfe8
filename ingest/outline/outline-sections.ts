import { periodsIn } from '../../language/years/periods-in.ts';
import type { Orientation, Section, Span } from '../../library/report.ts';
import { notesStart } from './read-glossary.ts';
import {
  headingOrientation,
  isNotesHeading,
  lineHeading,
  parallelHeading,
  turnsAway,
  wordsOrientation,
  type Heading,
} from './read-heading.ts';

/**
 * Cuts a report into sections, in order and without gaps: each begins with its heading and ends
 * where the next begins. A heading with nothing under it but the next heading begins the section
 * of that one, so no section is empty. A paragraph's lead sentence is a heading and text at once.
 */
export function outlineSections(text: string, tables: readonly Span[] = []): readonly Section[] {
  const sections: Section[] = [];
  const said = new Orientations();
  let open: readonly Heading[] = [];
  let start = 0;
  for (const block of headedBlocks(withoutRows(text, tables))) {
    const headingWaits = start < block.span.start;
    const path = headingWaits && block.beginning === 'turn' ? open : openHeadings(open, block);
    const isNewPart = headingWaits || path !== open || sections.length === 0;
    open = path;
    if (block.bare) continue;
    if (isNewPart) {
      const words = text.slice(start, Math.min(block.span.end, start + firstWords));
      const headingPath = open.map(({ title }) => title);
      sections.push({ start, end: block.span.end, headingPath, orientation: said.of(open, words) });
    } else lengthenLast(sections, block.span.end);
    start = block.span.end;
  }
  return lookingAheadAtLast(lookingBackFirst(sections));
}

/** No row of a table heads what stands behind it, whatever it is numbered with. */
function withoutRows(text: string, tables: readonly Span[]): string {
  const masked = tables.map(({ start, end }, index) => [
    text.slice(tables[index - 1]?.end ?? 0, start),
    text.slice(start, end).replace(/[^\n]/gu, '·'),
  ]);
  return [...masked.flat(), text.slice(tables.at(-1)?.end ?? 0)].join('');
}

/** A report looks back before it looks ahead, also where the headings of its first part are mottoes. */
function lookingBackFirst(sections: readonly Section[]): readonly Section[] {
  const first = sections.find(({ orientation }) => orientation !== null);
  if (first?.orientation !== 'target') return sections;
  const numbered = (title = '') => /^(?:第?一[、部章]|[（(]一[）)])/u.test(title);
  const from = sections.findIndex(({ headingPath }) => numbered(headingPath[0]));
  const to = sections.indexOf(first);
  return sections.map((section, index) =>
    from >= 0 && index >= from && index < to ? { ...section, orientation: 'result' } : section,
  );
}

const partNumber = /^第?[一二三四五六七八九十]+[、部章]/u;
// A list in the review may be numbered like the parts of the report.
const shortestReview = 0.1;

/**
 * A report that has looked back in its first part looks ahead in the others, also where these have
 * mottoes for headings and none says so: 一、工作回顾, 二、努力开创新局面.
 */
function lookingAheadAtLast(sections: readonly Section[]): readonly Section[] {
  if (sections.some(({ orientation }) => orientation === 'target')) return sections;
  const parts = sections.filter(({ headingPath: [top = ''] }) => partNumber.test(top));
  const review = parts[0]?.headingPath[0] ?? '';
  if (headingOrientation({ title: review, depth: 0 }) !== 'result') return sections;
  const reviewed = shortestReview * (sections.at(-1)?.end ?? 0);
  const looksAhead = ({ headingPath: [top = ''], start }: Section) =>
    partNumber.test(top) && top !== review && start >= reviewed;
  return sections.map((section) =>
    looksAhead(section) ? { ...section, orientation: 'target' } : section,
  );
}

function lengthenLast(sections: Section[], end: number): void {
  const last = sections.pop();
  if (last) sections.push({ ...last, end });
}

/** How many of a section's first characters may tell which way it looks. */
const firstWords = 400;

/** What begins a block: a heading, a turn back to the whole part, or notes without a heading. */
type Beginning = Heading | 'start' | 'turn' | 'notes';

type Block = {
  readonly beginning: Beginning;
  readonly span: Span;
  /** Nothing but a heading line, with another block after it. */
  readonly bare: boolean;
};

/** The headings that stand over a block; the same array where nothing opens or closes. */
function openHeadings(open: readonly Heading[], { beginning }: Block): readonly Heading[] {
  const [top] = open;
  if (typeof beginning === 'object') {
    const turns = top && turnsToNextYear(top, beginning);
    const heading = turns ? { ...beginning, depth: top.depth } : beginning;
    return [...open.filter(({ depth }) => depth < heading.depth), heading];
  }
  if (beginning !== 'turn' || (top && isNotesHeading(top.title))) return [];
  return top && open.length > 1 ? [top] : open;
}

/**
 * 二、2012年工作任务 stands beside 2011年工作回顾, which lacks its 一、, and not under it: what follows is
 * numbered anew and looks ahead.
 */
function turnsToNextYear(top: Heading, heading: Heading): boolean {
  if (heading.depth !== 1 || headingOrientation(top) !== 'result') return false;
  if (headingOrientation(heading) === 'target' && yearsAhead.test(heading.title)) return true;
  const reviewed = latestPeriod(top.title);
  return reviewed > 0 && latestPeriod(heading.title) === reviewed + 1;
}

const yearsAhead = /今年|明年|新的?一年|下一年|[今往]后[一五]?|未来[五几]?年/u;

type Line = { readonly beginning: Beginning; readonly start: number; readonly lineEnd: number };

function headedBlocks(text: string): readonly Block[] {
  const starts = beginnings(text);
  return starts.map(({ beginning, start, lineEnd }, index) => {
    const next = starts[index + 1]?.start;
    const bare = next !== undefined && next <= lineEnd + 1;
    return {
      beginning,
      span: { start, end: next ?? text.length },
      bare: bare && headsOnly(beginning, text.slice(start, lineEnd)),
    };
  });
}

function beginnings(text: string): readonly Line[] {
  const parallel = parallelOpenings(text);
  const notes = notesStart(text) ?? text.length;
  const found: Line[] = [];
  for (const { 0: line, index: start } of text.matchAll(/[^\n]+/gu)) {
    const beginning = beginningOf(line, { start, notes, parallel });
    if (beginning || found.length === 0) {
      found.push({ beginning: beginning ?? 'start', start, lineEnd: start + line.length });
    }
  }
  return found;
}

function beginningOf(
  line: string,
  at: {
    readonly start: number;
    readonly notes: number;
    readonly parallel: ReadonlySet<string>;
  },
): Beginning | undefined {
  // Notes are numbered too, but their numbers head terms and no sections.
  if (at.start > at.notes) return turnsAway(line) ? 'turn' : undefined;
  const heading = lineHeading(line);
  if (heading) return heading;
  if (at.start === at.notes) return 'notes';
  if (turnsAway(line)) return 'turn';
  const parallel = parallelHeading(line);
  return parallel && at.parallel.has(parallel.opening) ? parallel : undefined;
}

const fewestParallel = 3;

/** The words with which several paragraphs open: 五年来, 我们. */
function parallelOpenings(text: string): ReadonlySet<string> {
  const uses = new Map<string, number>();
  for (const [line] of text.matchAll(/[^\n]+/gu)) {
    const opening = parallelHeading(line)?.opening;
    if (opening) uses.set(opening, (uses.get(opening) ?? 0) + 1);
  }
  return new Set([...uses].filter(([, times]) => times >= fewestParallel).map(([words]) => words));
}

/** Whether a line holds nothing but a heading (a lead sentence is followed by more), or 各位代表！ */
function headsOnly(beginning: Beginning, line: string): boolean {
  if (typeof beginning === 'object') return line.length <= beginning.title.length + 1;
  return beginning === 'turn' && line.length <= longestAddress;
}

const longestAddress = 10;

/** Which way each section looks, section by section: a report never turns back. */
class Orientations {
  #last: Orientation | null = null;
  #reviewed = 0;
  #top: Heading | undefined;

  of(open: readonly Heading[], words: string): Orientation | null {
    const [top] = open;
    // Notes at the end (名词解释) are about neither year.
    if (!top || isNotesHeading(top.title)) return null;
    const own = this.#said(open);
    const isNewPart = top !== this.#top && top.depth <= 1;
    this.#top = top;
    const read = isNewPart && this.#last !== 'target' ? wordsOrientation(words) : null;
    this.#last = own ?? read ?? this.#last;
    return this.#last;
  }

  /** The deepest heading that says whether it looks back or ahead decides. */
  #said(open: readonly Heading[]): Orientation | null {
    let said: Orientation | null = null;
    for (const heading of open.filter(({ depth }) => depth <= 1)) {
      const one = headingOrientation(heading);
      const period = latestPeriod(heading.title);
      // 二、2022年主要工作 after 一、2021年工作回顾 can only be a plan.
      if (one === null && this.#reviewed > 0 && period > this.#reviewed) said = 'target';
      if (one === 'result') this.#reviewed = Math.max(this.#reviewed, period);
      said = one ?? said;
    }
    return said;
  }
}

/** The last year that a heading names; “十四五” runs to 2025, so a plan for it is later than 2020. */
function latestPeriod(title: string): number {
  return Math.max(0, ...periodsIn(title).map(({ period }) => period.last));
}
