import type { ForbiddenWords } from '../language/words/forbidden/forbidden-words.ts';
import type { FileOutcome } from './file-outcome.ts';
import type { ReadFile } from './take-in.ts';

/**
 * What became of a file, with the forbidden words that it says. It is taken in all the same: reports
 * speak of 毒品 and 腐败, and what they say is quoted; whoever takes them in is to know it.
 */
export function withForbidden(
  outcome: FileOutcome,
  read: ReadFile,
  forbidden: ForbiddenWords | undefined,
): FileOutcome {
  if (!forbidden || outcome.outcome !== 'saved' || !('documents' in read)) return outcome;
  const found = read.documents.flatMap(({ text }) => forbidden.find(text));
  const times = new Map<string, number>();
  for (const { word } of found) times.set(word, (times.get(word) ?? 0) + 1);
  const said = [...times].map(([word, count]) => ({ word, times: count }));
  return said.length === 0 ? outcome : { ...outcome, forbidden: said };
}
