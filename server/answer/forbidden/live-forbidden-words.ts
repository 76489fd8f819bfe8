import type { ForbiddenWords } from '../../../language/words/forbidden/forbidden-words.ts';
import {
  ForbiddenWordsError,
  readForbiddenWords,
} from '../../../language/words/forbidden/read-forbidden-words.ts';
import { LiveFile } from '../../../library/folder/live-file.ts';

/**
 * The forbidden words of a file as they are whenever one asks. Of a list that cannot be read any more,
 * or is gone, the words before stay forbidden.
 * @throws ForbiddenWordsError where there is no such list to begin with.
 */
export function liveForbiddenWords(
  path: string,
  onProblem: (error: unknown) => void,
  onChange?: (words: ForbiddenWords) => void,
): () => ForbiddenWords {
  const absent = () => {
    throw new ForbiddenWordsError(
      `There is no list of forbidden words at ${path}; see FORBIDDEN_WORDS.`,
    );
  };
  const file = new LiveFile(path, { read: readForbiddenWords, absent, onProblem, onChange });
  return () => file.current();
}
