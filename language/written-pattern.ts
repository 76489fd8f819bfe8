import { wordsOf } from './read-table.ts';
import { anyOf } from './word-pattern.ts';

/** What the signs of a pattern stand for in the table that it is written in. */
export type PatternSigns = {
  /** The source of `…`. */
  readonly gap: string;
  /** The source of `$`. */
  readonly ending: string;
  /** The sources of `<name>`. */
  readonly classes: ReadonlyMap<string, string>;
};

const pieces =
  /…|\$|\^|<(?<class>[^>]+)>|\{(?<any>[^}]*)\}(?<maybeNot>\??)|\[(?<maybe>[^\]]*)\]|(?<words>[^…$^<{[]+)/gu;

/**
 * The source of a pattern as tables of rule words write it: `…` is a stretch, `{a、b}` any of the
 * words, `[a、b]` any or none, `<which>` a class of words, `$` the end.
 */
export function patternSource(words: string, signs: PatternSigns): string {
  return [...words.matchAll(pieces)]
    .map(({ 0: piece, groups }) => pieceSource(piece, groups ?? {}, signs))
    .join('');
}

function pieceSource(
  piece: string,
  groups: Readonly<Record<string, string | undefined>>,
  signs: PatternSigns,
): string {
  if (piece === '…') return signs.gap;
  if (piece === '$') return signs.ending;
  if (piece === '^') return '^';
  if (groups['class'] !== undefined) return classSource(groups['class'], signs);
  if (groups['any'] !== undefined)
    return `${alternatives(groups['any'], signs)}${groups['maybeNot'] ?? ''}`;
  if (groups['maybe'] !== undefined) return `${alternatives(groups['maybe'], signs)}?`;
  return anyOf([piece]);
}

/** Any of the words; a class, a stretch or the end may be one of them. */
function alternatives(words: string, signs: PatternSigns): string {
  const all = wordsOf(words);
  const plain = all.filter((word) => !/[<$…]/u.test(word));
  const built = all.filter((word) => /[<$…]/u.test(word)).map((word) => patternSource(word, signs));
  return `(?:${[...(plain.length > 0 ? [anyOf(plain)] : []), ...built].join('|')})`;
}

function classSource(name: string, { classes }: PatternSigns): string {
  const source = classes.get(name);
  if (source === undefined) throw new Error(`No class of words is called "${name}".`);
  return source;
}

/** Words that must not stand behind or before what a pattern finds. */
export type PatternGuards = {
  readonly notBehind?: readonly string[];
  readonly notBefore?: readonly string[];
};

/** The pattern with its guards around it. */
export function guardedPattern(
  source: string,
  { notBehind = [], notBefore = [] }: PatternGuards,
): RegExp {
  const behind = notBehind.length > 0 ? `(?<!${anyOf(notBehind)})` : '';
  const before = notBefore.length > 0 ? `(?!${anyOf(notBefore)})` : '';
  return new RegExp(`${behind}${source}${before}`, 'gu');
}
