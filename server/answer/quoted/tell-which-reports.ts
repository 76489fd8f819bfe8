import type { ReportSummary } from '../../../library/report.ts';
import { onlyMentions } from '../../../language/words/mention-words.ts';
import { shortPlaceName } from '../../../language/places/place.ts';
import type { QuestionTerm } from '../../../question/slots/terms.ts';
import type { Task } from '../../../question/task.ts';
import { findMentions, type Mention, type MentionedThing } from '../../../search/find-mentions.ts';
import { termRarity, type Rarity } from '../../../search/rank/term-coverage.ts';
import type { DraftPart } from '../gate/draft.ts';
import { quoteBriefly } from './quote-briefly.ts';
import type { QuotedParts } from './quoted-parts.ts';
import { reportsGiven } from './reports-in-scope.ts';

type WhichReports = Extract<Task, { readonly do: 'which_reports' }>;

const mostQuoted = 5;
const longestAnswer = 590;
const longestQuote = 90;

/**
 * Which reports of those asked mention a thing: how many, which, and which do not, with the words
 * of the first five. A report mentions it where one sentence says all of its words.
 */
export function tellWhichReports(
  task: WhichReports,
  parts: QuotedParts,
): readonly DraftPart[] | undefined {
  // Of one place there is nothing to choose from: 打造的产业集群有哪几个 is a list.
  if (task.over === undefined && parts.question.places.length === 1) return undefined;
  const scope = reportsGiven(parts, task.over).filter(({ kind }) => kind === 'report');
  if (scope.length === 0) return [{ type: 'ended', status: 'no_report' }];
  const { mentions, names } = mentionsOf(task.words, scope, parts);
  if (mentions.length === 0) return [{ type: 'ended', status: 'not_mentioned' }];
  const mentioning = mentions.map(({ report }) => report);
  const silent = scope.filter((report) => !mentioning.some((other) => isSameTime(report, other)));
  const said = countInWords({ scope, mentioning, silent }, task);
  return [
    ...quotesOf(mentions, names, longestAnswer - said.length),
    {
      type: 'ended',
      status: 'answered',
      lead: said,
      coverage: {
        searched: scope.length,
        mentioning: mentioning.map(({ id }) => id),
        silent: silent.map(({ id }) => id),
      },
    },
  ];
}

/** Of two copies of a report the one that says it speaks for both. */
function isSameTime(one: ReportSummary, other: ReportSummary): boolean {
  const isAtPlace = one.regionCode !== null && one.regionCode === other.regionCode;
  return one.id === other.id || (isAtPlace && one.planYear === other.planYear);
}

function quotesOf(
  mentions: readonly Mention[],
  names: readonly string[],
  room: number,
): readonly DraftPart[] {
  const quoted = mentions.slice(0, mostQuoted);
  const longest = Math.min(longestQuote, Math.floor(room / quoted.length) - longestLead);
  return quoted.map((mention) => {
    const sentence = quoteBriefly(mention, { names, longest });
    return { type: 'sentence', sentence: { ...sentence, text: `\n${sentence.text}` } };
  });
}

// 广西壮族自治区2026年目标：「」。[1]
const longestLead = 24;

/**
 * The mentions of what is asked for: of each of its words in a row (新能源公交车) together, else of
 * its rarest words.
 */
function mentionsOf(
  words: string,
  scope: readonly ReportSummary[],
  parts: QuotedParts,
): { readonly mentions: readonly Mention[]; readonly names: readonly string[] } {
  const whole = wholeThings(words, parts.question);
  const mentions = findMentions(whole, scope, parts);
  if (mentions.length > 0) return { mentions, names: whole.flatMap(({ names }) => names) };
  const rarest = thingsAsked(words, parts).map((names) => ({ names }));
  const names = rarest.flatMap((thing) => thing.names);
  return { mentions: findMentions(rarest, scope, parts), names };
}

/** The words asked for as they stand in a row, each run with the terms that it consists of. */
function wholeThings(words: string, question: QuotedParts['question']): readonly MentionedThing[] {
  const runs = words
    .split(/[\s、，]+/u)
    .map(withoutMarks)
    .filter((run) => run.length > 1);
  return runs
    .filter((run) => !onlyMentions(run))
    .map((run) => {
      const terms = question.terms.filter(({ words: [name = ''] }) => run.includes(name));
      const same = terms.find(({ words: [name = ''] }) => name === run);
      const parts = terms.flatMap(({ words: [name] }) => name ?? []);
      return { names: same?.words ?? [run], parts: coversRun(parts, run) ? parts : [] };
    });
}

