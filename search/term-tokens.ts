import { tokenise } from '../language/words/tokenise.ts';
import type { QuestionTerm } from '../question/question-term.ts';

/** The tokens to search by, each with its weight: a term's first name counts in full. */
export function termTokens(terms: readonly QuestionTerm[]): ReadonlyMap<string, number> {
  const tokens = new Map<string, number>();
  for (const { words, weight } of terms) {
    for (const [index, word] of words.entries()) {
      const share = index === 0 ? weight : weight * synonymShare;
      for (const token of tokenise(word)) {
        tokens.set(token, Math.max(tokens.get(token) ?? 0, share));
      }
    }
  }
  for (const term of terms) addLeads(tokens, term);
  return tokens;
}

const synonymShare = 0.6;
// All that a term leads to weighs together at most half of what was asked.
const leadsShare = 0.5;

function addLeads(tokens: Map<string, number>, { weight, leads = [] }: QuestionTerm): void {
  const led = new Set(leads.flatMap((word) => tokenise(word)));
  const share = (weight * leadsShare) / Math.max(1, led.size);
  for (const token of led) tokens.set(token, Math.max(tokens.get(token) ?? 0, share));
}
