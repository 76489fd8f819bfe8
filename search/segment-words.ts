import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { thesaurus } from './thesaurus.ts';

let jieba: Jieba | undefined;

/**
 * Cuts a run of Chinese characters into words. Names of indicators stay whole, which the
 * general dictionary would split.
 *
 * `segmentWords('一般公共预算收入增长') // => ['一般公共预算收入', '增长']`
 */
export function segmentWords(text: string): readonly string[] {
  jieba ??= openDictionary();
  return jieba.cut(text, true);
}

function openDictionary(): Jieba {
  const opened = Jieba.withDict(dict);
  const lines = thesaurus.flatMap(({ term, words }) => [term, ...words]);
  opened.loadDict(Buffer.from(lines.map((word) => `${word} 100000 n`).join('\n')));
  return opened;
}
