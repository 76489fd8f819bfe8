import type { Report, Section, Span } from '../../../library/report.ts';
import { listNames } from '../../../language/sentences/list-names.ts';
import { pausedItems } from './divided-by.ts';
import { isNumeral } from './list-likeness.ts';
import { headingSpan, siblingHeadings, type Heading } from './sibling-headings.ts';
import { distinct, namedPhrases, type NamedPhrase } from './phrases-alike.ts';
import type { CountedList } from '../../../language/sentences/counted-list.ts';

type Outlined = Pick<Report, 'text' | 'sections'>;

/**
 * The items of a list that a report does not write out in one sentence: headings that stand side
 * by side (（一）… to （十）…), or phrases that are all called the same (…攻坚战 six times in a
 * section). Undefined where no run fits the list asked for.
 */
export function findListRun(report: Outlined, asked: CountedList): readonly Span[] | undefined {
  const { noun } = asked;
  if (noun !== undefined && isNumeral(noun)) return undefined;
  const names =
    noun === undefined ? [asked] : listNames(noun).map((name) => ({ ...asked, noun: name }));
  for (const run of [headingRun, phraseRun, paragraphRun, pausedRun]) {
    const [found] = names.flatMap((name) => {
      const items = run(report, name);
      return items ? [items] : [];
    });
    if (found) return found;
  }
  return undefined;
}

// Of so many headings side by side nearly all have to bear the name.
const shareNamed = 0.8;
const fewestHeadings = 3;
// Words for the parts of a report itself: 哪十大块, 哪几个方面.
const partsOfReport = /^(?:块|方面|部分|板块|章|任务|重点任务|工作|重点工作|大块)$/u;
// Fewer headings than this stand side by side in every report.
const fewestUnnamed = 4;

function headingRun(report: Outlined, { count, noun }: CountedList): readonly Span[] | undefined {
  const runs = siblingHeadings(report).filter(
    (run) => run.length >= fewestHeadings && (count === undefined || run.length === count),
  );
  const named = noun === undefined ? [] : runs.filter((run) => bearName(run, noun));
  const [best, second] = named.length > 0 ? named : count === undefined ? [] : runs;
  if (!best) return undefined;
  if (named.length > 0) return best.flatMap((heading) => headingSpan(report, heading));
  const fits = partsOfReport.test(noun ?? '') && best.length >= fewestUnnamed && !second;
  return fits ? best.flatMap((heading) => headingSpan(report, heading)) : undefined;
}

function bearName(run: readonly Heading[], noun: string): boolean {
  return run.filter(({ words }) => words.includes(noun)).length >= shareNamed * run.length;
}

/** Phrases called alike in the shortest stretch of sections that holds just as many as asked. */
function phraseRun(report: Outlined, { count, noun }: CountedList): readonly Span[] | undefined {
  if (count === undefined || noun === undefined) return undefined;
  const phrases = namedPhrases(report.text, noun);
  return stretches(report.sections)
    .map(({ start, end }) =>
      distinct(phrases.filter((one) => one.start >= start && one.end <= end)),
    )
    .find((found) => found.length === count && standInParallel(found, report));
}

/** 打好…攻坚战，打好…攻坚战: items of one list begin alike; mere mentions do not. */
function standInParallel(found: readonly NamedPhrase[], { text }: Outlined): boolean {
  const beginnings = found.map(({ start }) => text.slice(start, start + 2));
  const most = Math.max(...beginnings.map((one) => beginnings.filter((it) => it === one).length));
  return most >= shareNamed * found.length;
}

/** Every section, then all that share a heading from the deepest up: shortest first. */
function stretches(sections: readonly Section[]): readonly Span[] {
  const groups = new Map<string, Span>();
  for (const { headingPath, start, end } of sections) {
    for (let depth = 0; depth <= headingPath.length; depth++) {
      const key = headingPath.slice(0, depth).join('\n');
      groups.set(key, { start: Math.min(groups.get(key)?.start ?? start, start), end });
    }
  }
  return [...groups.values()].toSorted((a, b) => a.end - a.start - (b.end - b.start));
}

const alikeBeginning = 4;

/** Paragraphs in a row that begin alike, just as many as asked, one of them called by the name. */
function paragraphRun(
  { text }: Outlined,
  { count, noun }: CountedList,
): readonly Span[] | undefined {
  if (count === undefined || noun === undefined) return undefined;
  const firsts = [...text.matchAll(/[^\n]+/gu)].flatMap(({ 0: line, index }) => {
    const said = /^[^。！？]+/u.exec(line)?.[0] ?? '';
    return said.trim() === '' ? [] : [{ start: index, end: index + said.length }];
  });
  const beginning = ({ start }: Span) => text.slice(start, start + alikeBeginning);
  const runs = runsAlike(firsts, beginning);
  return runs.find(
    (run) =>
      run.length === count && run.some(({ start, end }) => text.slice(start, end).includes(noun)),
  );
}

function runsAlike(
  spans: readonly Span[],
  likeness: (span: Span) => string,
): readonly (readonly Span[])[] {
  const runs: Span[][] = [];
  for (const span of spans) {
    const before = runs.at(-1)?.at(-1);
    if (before && likeness(before) === likeness(span)) runs.at(-1)?.push(span);
    else runs.push([span]);
  }
  return runs;
}

/** Items between 、, just as many as asked, each of them with the name: 现代农业、现代工业和现代国防. */
function pausedRun({ text }: Outlined, { count, noun }: CountedList): readonly Span[] | undefined {
  if (count === undefined || noun === undefined || noun.length < 2) return undefined;
  const clauses = [...text.matchAll(/[^，,；;：:。！？\n]*、[^，,；;：:。！？\n]*/gu)];
  return clauses
    .filter(({ 0: clause }) => clause.split(noun).length > count)
    .map(({ 0: clause, index }) => named(text, { start: index, end: index + clause.length }, noun))
    .find(({ length }) => length === count);
}

/** From the name on, where it begins each of them, and to 的 behind the last. */
function named(text: string, clause: Span, noun: string): readonly Span[] {
  const items = pausedItems(text, clause).filter(({ start, end }) =>
    text.slice(start, end).includes(noun),
  );
  const leads = items.slice(1).every(({ start }) => text.startsWith(noun, start));
  if (!leads) return items;
  return items.map(({ start, end }) => {
    const from = start + text.slice(start, end).lastIndexOf(noun);
    return { start: from, end: from + (text.slice(from, end).split('的')[0] ?? '').length };
  });
}
