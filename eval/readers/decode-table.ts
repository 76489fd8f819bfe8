/**
 * Text of a file in UTF-8 or, since spreadsheets in Chinese offices write it still, GB 18030.
 * Bytes that are neither become U+FFFD, as everywhere.
 */
export function decodeTable(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
