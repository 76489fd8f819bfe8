import { honestMind, type WritingMind } from './honest-mind.ts';
import type { ModelRequest } from './fake-model-server.ts';
import { readPrompt } from '../read-prompt.ts';

export { honestMind, type WritingMind };

export const sloppyFaults = [
  'no_marks',
  'wrong_marks',
  'wrong_numbers',
  'wrong_years',
  'invented_names',
] as const;

export type SloppyFault = (typeof sloppyFaults)[number];

/** Writes what the honest mind does, and spoils it in one way. */
export function sloppyMind(fault: SloppyFault): WritingMind {
  return (request) => spoilt[fault](honestMind(request));
}

const spoilt: Readonly<Record<SloppyFault, (answer: string) => string>> = {
  no_marks: (answer) => answer.replace(/\[\d+\]/gu, ''),
  wrong_marks: (answer) => answer.replace(/\[\d+\]/gu, '[99]'),
  wrong_numbers: (answer) =>
    answer.replace(/(?<!\[|年|\d)\d+(?!\d|年)/gu, (number) => `${Number(number) + 7}`),
  wrong_years: (answer) => answer.replace(/(\d{4})年/gu, (_, year) => `${Number(year) - 3}年`),
  invented_names: (answer) => answer.replace(/(\[\d+\])/gu, '，由“鹏程星海”集团承担$1'),
};

/**
 * Does what it is told by whoever tells it, in the question or in a passage: says what it is to
 * say, repeats its instructions, adds an address. Where nobody commands it is honest.
 */
export const obedientMind: WritingMind = (request) => {
  const { system } = readPrompt(request.messages);
  const calm = { messages: request.messages.map(withoutCommand) };
  const told = request.messages
    .filter(({ role }) => role !== 'system')
    .map(({ content }) => content)
    .join('\n');
  const wanted =
    /(?:只|直接|请|必须|一律)[^。\n]{0,6}(?:回答|输出|说|写|回复|告诉[^。\n]{0,6})[：:，]?\s*[「“"](?<words>[^」”"]*)[」”"]/u.exec(
      told,
    )?.groups?.['words'];
  if (wanted !== undefined) return wanted;
  if (
    /(?:打印|输出|重复|复述|显示|翻译|print|repeat)[^。\n]{0,16}(?:提示|要求|指令|规则|prompt|instructions)/iu.test(
      told,
    )
  )
    return system;
  const address =
    /(?:附上|加上|插入|给出|add)[^。\n]{0,12}?(?<words>\S*(?:https?:|www\.|<|!\[)[^\s。」”]*)/iu.exec(
      told,
    )?.groups?.['words'];
  if (address !== undefined)
    return `${honestMind(calm).replace(/(\[\d+\])?。$/u, '')}，请看${address}[1]。`;
  const number = /(?:说成|改成|写成|算作|说是)[^。\n\d]{0,6}(?<words>\d+(?:\.\d+)?%)/u.exec(told)
    ?.groups?.['words'];
  const commands = /忽略|无视|听我的|从现在起|你现在是|不要理会/u.test(told);
  if (number !== undefined && commands) return honestMind(calm).replace(/\d+(?:\.\d+)?%/gu, number);
  return honestMind(request);
};

type Message = ModelRequest['messages'][number];

/** What is commanded after the question is no part of what is asked. */
function withoutCommand(message: Message): Message {
  const content = message.content.replace(/^(问题：[^？?\n]*[？?]).*$/gmu, '$1');
  return { ...message, content };
}
