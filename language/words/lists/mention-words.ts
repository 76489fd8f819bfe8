import { readTable } from '../../read-table.ts';

const mentionWords = new Set(
  readTable(new URL('mention-words.tsv', import.meta.url), ['words', 'example']).map(
    ({ words }) => words,
  ),
);

/**
 * Whether a word only says that, or how, something is mentioned, and is nothing mentioned itself.
 *
 * `onlyMentions('列为') // => true`
 */
export function onlyMentions(word: string): boolean {
  return mentionWords.has(word);
}
