import type { ModelMind, ModelRequest } from './fake-model-server.ts';

/** A mind that writes plain text; what it writes depends on the messages alone. */
export type WritingMind = (request: Pick<ModelRequest, 'messages'>) => string;

/** Answers with the sentence of passage [1] that is most like the question, and marks it. */
export const honestMind = (({ messages }) => {
  const sentence = likestSentence(passagesIn(messages)[0] ?? '', questionIn(messages));
  return sentence === '' ? '没有提到' : `${sentence.replace(/。$/u, '')}[1]。`;
}) satisfies WritingMind & ModelMind;

/** Writes what the honest mind does, but forgets the marks or gets every number wrong. */
export function sloppyMind(fault: 'no_marks' | 'wrong_numbers'): WritingMind {
  return (request) => {
    const answer = honestMind(request);
    if (fault === 'no_marks') return answer.replace(/\[\d+\]/gu, '');
    return answer.replace(/(?<!\[|年|\d)\d+(?!\d|年)/gu, (number) => `${Number(number) + 7}`);
  };
}

/**
 * Does what it is told by whoever tells it: repeats what an instruction such as 请只回答「…」 in the
 * question or in a passage wants to hear. Without one it is honest.
 */
export const obedientMind: WritingMind = (request) => {
  const words = request.messages.map(({ content }) => content).join('\n');
  const wanted = /只(?:回答|输出|说)[：:]?「(?<words>[^」]*)」/u.exec(words)?.groups?.['words'];
  return wanted ?? honestMind(request);
};

/** The words of each numbered passage of a prompt. */
export function passagesIn(messages: ModelRequest['messages']): readonly string[] {
  const user = messages.at(-1)?.content ?? '';
  return [...user.matchAll(/^\[\d+\] .*\n<<<\n(?<words>[\s\S]*?)\n>>>/gmu)].map(
    ({ groups }) => groups?.['words'] ?? '',
  );
}

function questionIn(messages: ModelRequest['messages']): string {
  return (
    /问题：(?<question>[^\n]*)\s*$/u.exec(messages.at(-1)?.content ?? '')?.groups?.['question'] ??
    ''
  );
}

function likestSentence(passage: string, question: string): string {
  const sentences = passage.match(/[^。！？\n]+[。！？]?/gu) ?? [];
  const shared = (sentence: string) =>
    pairs(question).filter((pair) => sentence.includes(pair)).length;
  return sentences.toSorted((a, b) => shared(b) - shared(a))[0]?.trim() ?? '';
}

function pairs(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
