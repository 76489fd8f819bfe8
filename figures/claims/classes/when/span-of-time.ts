import { cueWords } from '../../words/cue-words.ts';
import { spansInDigits } from '../../words/in-digits.ts';
import { unsupported, type Checked, type WordFaultFound } from '../fault.ts';

const numerals = String.raw`(?:\d+(?:\.\d+)?|[一二两三四五六七八九十半]+)(?:余|多)?个?`;
const change = new RegExp(
  `${cueWords('changes by a time')}(?:了|至|到|约)?(?<span>${numerals}[年月天])(?!\\d)`,
  'gu',
);

// 受教育年限10.8年
const inParts = /(?<![A-Za-z])\d+\.\d+年/gu;

/** By how long something changed is a number, though no unit of amounts stands behind it. */
export function spanFaults({ clause: { text }, region }: Checked): readonly WordFaultFound[] {
  const told = spansInDigits(region);
  const said = spansInDigits(text);
  const spans = [...said.matchAll(change)].map(({ groups }) => groups?.['span'] ?? '');
  return [...spans, ...(text.match(inParts) ?? [])]
    .filter((span) => !told.includes(span))
    .map(unsupported);
}
