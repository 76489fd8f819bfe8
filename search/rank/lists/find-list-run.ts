import type { Library } from '../../../library/library.ts';
import type { Passage, Report, ReportSummary, Span } from '../../../library/report.ts';
import type { CountedList } from '../../../language/sentences/counted-list.ts';
import type { Hit } from '../../hit.ts';
import { announcedRun, outrightRun } from './announced-run.ts';
import { findListRun } from './list-run.ts';
import { ordinalItem } from './ordinal-item.ts';
import { planHeadings } from './plan-headings.ts';
import { shortcomingsRun } from './shortcomings-run.ts';
import { summedRun } from './summed-run.ts';
import { toldCount } from './told-count.ts';
import type { Question } from '../../../question/question.ts';
import type { TaskName } from '../../../question/task.ts';

/** A list that a report gives item by item, each item with the passage that holds it. */
export type ListRun = {
  readonly report: ReportSummary;
  readonly items: readonly { readonly passage: Passage; readonly span: Span }[];
};

// Reading a report's outline costs about a millisecond.
const reportsRead = 6;

type RunParts = {
  readonly library: Pick<Library, 'report' | 'passageAt'>;
  /** The reports that the question was narrowed to. */
  readonly reports: readonly ReportSummary[];
};

/**
 * The run of items for a question that asks for a list, from the reports of the year asked and
 * those that were found first; undefined where it asks for none, or none of them has it.
 */
export function findRun(
  question: Question,
  hits: readonly Hit[],
  { library, reports }: RunParts,
): ListRun | undefined {
  const readRun = runReader(question);
  if (!readRun) return undefined;
  for (const summary of reportsInTurn(question, hits, reports).slice(0, reportsRead)) {
    const report = library.report(summary.id);
    const run = (report && readRun(report)) ?? [];
    if (report && asksForOne(question, report, run)) return undefined;
    const items = run.flatMap((span) => itemAt(summary, span, library));
    if (items.length > 0 && items.length === run.length) return { report: summary, items };
  }
  return undefined;
}

/** 十方面实事里医疗卫生方面有哪些 names one of the ten and asks what is in it. */
function asksForOne({ terms }: Question, report: Report, run: readonly Span[]): boolean {
  const words = namesOf(terms).toSorted((a, b) => b.length - a.length);
  const named = run.filter(({ start, end }) => {
    const name = report.text.slice(start, end).replace(/(?:方面|领域)$/u, '');
    return name.length > 1 && words.reduce((left, word) => left.replace(word, ''), name) === '';
  });
  return named.length > 0 && named.length < run.length;
}

type ReadRun = (report: Report) => readonly Span[] | undefined;

/** How the list asked for is read off a report; undefined where none is asked for. */
function runReader(question: Question): ReadRun | undefined {
  const { task, kind, sought } = question;
  if (sought.whole === 'shortcomings') return shortcomingsRun;
  if (task.do === 'which_reports') return undefined;
  if (sought.whole === 'plan' && listing.has(task.do))
    return (report) => planHeadings(report, kind ?? 'target');
  return summedReader(question) ?? ordinalReader(question) ?? countedReader(question);
}

function namesOf(terms: Question['terms']): readonly string[] {
  return terms.map(({ words: [name = ''] }) => name);
}

function summedReader({ sought: { summed }, task }: Question): ReadRun | undefined {
  const asks = listing.has(task.do) || task.do === 'define';
  return summed && asks ? (report) => summedRun(report, summed) : undefined;
}

function ordinalReader({ sought: { ordinal }, task, terms }: Question): ReadRun | undefined {
  if (ordinal === undefined || !listing.has(task.do)) return undefined;
  return (report) => ordinalItem(report, ordinal, namesOf(terms));
}

function countedReader({ sought, form, task, terms }: Question): ReadRun | undefined {
  // 给农牧民办了哪些事 asks what was done for them, and for no list that a report writes out.
  if (task.do === 'summarise' && task.topics) return undefined;
  const asked = form === 'list' || listing.has(task.do) ? sought.list : undefined;
  if (!asked || (task.do === 'inventory' && asked.count === undefined)) return undefined;
  const others = namesOf(terms).filter((word) => !(asked.noun ?? '').includes(word));
  return (report) => {
    const told = asked.asTold ? withToldCount(asked, report) : asked;
    return (
      outrightRun(report, told, others) ??
      findListRun(report, told) ??
      announcedRun(report, told, others)
    );
  };
}

/** 那几场硬仗 are as many as the report says. */
function withToldCount(asked: CountedList, { text }: Report): CountedList {
  const { count, noun } = asked;
  if (count !== undefined || noun === undefined) return asked;
  return { count: toldCount(text, noun), noun };
}

const listing: ReadonlySet<TaskName> = new Set(['list', 'summarise', 'inventory', 'find']);

/** Those that plan the year asked, those that review it, then those that were found first. */
function reportsInTurn(
  { years, kind }: Question,
  hits: readonly Hit[],
  reports: readonly ReportSummary[],
): readonly ReportSummary[] {
  const found = [...new Map(hits.map(({ report }) => [report.id, report])).values()];
  const [year] = years;
  if (year === undefined) return reports.length === 1 ? reports : found;
  const planning = reports.filter(({ planYear }) => planYear === year);
  const reviewing = reports.filter(({ reviewYear }) => reviewYear === year);
  const dated = kind === 'result' ? [...reviewing, ...planning] : [...planning, ...reviewing];
  const order = dated.length <= fewDated ? dated : found.filter((one) => dated.includes(one));
  const undated = found.filter(
    ({ planYear, title }) => planYear === null && title.includes(String(year)),
  );
  return [...order, ...undated];
}

const fewDated = 3;

function itemAt(report: ReportSummary, span: Span, library: Pick<Library, 'passageAt'>) {
  const passage = library.passageAt(report.id, span.start);
  return passage && span.end <= passage.end ? [{ passage, span }] : [];
}

/** The hits with the passages of a run first, in the run's order. */
export function runFirst(hits: readonly Hit[], run: ListRun | undefined): readonly Hit[] {
  if (!run) return hits;
  const best = Math.max(...hits.map(({ score }) => score));
  const passages = new Map(run.items.map(({ passage }) => [passage.id, passage]));
  const known = new Map(hits.map((hit) => [hit.passage.id, hit]));
  const firsts = [...passages.values()].map((passage): Hit => {
    const hit = known.get(passage.id) ?? {
      passage,
      report: run.report,
      keywordRank: undefined,
      vectorRank: undefined,
    };
    return { ...hit, score: best, why: '所问清单中的一项' };
  });
  return [...firsts, ...hits.filter(({ passage }) => !passages.has(passage.id))];
}
