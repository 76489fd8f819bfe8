import { originInWords } from '../library/report-origin.ts';
import { quoteAddress } from './quote-address.ts';
import type { Answer, Citation, Nearest } from './answer/answer.ts';

/**
 * An answer as plain text for a terminal: the words, each quotation with its source, the notice,
 * and what else could be asked. Quotations are linked under the address that readers know, if there is one.
 */
export function printAnswer(answer: Answer, publicUrl?: string): string {
  const { text, citations, notice, status, choices = [], nearest = [] } = answer;
  const quotations = citations.map((one) => printCitation(one, publicUrl)).join('\n');
  const answered = status === 'answered' || status === 'partial';
  return (
    [text, quotations, answered ? notice : '', printNearest(nearest), printChoices(choices)]
      .filter((part) => part !== '')
      .join('\n\n') + '\n'
  );
}

function printNearest(nearest: readonly Nearest[]): string {
  const lines = nearest.map(
    ({ region, planYear, quote }) =>
      `${region}${planYear === null ? '' : `${planYear}年`}：“${quote}”`,
  );
  return nearest.length === 0 ? '' : ['以下不是答案，只是最接近的原文：', ...lines].join('\n    ');
}

function printChoices(choices: readonly string[]): string {
  return choices.length === 0 ? '' : ['可以这样问：', ...choices].join('\n    ');
}

function printCitation(citation: Citation, publicUrl: string | undefined): string {
  const { mark, region, planYear, title, headingPath, quote, heads = [] } = citation;
  const year = planYear === null ? '' : `${planYear}年`;
  const source = [`${region}${year}《${title}》`, ...headingPath, ...fileFacts(citation)].join(
    ' › ',
  );
  const words = heads.length === 0 ? quote : `${heads.join('｜')}：${quote}`;
  return `[${mark}] ${source}\n    “${words}”\n    ${quoteAddress(citation, publicUrl)}`;
}

/** What the file says: on which page the words stand, where it is from, and that it is a scan. */
function fileFacts({ page, origin, scan }: Citation): readonly string[] {
  return [
    ...(page === undefined ? [] : [`第${page}页`]),
    ...(origin ? [originInWords(origin)] : []),
    ...(scan ? ['扫描识别'] : []),
  ];
}
