import { readTable, wordsOf } from '../../language/read-table.ts';
import { anyOf } from '../../language/word-pattern.ts';
import {
  guardedPattern,
  patternSource,
  type PatternGuards,
} from '../../language/written-pattern.ts';

const classes: ReadonlyMap<string, string> = new Map([
  ...readTable(new URL('./cue-classes.tsv', import.meta.url), ['class', 'words', 'example']).map(
    (row) => [row.class, anyOf(wordsOf(row.words))] as const,
  ),
  [
    'number',
    String.raw`(?:\d+(?:\.\d+)?\s*(?:%|[\p{Script=Han}]{0,4}?)|百分之[\d一二三四五六七八九十]+|[一二两三四五六七八九十百千半]*[十百千万亿]+[\p{Script=Han}]{0,2}?)`,
  ],
  ['count', String.raw`(?<count>[一二两俩三仨四五六七八九十]|\d{1,2})`],
  // 比例 and 比重 compare nothing, and neither do 同比 and 占比.
  [
    'than',
    '(?:(?<![占同环对可之相])比(?![例重率如值赛武方])|较(?![为大好快高多强少低小])|高于|低于|快于|慢于|多于|少于)',
  ],
  ['numeral', String.raw`(?:[一二两俩三仨四五六七八九十]|\d{1,2})`],
]);

/** What may stand between two words of a pattern: a stretch of one sentence. */
const gap = '[^。?!;]{0,24}?';
const ending = String.raw`(?=[呢呀啊哦嘛吧]?[\s?？。!]*$)`;

/**
 * A pattern as the tables of cues write it, with the classes of cue-classes.tsv.
 *
 * `cuePattern('比…{高、低}吗').test('河西比静海的目标高吗') // => true`
 */
export function cuePattern(words: string, guards: PatternGuards = {}): RegExp {
  return guardedPattern(patternSource(words, { gap, ending, classes }), guards);
}
