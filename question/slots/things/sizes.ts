import type { Span } from '../../../language/span.ts';

const number = String.raw`(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千]+)?`;
const money = String.raw`(?:万亿|千亿|百亿|十亿|亿|千万|百万|万)(?:元|美元)?`;
// Places that lie beyond a value are asked for; whatever else does is called so.
const thing = String.raw`(?=的?(?!的|[省市区县镇地州]|地区|城市|省份|大关|关口|[元美万亿没未了吗嘛呢吧以左有是占为多几])\p{Script=Han}{2})`;
const size = new RegExp(
  String.raw`(?:(?:过|超过?)${number}${money}|${number}${money}(?:及?以上|级))${thing}`,
  'gu',
);

/**
 * How large the things are that a question asks about: 亿元以上 of 亿元以上项目. It is a part of their
 * name, and no border that a figure is held against.
 *
 * `sizesIn('新签约的亿元以上项目有多少个') // => [{ start: 4, end: 8 }]`
 */
export function sizesIn(text: string): readonly Span[] {
  return [...text.matchAll(size)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}
