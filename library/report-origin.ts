/**
 * What a text is: the original on the site of its office, a copy elsewhere, of unknown origin, or a
 * digest made for examples.
 */
export type OriginKind = 'official' | 'reprint' | 'unknown' | 'digest';

/** The kinds as people call them. */
export const originNames: Readonly<Record<OriginKind, string>> = {
  official: '官网原文',
  reprint: '转载',
  unknown: '来源不明',
  digest: '示例摘编',
};

/** Where a report was taken from, as far as its file or a list of sources says. */
export type ReportOrigin = {
  readonly kind: OriginKind;
  /** The address of the page. */
  readonly address?: string;
  /** Who published it there: 唐山市人民政府网. */
  readonly publisher?: string;
  /** The day it was published, YYYY-MM-DD. */
  readonly published?: string;
  /** Whether its words were recognised from pictures, and may be wrong by a character. */
  readonly scanned?: boolean;
};

/** `官网原文（唐山市人民政府网）` */
export function originInWords({ kind, publisher }: ReportOrigin): string {
  return `${originNames[kind]}${publisher === undefined ? '' : `（${publisher}）`}`;
}
