// What was asked for as a deed, and the name of the figure that a report gives of it. 粮食收了多少
// asks for a harvest, which is no income.
const nounOfVerb: readonly { readonly verb: RegExp; readonly noun: string }[] = [
  { verb: /(?<!粮食?|庄稼|小麦|玉米|水稻)收了/gu, noun: '收入' },
  { verb: /[花支]了/gu, noun: '支出' },
  { verb: /产了/gu, noun: '产量' },
  { verb: /投了/gu, noun: '投资' },
];

/**
 * A question with the deeds it asks after named as the figures they come to.
 *
 * `verbsAsNouns('财政收了多少个亿') // => '财政收入多少个亿'`
 */
export function verbsAsNouns(question: string): string {
  return nounOfVerb.reduce((text, { verb, noun }) => text.replace(verb, noun), question);
}
