import { RefusedFileError } from './refused-file-error.ts';

/**
 * The text in the bytes: UTF-8, UTF-16, GB18030 or Big5, with or without a byte order mark, told from the
 * bytes. `declared` is the encoding that the text itself names, believed only when the bytes can be
 * read so and are not UTF-8. A few broken bytes, as a copy cut short has, become U+FFFD.
 * @throws RefusedFileError when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  for (const decode of waysToRead(bytes, declared)) {
    const text = decode();
    if (text !== undefined && looksLikeText(text)) return text;
  }
  throw new RefusedFileError('不是文本文件（可能是图片、压缩包或程序），请转成 .txt 或 .md 再导入');
}

type WayToRead = () => string | undefined;

const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

// UTF-8 has a shape that other bytes hardly ever have, even with a few of its own broken; GB18030
// accepts nearly everything and so comes last.
function waysToRead(bytes: Uint8Array, declared: string | undefined): readonly WayToRead[] {
  const marked = byteOrderMarks.find(({ bytes: mark }) =>
    mark.every((byte, index) => bytes[index] === byte),
  );
  if (marked) return [() => decodeStrictly(marked.encoding, bytes)];
  return [
    () => decodeStrictly('utf-8', bytes),
    () => decodeUtf16(bytes),
    () => decodeDamaged('utf-8', bytes),
    () => (declared === undefined ? undefined : decodeStrictly(declared, bytes)),
    () => asBig5(bytes),
    () => withFirstSpace(decodeStrictly('gb18030', bytes)),
    () => withFirstSpace(decodeDamaged('gb18030', bytes)),
  ];
}

// Characters that every report has, with their traditional shapes, and the stops between them.
const everyday = new Set(
  '的和了年一在大人民政府工作會会發发展經经濟济業业建設设進进國国區区市縣县產产生增長长全我們们推實实，。、：',
);
// In letters: of a Chinese text every fourth is one of them; read wrongly, hardly any is.
const fewestEveryday = 0.08;
const moreEveryday = 2;

/** Big5 and GB18030 use the same bytes: what has far more everyday characters is meant. */
function asBig5(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, everydaySample);
  const [big5, gb] = ['big5', 'gb18030'].map((encoding) =>
    shareOfEveryday(new TextDecoder(encoding).decode(sample)),
  );
  if ((big5 ?? 0) < fewestEveryday || (big5 ?? 0) < (gb ?? 0) * moreEveryday) return undefined;
  return decodeStrictly('big5', bytes) ?? decodeDamaged('big5', bytes);
}

const everydaySample = 20_000;

function shareOfEveryday(text: string): number {
  const letters = Array.from(text.replace(/[\s\d]+/gu, ''));
  return letters.filter((letter) => everyday.has(letter)).length / Math.max(1, letters.length);
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * A second code of the ideographic space (A3 A0), common in old pages, that ICU decodes into a
 * character of private use where the Encoding Standard has the space.
 */
function withFirstSpace(text: string | undefined): string | undefined {
  return text?.replaceAll('\ue5e5', '\u3000');
}

/** Reads past broken bytes when nearly all of what is not ASCII is sound. */
function decodeDamaged(encoding: string, bytes: Uint8Array): string | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  const others = text.match(/[^\u0000-\u007f\ufffd]/gu)?.length ?? 0;
  return broken * 20 <= others ? text : undefined;
}

const utf16Sample = 4096;

/** UTF-16 without a mark: read in the right order, its units are Chinese or ASCII throughout. */
function decodeUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 === 1) return undefined;
  const encoding = ['utf-16le', 'utf-16be'].find((encoding) => {
    const sample = new TextDecoder(encoding).decode(bytes.subarray(0, utf16Sample));
    const plausible = sample.match(plausibleUnits)?.length ?? 0;
    return plausible > 0 && plausible >= sample.length * 0.9;
  });
  return encoding && decodeStrictly(encoding, bytes);
}

const plausibleUnits = /[\t\r\n -~\u2010-\u2030\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu;

// Control characters hardly occur in text; in binary data read as text they are everywhere.
function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f]/gu)?.length ?? 0;
  const broken = sample.match(/\ufffd/gu)?.length ?? 0;
  return controls <= sample.length / 500 && broken <= sample.length / 20;
}
