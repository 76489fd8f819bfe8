import { type Specimen, withText } from './damage.ts';

/** A way to say the same: whoever sees damage in it sees too much. */
export type HarmlessChange = {
  readonly id: string;
  readonly label: string;
  readonly apply: (specimen: Specimen) => Specimen | undefined;
};

const rewrites: readonly (readonly [string, string, (text: string) => string])[] = [
  [
    'spaces',
    '加空格',
    (text) => text.replace(/(?<=\p{sc=Han})(?=\d)|(?<=[%元人个])(?=\p{sc=Han})/gu, ' '),
  ],
  ['full-width', '全角数字与百分号', (text) => outsideMarks(text, fullWidth)],
  ['in-words', '百分之五代 5%', (text) => outsideMarks(text, percentInWords)],
  ['thousands', '千分位逗号', (text) => outsideMarks(text, withThousands)],
  [
    'punctuation',
    '半角标点',
    (text) => text.replaceAll('；', ';').replaceAll('（', '(').replaceAll('）', ')'),
  ],
  ['opening', '加一句客套话', (text) => `根据政府工作报告，${text}`],
  [
    'zero',
    '5% 写成 5.0%',
    (text) => outsideMarks(text, (part) => part.replace(/(?<![\d.])(\d{1,2})(?=%)/gu, '$1.0')),
  ],
];

export const harmlessChanges: readonly HarmlessChange[] = rewrites.map(([id, label, rewrite]) => ({
  id,
  label,
  apply: (specimen) => withText(specimen, rewrite(specimen.answer.text)),
}));

function outsideMarks(text: string, change: (part: string) => string): string {
  return text
    .split(/(\[\d+\])/u)
    .map((part, at) => (at % 2 === 0 ? change(part) : part))
    .join('');
}

function fullWidth(text: string): string {
  return text.replace(/[\d%]/gu, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0));
}

const signs = '零一二三四五六七八九';

function percentInWords(text: string): string {
  return text.replace(/(?<![\d.])(\d)(?:\.(\d+))?%/gu, (_, whole: string, decimals?: string) => {
    const spell = (digits: string) => [...digits].map((digit) => signs[Number(digit)]).join('');
    return `百分之${spell(whole)}${decimals === undefined ? '' : `点${spell(decimals)}`}`;
  });
}

function withThousands(text: string): string {
  return text.replace(/(?<![\d.])(\d{1,3})(\d{3})(?![\d年]|\.\d)/gu, '$1,$2');
}
