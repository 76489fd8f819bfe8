import { wordsMeaning, withoutLead } from './follow-up-words.ts';

/** A turn that names its topic and then asks something of it. */
export type TopicFirst = {
  /** As a turn of its own: 投资呢. */
  readonly topic: string;
  readonly rest: string;
};

// 比那边高 means the place before, 这块地 and 这条线路 name things.
const mark = new RegExp(
  `(?<![比跟与和同在像])${wordsMeaning('topic mark')}(?![地田牌屏路牛猪羊]|里头|里面)`,
  'u',
);
const sign = '[?？，,、。\\s]';
const atStart = new RegExp(`^(?:${mark.source})的?${sign}*`, 'u');
const marked = new RegExp(`(?:${mark.source})呢?${sign}*`, 'u');
const toldApart = new RegExp(`^(?<topic>[^?？，,。]+呢)${sign}+(?<rest>.+)$`, 'u');
const onlySigns = new RegExp(`^(?:呢|${sign})*$`, 'u');

/**
 * A follow-up without the words that only point at what is talked about: 财政收入这块呢 is 财政收入呢,
 * 到2010年这条线改成多少 is 到2010年呢,改成多少.
 */
export function withoutMark(text: string): string {
  if (!mark.test(text)) return text;
  const words = withoutLead(text).replace(atStart, '');
  const found = marked.exec(words);
  if (!found) return words;
  const rest = words.slice(found.index + found[0].length);
  return `${words.slice(0, found.index)}呢${onlySigns.test(rest) ? '' : ','}${rest}`;
}

const asMuch = new RegExp(wordsMeaning('as much'), 'u');
const thanThat = new RegExp(wordsMeaning('than that'), 'u');

/** 2023年也是这个数吗 asks of 2023, and of both: 2023年呢,两个一样吗. */
export function heldAgainstLast(text: string): string {
  return text.replace(asMuch, '呢,两个一样吗').replace(thanThat, '呢,两个哪个高');
}

const narrowing = new RegExp(
  `^(?<topic>[^?？，,。]+)呢${sign}+(?<narrower>\\p{Script=Han}{1,6})的${sign}*$`,
  'u',
);

/** 工业呢,规上的 asks of 规上工业. */
export function withNarrower(text: string): string {
  const { topic, narrower } = narrowing.exec(text)?.groups ?? {};
  return topic === undefined || narrower === undefined ? text : `${narrower}${topic}呢`;
}

/**
 * `topicFirst('2025年呢，比2023年高还是低') // => { topic: '2025年呢', rest: '比2023年高还是低' }`;
 * undefined where a turn does not begin with its topic.
 */
export function topicFirst(text: string): TopicFirst | undefined {
  const { topic, rest } = toldApart.exec(text)?.groups ?? {};
  if (topic === undefined || rest === undefined || onlySigns.test(rest)) return undefined;
  return { topic, rest: rest.replace(/^的/u, '') };
}
