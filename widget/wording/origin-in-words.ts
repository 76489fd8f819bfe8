import type { Citation } from '../../server/answer/answer.ts';
import { words } from './words.ts';

/** `官网原文（唐山市人民政府网）`; nothing where nobody said where a report comes from. */
export function originInWords(origin: Citation['origin']): string {
  if (!origin) return '';
  const kind = words.origins[origin.kind];
  const publisher = origin.publisher === undefined ? '' : `（${origin.publisher}）`;
  return `${kind}${publisher}`;
}

/** The same for what is copied into a document, where nothing is said of what is not known. */
export function knownOriginInWords(origin: Citation['origin']): string {
  return origin?.kind === 'unknown' ? '' : originInWords(origin);
}

// Enough to see whether a file is the one; the page of the report has it whole.
const shownOfDigest = 12;

/** `文件 SHA-256 78a5fe23b839…`; nothing where it is not known. */
export function digestInWords(sha256: string | undefined): string {
  return sha256 === undefined ? '' : `${words.fileDigest} ${sha256.slice(0, shownOfDigest)}…`;
}

/** `第12页`; nothing where a file has no pages. */
export function pageInWords(page: number | undefined): string {
  return page === undefined ? '' : `第${page}页`;
}
