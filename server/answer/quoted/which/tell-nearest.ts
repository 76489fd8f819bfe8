import type { ReportSummary } from '../../../../library/report.ts';
import { nearMentions, type NearMention } from '../../../../search/near-mentions.ts';
import type { DraftPart } from '../../gate/draft.ts';
import { placeAndYear } from './count-in-words.ts';
import { quoteBriefly } from '../sentence/quote-briefly.ts';
import type { QuotedParts } from '../quoted-parts.ts';
import { describedTerms } from './which-things.ts';

// What says this share of a thing by two of its words or more says it in other words.
const leastSaid = 0.6;
const leastTerms = 2;

// A report whose sentence is this close to the nearest is as near.
const standsOut = 0.9;
const mostNamed = 2;
const longestQuote = 120;

/**
 * Of a thing described in the asker's own words, the one or two reports that come nearest to it,
 * each with its sentence; undefined where none comes near, or none stands out.
 */
export function tellNearest(
  words: string,
  scope: readonly ReportSummary[],
  parts: QuotedParts,
): readonly DraftPart[] | undefined {
  const terms = describedTerms(words, parts);
  const near = nearMentions(
    { terms, text: parts.question.text, rarity: parts.rarity },
    scope,
    parts,
  );
  const [best] = near;
  if (!best || !isNear(best)) return undefined;
  const close = near.filter((one) => isNear(one) && one.nearness >= best.nearness * standsOut);
  if (close.length > mostNamed) return undefined;
  const names = terms.flatMap((term) => term.words);
  return [
    ...close.map((one) => quoteOf(one, names)),
    { type: 'ended', status: 'answered', lead: leadOf(close) },
  ];
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
