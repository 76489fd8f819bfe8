/** A way to ask the same: the answer has to stay as right as it was. */
export type SameQuestion = {
  readonly id: string;
  readonly label: string;
  /** The question asked so; the same where there is nothing to change. */
  readonly ask: (question: string) => string;
};

/** 静海区和河西区 in the other order. */
const twoPlaces =
  /(?<one>\p{sc=Han}{2,3}[省市区县镇乡])(?<link>[和与跟、])(?<other>\p{sc=Han}{2,3}[省市区县镇乡])/u;

/** Metamorphic changes: nothing of them bears on what is asked. */
export const sameQuestions: readonly SameQuestion[] = [
  {
    id: 'spaces',
    label: '数字旁加空格',
    ask: (text) => text.replace(/(?<=\d)(?=\p{sc=Han})|(?<=\p{sc=Han})(?=\d)/gu, ' '),
  },
  {
    id: 'full-width',
    label: '全角数字',
    ask: (text) =>
      text.replace(/\d/gu, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)),
  },
  { id: 'no-mark', label: '去掉问号', ask: (text) => text.replace(/[?？]\s*$/u, '') },
  {
    id: 'polite',
    label: '前加“请问”',
    ask: (text) => (text.startsWith('请问') ? text : `请问${text}`),
  },
  { id: 'thanks', label: '后加“谢谢”', ask: (text) => `${text}谢谢` },
  {
    id: 'order',
    label: '两个地区换先后',
    ask: (text) => text.replace(twoPlaces, '$<other>$<link>$<one>'),
  },
];

/** The base of an id of a paraphrase: a082 of a082_1. */
export function baseOf(id: string): string {
  return id.replace(/_\d+$/u, '');
}
