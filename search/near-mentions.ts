import { normaliseText } from '../language/characters/normalise-text.ts';
import { findQuantities } from '../language/numbers/find-quantities.ts';
import { mayBe, roughAmounts, type RoughAmount } from '../language/numbers/rough-amounts.ts';
import { tokenise } from '../language/words/tokenise.ts';
import type { QuestionTerm } from '../question/question-term.ts';
import type { Passage, ReportSummary } from '../library/report.ts';
import type { Mention, MentionParts } from './find-mentions.ts';
import { tellingSentences, wordsOf } from './rank/score-sentence.ts';
import { termCoverage, type Rarity } from './rank/term-coverage.ts';

/** The sentence of a report that says most of what is looked for, and how much of it. */
export type NearMention = Mention & {
  /** Share of the things told of, by weight, that it says with the sentences beside it: 0 to 1. */
  readonly said: number;
  /** How many of them it says. */
  readonly terms: number;
  /** By this they are ordered: what is said, and a little for every word that both use. */
  readonly nearness: number;
  /** All that was read of the report. */
  readonly read: string;
};

/** What is looked for: its words, and the question that describes it with how rare its words are. */
export type Described = {
  /** Each weighed by how rare it is. */
  readonly terms: readonly QuestionTerm[];
  readonly text: string;
  readonly rarity: Rarity;
  /** How many things it tells of one report: each may stand in a sentence of its own. */
  readonly things: number;
};

const passagesOfEach = 3;
const passagesRead = 400;

/**
 * The reports that come nearest to saying something that no report may say word for word, the
 * nearest first: each by the sentence that says most of it.
 */
export function nearMentions(
  described: Described,
  reports: readonly ReportSummary[],
  { library, index }: MentionParts,
): readonly NearMention[] {
  const tokens = tokensOf(described.terms);
  const found = index.keywords
    .searchEach({ tokens, limit: passagesOfEach, ranges: index.rangesOf(reports) })
    .slice(0, passagesRead);
  const passages = library.passagesById(
    found.map(({ position }) => index.keywords.ids[position] ?? ''),
  );
  const measure = measureOf(described);
  return reports
    .flatMap((report) => {
      const own = passages.filter(({ reportId }) => reportId === report.id);
      return nearestOf(report, own, { ...described, measure });
    })
    .toSorted((a, b) => b.nearness - a.nearness);
}

/** Each of several names of one thing finds it; how rare a token is, the index weighs in. */
function tokensOf(terms: readonly QuestionTerm[]): ReadonlyMap<string, number> {
  return new Map(terms.flatMap(({ words }) => words.flatMap(tokenise)).map((token) => [token, 1]));
}

/** What a sentence says: of each thing told of how much, and how many of the words besides. */
type Measured = { readonly said: readonly number[]; readonly wording: number };
type Measure = (words: string) => Measured;
type Measuring = Pick<Described, 'things'> & { readonly measure: Measure };

/** The sentence that says most, counted with what others say beyond it, each a little less. */
function nearestOf(
  report: ReportSummary,
  passages: readonly Passage[],
  { things, measure }: Measuring,
): readonly NearMention[] {
  const sentences = passages.flatMap((passage) =>
    tellingSentences(passage).map((sentence) => ({
      ...{ report, passage, sentence },
      ...measure(normaliseText(wordsOf(passage, sentence))),
    })),
  );
  const [best, ...others] = sentences.toSorted((a, b) => nearnessOf(b) - nearnessOf(a));
  if (!best) return [];
  const said = saidTogether(best.said, others, things - 1);
  const whole = { said, wording: best.wording };
  const { passage, sentence } = best;
  const terms = said.filter((share) => share > 0).length;
  const read = passages.map(({ text }) => normaliseText(text)).join('\n');
  return [{ report, passage, sentence, said: sum(said), terms, nearness: nearnessOf(whole), read }];
}

/** What is said with the sentences that add most, one for each thing told beyond the first. */
function saidTogether(
  before: readonly number[],
  others: readonly Measured[],
  more: number,
): readonly number[] {
  if (more <= 0) return before;
  const [most] = others
    .map((other) => saidByBoth(before, other))
    .toSorted((a, b) => sum(b) - sum(a));
  return most ? saidTogether(most, others, more - 1) : before;
}

const besideBest = 0.8;

function saidByBoth(before: readonly number[], { said }: Measured): readonly number[] {
  return before.map((share, at) => Math.max(share, besideBest * (said[at] ?? 0)));
}

// Two sentences that say the same terms are told apart by the other words of the question.
const wordingWeight = 0.5;

function nearnessOf({ said, wording }: Measured): number {
  return sum(said) + wordingWeight * wording;
}

function sum(shares: readonly number[]): number {
  return shares.reduce((all, share) => all + share, 0);
}

// A number that agrees says as much as a rare word does; that there are two or three, less.
const weightOfAmount = 6;
const weightOfFew = 2;
const few = 10;

function measureOf({ terms, text, rarity }: Described): Measure {
  const amounts = roughAmounts(text).map((amount) => ({ amount, weight: weightOf(amount) }));
  const all = sum([...terms, ...amounts].map(({ weight }) => weight)) || 1;
  const wording = wordingOf(text, rarity);
  return (words) => {
    const told = amounts.length > 0 ? findQuantities(words) : [];
    const ofTerms = terms.map((term) => (term.weight / all) * termCoverage([term], words));
    const ofAmounts = amounts.map(({ amount, weight }) =>
      told.some((one) => mayBe(amount, one)) ? weight / all : 0,
    );
    return { said: [...ofTerms, ...ofAmounts], wording: wording(words) };
  };
}

function weightOf({ high, base }: RoughAmount): number {
  return high < few && base !== '%' ? weightOfFew : weightOfAmount;
}

/** The share of the words of a question, by how rare they are, that a sentence uses. */
function wordingOf(text: string, rarity: Rarity): (words: string) => number {
  const pairs = [...new Set(tokenise(text))].map((token) => ({ token, worth: rarity(token) ?? 0 }));
  const all = sum(pairs.map(({ worth }) => worth)) || 1;
  return (words) =>
    sum(pairs.filter(({ token }) => words.includes(token)).map(({ worth }) => worth)) / all;
}
