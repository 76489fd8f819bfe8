import { loadGazetteer } from '../../../../language/places/gazetteer.ts';
import { isPlaceName } from '../../../../language/words/segment-words.ts';
import type { QuestionTerm } from '../../../../question/question-term.ts';
import { anyFound } from '../../../../search/rank/term-coverage.ts';
import type { ReportSummary } from '../../../../library/report.ts';
import { nearMentions, type NearMention } from '../../../../search/near-mentions.ts';
import type { DraftPart } from '../../gate/draft.ts';
import { placeAndYear } from './count-in-words.ts';
import { quoteBriefly } from '../sentence/quote-briefly.ts';
import type { QuotedParts } from '../quoted-parts.ts';
import { describedTerms } from './which-things.ts';

// What says this share of a thing by two of its words or more says it in other words.
const leastSaid = 0.6;
// One report that no other comes near may say less of it.
const leastAlone = 0.33;
const farAhead = 0.85;
const leastTerms = 2;

// A report whose sentence is this close to the nearest is as near.
const standsOut = 0.9;
const mostNamed = 3;
// More things than this are told of no single report.
const mostThings = 3;
const longestQuote = 120;

/**
 * Of a thing described in the asker's own words, the few reports that come nearest to it,
 * each with its sentence; undefined where none comes near, or none stands out.
 */
export function tellNearest(
  words: string,
  scope: readonly ReportSummary[],
  parts: QuotedParts,
): readonly DraftPart[] | undefined {
  return toldAs(nearestTo(words, scope, parts));
}

/** The same where one alone stands out. */
export function tellAlone(
  words: string,
  scope: readonly ReportSummary[],
  parts: QuotedParts,
): readonly DraftPart[] | undefined {
  const found = nearestTo(words, scope, parts);
  return found.close.length === 1 ? toldAs(found) : undefined;
}

type Nearest = { readonly close: readonly NearMention[]; readonly names: readonly string[] };

function nearestTo(words: string, scope: readonly ReportSummary[], parts: QuotedParts): Nearest {
  const terms = describedTerms(words, parts);
  const things = words.split(/[\s,，、;；]+/u).length;
  const told = { terms, things: Math.min(things, mostThings) };
  const near = nearMentions(
    { ...told, text: parts.question.text, rarity: parts.rarity },
    scope,
    parts,
  );
  const places = terms.filter(({ words: [name = ''] }) => namesPlaceInLand(name));
  const close = nearest(near.filter(saysAllOf(places)));
  return { close, names: terms.flatMap((term) => term.words) };
}

function toldAs({ close, names }: Nearest): readonly DraftPart[] | undefined {
  if (close.length === 0) return undefined;
  return [
    ...close.map((one) => quoteOf(one, names)),
    { type: 'ended', status: 'answered', lead: leadOf(close) },
  ];
}

/** A place that is told of is told of in the report, too: who writes of 玉树 does not mean 汶川. */
function saysAllOf(places: readonly QuestionTerm[]) {
  return ({ read, report }: NearMention): boolean =>
    places.every(({ words }) => anyFound(words, `${read}${report.region}`));
}

function namesPlaceInLand(word: string): boolean {
  return isPlaceName(word) && loadGazetteer().called(word).length > 0;
}

/** The few that stand out: by what they say, or one by how far the others are behind. */
function nearest([best, ...others]: readonly NearMention[]): readonly NearMention[] {
  if (!best || best.terms < leastTerms) return [];
  const isAlone = (others[0]?.nearness ?? 0) < best.nearness * farAhead;
  if (isAlone && best.said >= leastAlone) return [best];
  const close = [best, ...others].filter(
    (one) => isNear(one) && one.nearness >= best.nearness * standsOut,
  );
  return close.length > mostNamed ? [] : close;
}

function isNear({ said, terms }: NearMention): boolean {
  return said >= leastSaid && terms >= leastTerms;
}

function quoteOf(mention: NearMention, names: readonly string[]): DraftPart {
  const lead = `${placeAndYear(mention.report)}报告：`;
  const sentence = quoteBriefly(mention, { names, longest: longestQuote, lead });
  return { type: 'sentence', sentence: { ...sentence, text: `\n${sentence.text}` } };
}

function leadOf(close: readonly NearMention[]): string {
  const names = close.map(({ report }) => placeAndYear(report)).join('、');
  return `没有报告逐字这样说，意思最接近的是${names}的报告。`;
}
