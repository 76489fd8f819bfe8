import { asksOrCounts } from '../../../language/words/lists/asking-words.ts';
import { onlySaysDone } from '../../../language/words/lists/doing-words.ts';
import { onlyMentions } from '../../../language/words/lists/mention-words.ts';
import { namesThing, segmentWords } from '../../../language/words/segment-words.ts';
import { topicsNamed } from '../../../language/words/lists/topics.ts';
import type { Slots } from '../../slots/slots.ts';
import { isGeneral } from './about-of.ts';
import { runsAsked } from './words-asked.ts';

/**
 * Whether a question asks after subjects as a whole (怎么保护修复生态环境), and not after one thing in
 * them (养老服务中心怎么收费): all that it names is a word of some subject.
 */
export function asksOfWhole(slots: Slots): boolean {
  if (slots.things.quoted.length > 0) return false;
  return runsAsked(slots)
    .flatMap(({ words }) => segmentWords(words))
    .filter(saysThing)
    .every((word) => topicsNamed(word).length > 0);
}

const askingLength = 2;

function saysThing(word: string): boolean {
  // The dictionary has 怎么弄 and 怎么办 as words of their own.
  const asks = asksOrCounts(word) || asksOrCounts(word.slice(0, askingLength));
  const isEmpty = asks || onlySaysDone(word) || onlyMentions(word) || isGeneral(word);
  return word.length > 1 && !isEmpty && namesThing(word);
}
