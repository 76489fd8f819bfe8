import { normaliseText } from '../../../../language/characters/normalise-text.ts';
import { indicatorMentions } from '../../../../language/indicators/indicators.ts';
import { findQuantities } from '../../../../language/numbers/find-quantities.ts';
import { segmentWords } from '../../../../language/words/segment-words.ts';
import type { Task, Thing } from '../../../../question/task.ts';

/**
 * Whether words can hold what a task asks for: a place in an order where one is claimed, and the name
 * of the one indicator whose amount is asked for, in any of its wordings.
 *
 * @param words of a sentence, with its headings.
 */
export function saysWhatIsAsked(words: string, task: Task): boolean {
  if (task.do === 'verify' && task.claim.value?.unit === place) return tellsPlace(words);
  if (task.do !== 'value') return true;
  return namesThing(words, task.of.thing);
}

/** The unit of a place in an order: 第二 of 位居全市第二. */
const place = '位';

function tellsPlace(words: string): boolean {
  return findQuantities(words).some(({ base }) => base === place);
}

function namesThing(words: string, thing: Thing): boolean {
  if (thing.type === 'words') return true;
  const { name, variants, everydayWords } = thing.indicator;
  const said = normaliseText(words);
  const holds = (one: string) =>
    segmentWords(normaliseText(one)).every((word) => said.includes(word));
  return (
    [thing.words, name, ...variants, ...everydayWords].some(holds) ||
    indicatorMentions(words).some(({ indicator }) => indicator.name === name)
  );
}
