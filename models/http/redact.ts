// What is shared by chance is shorter; in Han a word is two characters, in Latin a dozen.
const leastShared = 4;
const leastSharedLatin = 12;
const mostCharacters = 2000;

/**
 * What an endpoint said, fit for a log: without keys, and without what it repeats of the prompt.
 *
 * `redact('不支持：静海区GDP是多少', { prompt: '问题：静海区GDP是多少' }) // => '不支持：…'`
 */
export function redact(
  text: string,
  { apiKey = '', prompt = '' }: { readonly apiKey?: string; readonly prompt?: string },
): string {
  return withoutShared(withoutKeys(decoded(text).slice(0, mostCharacters), apiKey), prompt);
}

/** Text as it reads: `\u9759` may be a part of a question, too. */
function decoded(text: string): string {
  return text
    .replace(/\\u(?<code>[\da-f]{4})/giu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\\[nrt]/gu, ' ');
}

function withoutKeys(text: string, apiKey: string): string {
  // A made-up key for endpoints that want none ("none") is a word like any other.
  const own = apiKey.length < 6 ? text : text.replaceAll(apiKey, '***');
  return own
    .replace(/\bBearer\s+\S+/giu, 'Bearer ***')
    .replace(/\b(?:sk|pk|ak|key)-[\w*.-]{6,}/giu, '***')
    .replace(/[\w-]{3,}\*{3,}[\w-]*/gu, '***');
}

function withoutShared(text: string, prompt: string): string {
  let kept = '';
  for (let at = 0; at < text.length;) {
    const length = sharedLength(text, at, prompt);
    kept += length > 0 ? '…' : (text[at] ?? '');
    at += Math.max(1, length);
  }
  return kept.replace(/…(?:\s*…)+/gu, '…');
}

/** How many characters from `at` on stand in the prompt too; 0 where too few do to be of it. */
function sharedLength(text: string, at: number, prompt: string): number {
  let length = leastShared;
  if (at + length > text.length || !prompt.includes(text.slice(at, at + length))) return 0;
  while (at + length < text.length && prompt.includes(text.slice(at, at + length + 1))) length++;
  const hasHan = /\p{Script=Han}/u.test(text.slice(at, at + length));
  return hasHan || length >= leastSharedLatin ? length : 0;
}
