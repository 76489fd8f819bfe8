import type { Cut, OriginKind, ReportOrigin } from '../../library/report.ts';
import { datesIn, narrowDigits } from './read-date.ts';

/** What a file says of the page it was taken from. */
export type PageOrigin = Pick<ReportOrigin, 'address' | 'publisher' | 'published'>;

/**
 * Where a document was taken from: as its file says (the data of a page), or the lines around the
 * text (来源：唐山市人民政府网), and what kind of text that makes it.
 */
export function readOrigin(document: {
  readonly text: string;
  readonly cutWords: readonly string[];
  readonly page?: PageOrigin | undefined;
}): ReportOrigin {
  const said = originInLines(document.cutWords);
  const known = { ...said, ...document.page };
  return { ...known, kind: isDigest(document.text) ? 'digest' : originKind(known) };
}

/** The words that were cut around a document, in which a page says whose it is. */
export function cutWordsOf(source: string, cuts: readonly Cut[]): readonly string[] {
  return cuts.map(({ start, end }) => source.slice(start, end));
}

/** The original stands on a site of the government; anything else that is known is a copy. */
export function originKind({ address, publisher }: PageOrigin): OriginKind {
  if (address !== undefined) return isOfGovernment(address) ? 'official' : 'reprint';
  return publisher === undefined ? 'unknown' : 'reprint';
}

function isOfGovernment(address: string): boolean {
  return URL.canParse(address) && /(?:^|\.)gov\.cn$/u.test(new URL(address).hostname);
}

const publisher = /(?:信息|文章|稿件)?来源[:：]\s*(?<publisher>[^\s|｜【（(]{2,30})/u;
const address = /https?:\/\/[\w.-]+\.[a-z]{2,}(?:\/[^\s，。）)]*)?/u;
const published = /(?:发布|发表|更新)?(?:时间|日期)[:：]\s*(?<day>.{8,20})/u;

function originInLines(lines: readonly string[]): PageOrigin {
  const first = (pattern: RegExp, name: string) =>
    lines.map((line) => pattern.exec(line)?.groups?.[name]).find((found) => found !== undefined);
  const from = first(publisher, 'publisher');
  const where = lines.map((line) => address.exec(line)?.[0]).find((found) => found !== undefined);
  const day = dayIn(first(published, 'day') ?? '');
  return {
    ...(from !== undefined && { publisher: from }),
    ...(where !== undefined && { address: where }),
    ...(day !== undefined && { published: day }),
  };
}

/** `dayIn('2024-01-16 09:30') // => '2024-01-16'` */
export function dayIn(written: string): string | undefined {
  const [, year, month, day] = /((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})/u.exec(written) ?? [];
  const plain = year === undefined ? written : `${year}年${month ?? ''}月${day ?? ''}日`;
  return datesIn(narrowDigits(plain))[0]?.date;
}

const headOfDigest = 400;

/** A digest says so in a line of its own at its head. */
function isDigest(text: string): boolean {
  return /^.{0,20}(?:示例摘编|示例文本|摘编)[^\n]{0,60}$/mu.test(text.slice(0, headOfDigest));
}
