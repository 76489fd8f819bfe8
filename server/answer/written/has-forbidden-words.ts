import type { Hit } from '../../../search/hit.ts';
import type { ReadForbiddenWords } from '../forbidden/refuse-forbidden.ts';
import { withoutMarks } from '../gate/marks.ts';

/**
 * Whether a sentence that a model wrote has a forbidden word and is not, word for word, what one of the
 * passages says: what a report says may be quoted.
 */
export function hasForbiddenWords(
  written: string,
  hits: readonly Hit[],
  forbidden: ReadForbiddenWords,
): boolean {
  const bare = withoutMarks(written)
    .trim()
    .replace(/[。！？；]+$/u, '');
  if (!forbidden || forbidden().find(bare).length === 0) return false;
  return !hits.some(({ passage }) => passage.text.includes(bare));
}
