import type { ClauseCheck } from '../clause-check.ts';
import type { Source } from '../source.ts';
import { foldWords } from '../words/said-in.ts';

const border = /[，,。；;：:！？!?]/u;

/** Whether a statement is whole clauses of a passage, word for word: there is nothing to weigh. */
export function isCopied(checks: readonly ClauseCheck[], sources: readonly Source[]): boolean {
  const text = foldWords(checks.map(({ clause }) => clause.text).join(''));
  const bare = text.replace(/[，,。；;！？!?]+$/u, '');
  return sources.some(({ sentences }) => sentences.some(({ folded }) => holdsWhole(folded, bare)));
}

function holdsWhole(sentence: string, text: string): boolean {
  const at = sentence.indexOf(text);
  const [before = '。', behind = '。'] = [sentence[at - 1], sentence[at + text.length]];
  return at >= 0 && border.test(before) && border.test(behind);
}
