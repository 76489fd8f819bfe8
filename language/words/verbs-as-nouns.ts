// What was asked for as a deed, and the name of the figure that a report gives of it. 粮食收了多少
// asks for a harvest, which is no income.
const nounOfVerb: readonly { readonly verb: RegExp; readonly noun: string }[] = [
  { verb: /(?<!粮食?|庄稼|小麦|玉米|水稻)收了/gu, noun: '收入' },
  { verb: /[花支]了/gu, noun: '支出' },
  { verb: /产了/gu, noun: '产量' },
  { verb: /投了/gu, noun: '投资' },
];

// 实际收了: what says how it was done is no part of the name.
const adverb = /(?:实际|一共|总共|到底|究竟|都|又|就|共)(?=[收花支产投]了)/gu;

/**
 * A question with the deeds it asks after named as the figures they come to.
 *
 * `verbsAsNouns('财政收了多少个亿') // => '财政收入多少个亿'`
 */
export function verbsAsNouns(question: string): string {
  const apart = question.replace(adverb, '$& ');
  return nounOfVerb.reduce((text, { verb, noun }) => text.replace(verb, noun), apart);
}
