import { RefusedFileError } from './refused-file-error.ts';

// Tried in this order: UTF-8 has a shape that other bytes hardly ever have; GB18030 accepts nearly
// everything and so comes last.
const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/**
 * The text in the bytes: UTF-8, UTF-16 with a byte order mark, or GB18030, told from the bytes.
 * @throws RefusedFileError when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = byteOrderMarks.find(({ bytes: mark }) =>
    mark.every((byte, index) => bytes[index] === byte),
  );
  const encodings = marked ? [marked.encoding] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decodeAs(encoding, bytes);
    if (text !== undefined && looksLikeText(text)) return text;
  }
  throw new RefusedFileError('不是文本文件（可能是图片、压缩包或程序），请转成 .txt 或 .md 再导入');
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

// Control characters hardly occur in text; in binary data read as text they are everywhere.
function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/gu)?.length ?? 0;
  return controls <= sample.length / 500;
}
