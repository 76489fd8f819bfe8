import type { ReportSummary } from '../../../../library/report.ts';
import type { Task } from '../../../../question/task.ts';
import { findMentions, type Mention } from '../../../../search/find-mentions.ts';
import type { DraftPart } from '../../gate/draft.ts';
import { countInWords, pickedOf } from './count-in-words.ts';
import { quoteBriefly } from '../sentence/quote-briefly.ts';
import type { QuotedParts } from '../quoted-parts.ts';
import { scopesAsked } from '../reports-in-scope.ts';
import { tellAlone, tellNearest } from './tell-nearest.ts';
import { namesUnheard, thingsAsked, wholeThings, withSynonyms } from './which-things.ts';

type WhichReports = Extract<Task, { readonly do: 'which_reports' }>;

const mostQuoted = 5;
const mostOfOne = 3;
const longestAnswer = 590;
const longestQuote = 90;

/**
 * Which reports of those asked mention a thing: how many, which, and which do not, with the words
 * of the first five. A report mentions it where one sentence says all of its words; where none
 * does, the one or two are told that come nearest to it, if they stand out.
 */
export function tellWhichReports(
  task: WhichReports,
  parts: QuotedParts,
): readonly DraftPart[] | undefined {
  // Of one place there is nothing to choose from: 打造的产业集群有哪几个 is a list.
  if (!task.over && !task.asks && parts.question.places.length === 1) return undefined;
  const scopes = scopesAsked(task, parts);
  const [first = []] = scopes;
  if (first.length === 0) return [{ type: 'ended', status: 'no_report' }];
  for (const scope of scopes) {
    const told = tellAmong(task, scope, parts);
    if (told) return told;
  }
  const nearest = task.negated ? undefined : tellNearest(task.words, scopes.at(-1) ?? first, parts);
  return nearest ?? [{ type: 'ended', status: 'not_mentioned' }];
}

/** Of one report that is described there is no telling by a word that many have. */
function tellAmong(
  task: WhichReports,
  scope: readonly ReportSummary[],
  parts: QuotedParts,
): readonly DraftPart[] | undefined {
  const { mentions, names } = mentionsOf(task.words, scope, parts);
  if (mentions.length === 0) return undefined;
  const alone =
    task.one && mentions.length > mostOfOne ? tellAlone(task.words, scope, parts) : undefined;
  return alone ?? tellMentions(mentions, { names, scope, task });
}

type Telling = {
  readonly names: readonly string[];
  readonly scope: readonly ReportSummary[];
  readonly task: WhichReports;
};

function tellMentions(
  mentions: readonly Mention[],
  { names, scope, task }: Telling,
): readonly DraftPart[] {
  const mentioning = mentions.map(({ report }) => report);
  const silent = scope.filter((report) => !mentioning.some((other) => isSameTime(report, other)));
  const said = countInWords({ scope, mentioning, silent }, task);
  const picked = pickedOf(mentioning, task.pick);
  const told = mentions.filter(({ report }) => picked.includes(report));
  return [
    ...quotesOf(told, names, longestAnswer - said.length),
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
    const lead = `${reportName(mention.report)}：`;
    const sentence = quoteBriefly(mention, { names, longest, lead });
    return { type: 'sentence', sentence: { ...sentence, text: `\n${sentence.text}` } };
  });
}

// 广西壮族自治区2026年报告：「」。[1]
const longestLead = 24;

/** 四川省2009年报告: it is asked which report says it, whatever year its words are about. */
export function reportName({ region, planYear, title }: ReportSummary): string {
  return region === '' || planYear === null ? `《${title}》` : `${region}${planYear}年报告`;
}

/**
 * The mentions of what is asked for: of each of its words in a row (新能源公交车) together, else of
 * its rarest words, else of these or what says the same. A thing that no report names at all is not
 * left out of the rarest: 学校不烧炉子 is not said where 学校 is.
 */
function mentionsOf(
  words: string,
  scope: readonly ReportSummary[],
  parts: QuotedParts,
): { readonly mentions: readonly Mention[]; readonly names: readonly string[] } {
  const rarest = namesUnheard(words, parts)
    ? []
    : thingsAsked(words, parts).map((names) => ({ names }));
  const alike = rarest.map(({ names }) => ({ names: withSynonyms(names) }));
  const named = [wholeThings(words, parts.question), rarest, alike].map((things) => ({
    mentions: findMentions(things, scope, parts),
    names: things.flatMap(({ names }) => names),
  }));
  return named.find(({ mentions }) => mentions.length > 0) ?? { mentions: [], names: [] };
}
