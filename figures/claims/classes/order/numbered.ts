import { foldWords } from '../../words/said-in.ts';
import { unsupported, type Checked, type WordFaultFound } from '../fault.ts';

// 2022年 and 12月 are compared as times, 5G and PM2.5 as words.
const number = /(?<![\dA-Za-z.])\d+(?:\.\d+)?(?![\dA-Za-z]|\.\d|[年月日])/gu;

/** A number that counts nothing (地铁9号线, 第5次) names a thing, which the source has to name. */
export function numberedFaults({ clause, support, region }: Checked): readonly WordFaultFound[] {
  const { text, start, quantities } = clause;
  if (support.length === 0) return [];
  const named = [region, ...support.map(({ source }) => source.heads)].join('\n');
  return [...text.matchAll(number)]
    .filter(({ index }) => !quantities.some(({ quantity }) => isWithin(index + start, quantity)))
    .map(([digits]) => digits)
    .filter((digits) => !holdsNumber(foldWords(digits), named))
    .map(unsupported);
}

function isWithin(at: number, { start, end }: { readonly start: number; readonly end: number }) {
  return at >= start && at < end;
}

function holdsNumber(digits: string, text: string): boolean {
  const escaped = digits.replaceAll('.', String.raw`\.`);
  return new RegExp(`(?<![\\d.])${escaped}(?!\\d|\\.\\d)`, 'u').test(text);
}
