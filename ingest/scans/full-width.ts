/**
 * The words of a recognised line with the stops and brackets of Chinese text where they stand beside
 * Chinese characters: programs see `(`, `,` and `:` where `（`, `，` and `：` are printed.
 * `fullWidth(['(', '六', ')']) // => ['（', '六', '）']`
 */
export function fullWidth(words: readonly string[]): readonly string[] {
  const line = words.join('');
  let at = 0;
  return words.map((word, index) => {
    if (index === 0 && dashes.test(word) && /^\d{4}年/u.test(line.slice(word.length))) {
      at += word.length;
      return '——';
    }
    const written = word.replace(halfWidth, (sign, index: number) => {
      const [before = '', after = ''] = [line[at + index - 1], line[at + index + 1]];
      return chinese.test(before) || chinese.test(after) ? (wide.get(sign) ?? sign) : sign;
    });
    at += word.length;
    return written;
  });
}

const wide: ReadonlyMap<string, string> = new Map([
  ['(', '（'],
  [')', '）'],
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['!', '！'],
  ['?', '？'],
]);
const halfWidth = /[(),:;!?]/gu;
// The dash before the day on which a report was given: ——2024年1月16日.
const dashes = /^[-—－一]{2}$/u;
const chinese = /[\p{Script=Han}、。，；：（）《》“”]/u;
