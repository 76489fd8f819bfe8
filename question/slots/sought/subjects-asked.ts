import { topicsNamed } from '../../../language/words/lists/topics.ts';
import { withoutTimeClauses } from './without-time-clauses.ts';

/**
 * The subjects of reports that a question names, in words of its own or of reports.
 *
 * `subjectsAsked('我妈七十多了,区里给老人安排了些什么') // => ['养老']`
 */
export function subjectsAsked(text: string): readonly string[] {
  return withoutAskers(topicsAsked(text));
}

/** 闹金融危机那阵 says when, and names a subject only where nothing else does. */
function topicsAsked(text: string): readonly string[] {
  const asked = topicsNamed(withoutTimeClauses(text)).map(({ topic }) => topic);
  const isOfThings = asked.some((one) => !askers.some(({ topic }) => topic === one));
  return isOfThings ? asked : topicsNamed(text).map(({ topic }) => topic);
}

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
