import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * Packs what is known of held-out questions one by one, so that whoever opens or searches a folder
 * does not come to see it. It keeps nothing from somebody who wants to know: the questions and their
 * answers stand in the gold files.
 */
export function seal(value: unknown): string {
  return deflateRawSync(JSON.stringify(value)).toString('base64');
}

/** @throws where the text was not sealed by `seal` */
export function unseal(sealed: string): unknown {
  return JSON.parse(inflateRawSync(Buffer.from(sealed, 'base64')).toString('utf8'));
}
