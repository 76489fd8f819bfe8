import { readTable, wordsOf } from '../../language/read-table.ts';
import { anyOf } from '../../language/word-pattern.ts';

const classes: ReadonlyMap<string, string> = new Map([
  ...readTable(new URL('./cue-classes.tsv', import.meta.url), ['class', 'words', 'example']).map(
    (row) => [row.class, anyOf(wordsOf(row.words))] as const,
  ),
  [
    'number',
    String.raw`(?:\d+(?:\.\d+)?\s*(?:%|[\p{Script=Han}]{0,4}?)|百分之[\d一二三四五六七八九十]+)`,
  ],
  ['count', String.raw`(?<count>[一二两三四五六七八九十]|\d{1,2})`],
  // 比例 and 比重 compare nothing, and neither do 同比 and 占比.
  [
    'than',
    '(?:(?<![占同环对可之相])比(?![例重率如值赛武方])|较(?![为大好快高多强少低小])|高于|低于|快于|慢于|多于|少于)',
  ],
  ['numeral', String.raw`(?:[一二两三四五六七八九十]|\d{1,2})`],
]);

/** What may stand between two words of a pattern: a stretch of one sentence. */
const gap = '[^。?!;]{0,24}?';
const ending = String.raw`(?=[呢呀啊哦嘛吧]?[\s?？。!]*$)`;

const pieces =
  /…|\$|\^|<(?<class>[^>]+)>|\{(?<any>[^}]*)\}(?<maybeNot>\??)|\[(?<maybe>[^\]]*)\]|(?<words>[^…$^<{[]+)/gu;

/**
 * The source of a pattern as the tables of cues write it: `…` is a stretch of the sentence, `{a、b}`
 * any of the words, `[a、b]` any or none, `<which>` a class of cue-classes.tsv, `$` the end.
 *
 * `cuePattern('比…{高、低}吗').test('河西比静海的目标高吗') // => true`
 */
export function cuePattern(
  words: string,
  guards: { readonly notBehind?: readonly string[]; readonly notBefore?: readonly string[] } = {},
): RegExp {
  const { notBehind = [], notBefore = [] } = guards;
  const behind = notBehind.length > 0 ? `(?<!${anyOf(notBehind)})` : '';
  const before = notBefore.length > 0 ? `(?!${anyOf(notBefore)})` : '';
  return new RegExp(`${behind}${sourceOf(words)}${before}`, 'gu');
}

function sourceOf(words: string): string {
  return [...words.matchAll(pieces)]
    .map(({ 0: piece, groups }) => pieceSource(piece, groups ?? {}))
    .join('');
}

function pieceSource(piece: string, groups: Readonly<Record<string, string | undefined>>): string {
  if (piece === '…') return gap;
  if (piece === '$') return ending;
  if (piece === '^') return '^';
  if (groups['class'] !== undefined) return classSource(groups['class']);
  if (groups['any'] !== undefined)
    return `${alternatives(groups['any'])}${groups['maybeNot'] ?? ''}`;
  if (groups['maybe'] !== undefined) return `${alternatives(groups['maybe'])}?`;
  return anyOf([piece]);
}

/** Any of the words; a class, a stretch or the end may be one of them. */
function alternatives(words: string): string {
  const all = wordsOf(words);
  const plain = all.filter((word) => !/[<$…]/u.test(word));
  const built = all.filter((word) => /[<$…]/u.test(word)).map(sourceOf);
  return `(?:${[...(plain.length > 0 ? [anyOf(plain)] : []), ...built].join('|')})`;
}

function classSource(name: string): string {
  const source = classes.get(name);
  if (source === undefined) throw new Error(`No class of cue words is called "${name}".`);
  return source;
}
