import type { Answer, Citation } from '../../server/answer/answer.ts';
import { quoteWithDoubts } from './doubtful-words.ts';
import { knownOriginInWords, pageInWords } from './origin-in-words.ts';
import { words } from './words.ts';

/** How headings are joined from the top down, on the page and in what is copied. */
export const headingSeparator = ' › ';

/**
 * A quotation ready to paste into a document: the exact words, then where they stand.
 * The notice goes along where a model wrote the answer, for the label must survive copying.
 *
 * ```text
 * “地区生产总值增长4%左右”
 * ——《静海区2023年政府工作报告》（静海区，2023年），二、2023年工作安排 › （一）主要目标
 * ```
 */
export function formatReference(citation: Citation, answer?: Answer): string {
  const lines = [`“${quotedWords(citation)}”`, `——${formatPlace(citation)}`];
  return [...lines, ...(answer?.mode === 'model' ? [answer.notice] : [])].join('\n');
}

/** A whole answer ready to paste: its text, the numbered quotations, and always its notice. */
export function formatAnswer(answer: Answer): string {
  const sources = answer.citations.map(
    (citation) => `[${citation.mark}] ${formatPlace(citation)}：“${quotedWords(citation)}”`,
  );
  const list = sources.length > 0 ? [['来源：', ...sources].join('\n')] : [];
  return [answer.text, ...list, answer.notice].join('\n\n');
}

type QuotedWords = Pick<Citation, 'quote' | 'start' | 'scan' | 'heads'>;

/** A cell of a table says nothing without its headers: 地区生产总值（亿元）｜2023年：9133.3 */
export function quotedWords(citation: QuotedWords): string {
  const { heads = [] } = citation;
  const quote = quoteWithDoubts(citation);
  return heads.length === 0 ? quote : `${heads.join('｜')}：${quote}`;
}

function formatPlace({
  title,
  region,
  planYear,
  headingPath,
  page,
  scan,
  origin,
}: Citation): string {
  const whose = [region, planYear === null ? '' : `${planYear}年`].filter(Boolean).join('，');
  const report = `${inTitleMarks(title)}${whose ? `（${whose}）` : ''}`;
  const scanned = scan ? words.scanned : '';
  return [
    report,
    knownOriginInWords(origin),
    headingPath.join(headingSeparator),
    pageInWords(page),
    scanned,
  ]
    .filter(Boolean)
    .join('，');
}

function inTitleMarks(title: string): string {
  return title.startsWith('《') ? title : `《${title}》`;
}
