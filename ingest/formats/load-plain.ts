import { decodeText } from '../decode-text.ts';
import { tablesOfText } from '../tables/text/tables-of-text.ts';
import { RefusedFileError } from '../refused-file-error.ts';
import type { LoadedText } from './loaded-text.ts';

/**
 * Plain text and Markdown, with their tables. Markdown has no mark of its own: a text is taken as Markdown when it has
 * headings or emphasis in the manner of Markdown, whatever the file is called.
 * @throws RefusedFileError when the bytes are no text, or text for programs.
 */
export function loadPlain(bytes: Uint8Array): LoadedText {
  const text = decodeText(bytes);
  refuseData(text);
  const markup = isMarkdown(text) ? 'markdown' : 'text';
  const written = tablesOfText(text);
  return written ? { ...written, markup } : { text, markup };
}

function isMarkdown(text: string): boolean {
  return /^#{1,6}[ \t]+\S/mu.test(text) || /\*\*[^*\s][^*\n]{0,200}\*\*/u.test(text);
}

function refuseData(text: string): void {
  const start = text.slice(0, 2_000).trimStart();
  if (/^<\?xml|^<[a-z][\w-]*:/iu.test(start)) {
    throw new RefusedFileError('是 XML 数据，不是网页；请用 WPS 或 Word 打开，另存为 .docx 再导入');
  }
  if (/^[[{]/u.test(start) && (isJson(text) || isJson(firstLine(start)))) {
    throw new RefusedFileError('是数据文件（JSON），不是报告；请导入报告原文');
  }
}

function firstLine(text: string): string {
  return /^[^\r\n]*/u.exec(text)?.[0] ?? '';
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
