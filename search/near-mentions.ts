import { normaliseText } from '../language/characters/normalise-text.ts';
import { tokenise } from '../language/words/tokenise.ts';
import type { QuestionTerm } from '../question/question-term.ts';
import type { Passage, ReportSummary } from '../library/report.ts';
import type { Mention, MentionParts } from './find-mentions.ts';
import { tellingSentences, wordsOf } from './rank/score-sentence.ts';
import { anyFound, termCoverage, type Rarity } from './rank/term-coverage.ts';

/** The sentence of a report that says most of what is looked for, and how much of it. */
export type NearMention = Mention & {
  /** Share of the terms, by weight: 0 to 1. */
  readonly said: number;
  /** How many of the terms it says. */
  readonly terms: number;
  /** By this they are ordered: what is said, and a little for every word that both use. */
  readonly nearness: number;
};

/** What is looked for: its words, and the question that describes it with how rare its words are. */
export type Described = {
  /** Each weighed by how rare it is. */
  readonly terms: readonly QuestionTerm[];
  readonly text: string;
  readonly rarity: Rarity;
};

const passagesOfEach = 3;
const passagesRead = 300;

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
  const known = new Map(reports.map((report) => [report.id, report]));
  const measure = measureOf(described);
  const best = new Map<string, NearMention>();
  for (const passage of passages) {
    const report = known.get(passage.reportId);
    for (const near of report ? sentencesOf(passage, report, measure) : []) {
      if (near.nearness > (best.get(passage.reportId)?.nearness ?? 0))
        best.set(passage.reportId, near);
    }
  }
  return [...best.values()].toSorted((a, b) => b.nearness - a.nearness);
}

/** Each of several names of one thing finds it; how rare a token is, the index weighs in. */
function tokensOf(terms: readonly QuestionTerm[]): ReadonlyMap<string, number> {
  return new Map(terms.flatMap(({ words }) => words.flatMap(tokenise)).map((token) => [token, 1]));
}

type Measure = (words: string) => Pick<NearMention, 'said' | 'terms' | 'nearness'>;

function sentencesOf(
  passage: Passage,
  report: ReportSummary,
  measure: Measure,
): readonly NearMention[] {
  return tellingSentences(passage).map((sentence) => ({
    ...{ report, passage, sentence },
    ...measure(normaliseText(wordsOf(passage, sentence))),
  }));
}

// Two sentences that say the same terms are told apart by the other words of the question.
const wordingWeight = 0.5;

function measureOf({ terms, text, rarity }: Described): Measure {
  const pairs = [...new Set(tokenise(text))].map((token) => ({ token, worth: rarity(token) ?? 0 }));
  const all = pairs.reduce((sum, { worth }) => sum + worth, 0) || 1;
  return (words) => {
    const said = termCoverage(terms, words);
    const shared = pairs
      .filter(({ token }) => words.includes(token))
      .reduce((sum, { worth }) => sum + worth, 0);
    const count = terms.filter((term) => anyFound(term.words, words)).length;
    return { said, terms: count, nearness: said + (wordingWeight * shared) / all };
  };
}