/** Whether the terms leave nothing of a run out but a character or two. */
function coversRun(parts: readonly string[], run: string): boolean {
  return parts.reduce((rest, part) => rest.replace(part, ''), run).length <= 1;
}

// A word this much commoner than the rarest only goes along with it: 产业 beside 核聚变.
const shareOfRarest = 0.4;

/** The names of what is asked for without what goes along. */
export function thingsAsked(
  words: string,
  { question, rarity }: Pick<QuotedParts, 'question' | 'rarity'>,
): readonly (readonly string[])[] {
  const weighed = termsOf(words, question).map((term) => ({ term, worth: worthOf(term, rarity) }));
  const most = Math.max(0, ...weighed.map(({ worth }) => worth));
  return weighed
    .filter(({ worth }) => worth > 0 && worth >= most * shareOfRarest)
    .map(({ term }) => term.words);
}

/** The terms of a question that stand in these words; its names in quotation marks alone, if any. */
function termsOf(words: string, { terms, text }: QuotedParts['question']): readonly QuestionTerm[] {
  const bare = withoutMarks(words);
  const nameOf = ({ words: [name = ''] }: QuestionTerm) => name;
  const things = terms.filter((term) => !onlyMentions(nameOf(term)));
  const own = things.filter((term) => bare.includes(withoutMarks(nameOf(term))));
  const quoted = own.filter((term) => isQuoted(nameOf(term), text));
  return withoutParts(quoted.length > 0 ? quoted : own.length > 0 ? own : things);
}

function isQuoted(name: string, text: string): boolean {
  return ['“”', '""', '「」', '『』', '《》'].some(([open = '', close = '']) =>
    text.includes(`${open}${name}${close}`),
  );
}

function worthOf(term: QuestionTerm, rarity: Rarity): number {
  return term.weight * termRarity(term, rarity);
}

/** A name in quotation marks stands for the words that it consists of. */
function withoutParts(terms: readonly QuestionTerm[]): readonly QuestionTerm[] {
  const names = terms.map(({ words: [name = ''] }) => name);
  return terms.filter(
    ({ words: [name = ''] }) => !names.some((other) => other !== name && other.includes(name)),
  );
}

function withoutMarks(words: string): string {
  return words.replace(/[“”"'「」『』‘’\s]/gu, '').toLowerCase();
}

type Counted = {
  readonly scope: readonly ReportSummary[];
  readonly mentioning: readonly ReportSummary[];
  readonly silent: readonly ReportSummary[];
};

/** `31份报告中2份提到：吉林、贵州；未提到：北京、天津…。`, what was asked for first. */
function countInWords({ scope, mentioning, silent }: Counted, { negated }: WhichReports): string {
  const name = namerFor(scope);
  const saying = (reports: readonly ReportSummary[], most: number) =>
    listed(reports.map(name), most);
  if (negated) {
    const head = `${scope.length}份报告中${silent.length}份没有提到：${saying(silent, mostMentioning)}`;
    return `${head}；提到的有：${saying(mentioning, mostSilent)}。`;
  }
  const head = `${scope.length}份报告中${mentioning.length}份提到：${saying(mentioning, mostMentioning)}`;
  return silent.length === 0 ? `${head}。` : `${head}；未提到：${saying(silent, mostSilent)}。`;
}

const mostMentioning = 40;
const mostSilent = 12;

function listed(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).join('、');
  return names.length > most ? `${shown}等${names.length}份` : shown;
}

/** Places alone where all reports are of one year, places and years otherwise. */
function namerFor(scope: readonly ReportSummary[]): (report: ReportSummary) => string {
  const years = new Set(scope.map(({ planYear }) => planYear));
  return ({ region, planYear, title }) => {
    if (region === '') return `《${title}》`;
    if (planYear === null) return region;
    return years.size === 1 ? shortPlaceName(region) : `${shortPlaceName(region)}${planYear}年`;
  };
}
