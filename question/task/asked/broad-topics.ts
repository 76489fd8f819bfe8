import { topicsNamed } from '../../../language/words/lists/topics.ts';
import { strengthOf } from '../../slots/cues.ts';
import type { Slots } from '../../slots/slots.ts';

/**
 * The subjects that people ask after for themselves, or in words of their own, when they want to
 * know what is done about them, or what was got done (养老方面办成了哪些事); none where they ask for a number or a day, or as reports put it
 * (养老服务有什么举措).
 *
 * `broadTopics(slots of 我妈七十多了,区里给老人安排了些什么) // => ['养老']`
 */
export function broadTopics({ text, cues, places }: Slots): readonly string[] {
  const asksDeeds = strengthOf(cues, 'summarise', 'deeds') > 0;
  if ((strengthOf(cues, 'summarise', 'broad') === 0 && !asksDeeds) || places.length > 1) return [];
  if (strengthOf(cues, 'value', 'how much') >= leastOfHowMuch) return [];
  const named = topicsNamed(text);
  const isOfPeople =
    asksDeeds ||
    strengthOf(cues, 'person') > 0 ||
    named.some(({ inEverydayWords }) => inEverydayWords);
  return isOfPeople ? withoutAskers(named.map(({ topic }) => topic)).slice(0, mostTopics) : [];
}

const leastOfHowMuch = 4;
const mostTopics = 4;

// 山里人家,吃水、走道、住房 tells who asks before it tells what for.
const askers: readonly { readonly topic: string; readonly besides: number }[] = [
  { topic: '民生', besides: 1 },
  { topic: '乡村振兴', besides: 2 },
];

function withoutAskers(topics: readonly string[]): readonly string[] {
  return askers.reduce(
    (left, { topic, besides }) =>
      left.length > besides ? left.filter((one) => one !== topic) : left,
    topics,
  );
}
