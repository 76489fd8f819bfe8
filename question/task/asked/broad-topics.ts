import { topicsNamed } from '../../../language/words/lists/topics.ts';
import { strengthOf } from '../../slots/cues.ts';
import type { Slots } from '../../slots/slots.ts';
import { asksOfWhole } from './subject-as-whole.ts';
import { subjectsAsked } from '../../slots/sought/subjects-asked.ts';

/**
 * The subjects that people ask after for themselves, or in words of their own, when they want to
 * know what is done about them, or what was got done (养老方面办成了哪些事); none where they ask for a number or a day, or as reports put it
 * (养老服务有什么举措).
 *
 * `broadTopics(slots of 我妈七十多了,区里给老人安排了些什么) // => ['养老']`
 */
export function broadTopics(slots: Slots): readonly string[] {
  const { text, cues, places } = slots;
  if (places.length > 1 || strengthOf(cues, 'value', 'how much') >= leastOfHowMuch) return [];
  const isMeant = asksOfPeople(slots) || (asksHow(slots) && asksOfWhole(slots));
  return isMeant ? subjectsAsked(text).slice(0, mostTopics) : [];
}

/** What was got done on a subject; or what is done about it, in words of people. */
export function asksOfPeople({ cues, text }: Slots): boolean {
  if (strengthOf(cues, 'summarise', 'deeds') > 0) return true;
  const inTheirWords =
    strengthOf(cues, 'person') > 0 ||
    topicsNamed(text).some(({ inEverydayWords }) => inEverydayWords);
  return strengthOf(cues, 'summarise', 'broad') > 0 && inTheirWords;
}

function asksHow({ cues }: Slots): boolean {
  return strengthOf(cues, 'summarise', 'how') + strengthOf(cues, 'summarise', 'broad') > 0;
}

const leastOfHowMuch = 4;
const mostTopics = 4;
