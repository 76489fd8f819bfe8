import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { loadGazetteer } from '../places/gazetteer.ts';
import { readTable } from '../read-table.ts';
import { setPhrases } from './lists/set-phrases.ts';
import { thesaurus } from './thesaurus.ts';

let jieba: Jieba | undefined;

/**
 * Cuts a run of Chinese characters into words. Names of indicators and of places stay whole,
 * which the general dictionary would split.
 *
 * `segmentWords('一般公共预算收入增长') // => ['一般公共预算收入', '增长']`
 */
export function segmentWords(text: string): readonly string[] {
  jieba ??= openDictionary();
  return jieba.cut(text, true);
}

/**
 * The words of the dictionary that a text is made of; what only looks like a name (折江省) is cut
 * into single characters.
 */
export function knownWords(text: string): readonly string[] {
  jieba ??= openDictionary();
  return jieba.cut(text, false);
}

/**
 * Whether a word names a thing; one that only says what is done (再建, 扶持) or how does not.
 *
 * `namesThing('口袋公园') // => true`, `namesThing('建成') // => false`
 */
export function namesThing(word: string): boolean {
  jieba ??= openDictionary();
  if (verbsOfReports.has(word)) return false;
  return jieba.tag(word, true).some(({ tag }) => !/^[vadrcpuyfqmt]/u.test(tag));
}

// The dictionary has these for names or does not know them: 惠及 for a place.
const verbsOfReports: ReadonlySet<string> = new Set(
  readTable(new URL('./verbs-of-reports.tsv', import.meta.url), ['verb', 'example']).map(
    ({ verb }) => verb,
  ),
);

let indicatorWords: ReadonlySet<string> | undefined;

/** Names of indicators are nouns, whatever the dictionary makes of them. */
function openIndicators(): ReadonlySet<string> {
  indicatorWords ??= new Set(thesaurus.flatMap(({ term, words }) => [term, ...words]));
  return indicatorWords;
}

/** Whether the dictionary knows a word as a noun or a name, first of all. */
export function isNoun(word: string): boolean {
  jieba ??= openDictionary();
  if (verbsOfReports.has(word)) return false;
  return openIndicators().has(word) || jieba.tag(word, true).some(({ tag }) => tag.startsWith('n'));
}

/** Whether the dictionary knows a word as the name of a place, first of all. */
export function isPlaceName(word: string): boolean {
  jieba ??= openDictionary();
  const [only, another] = jieba.tag(word, true);
  return another === undefined && only?.tag === 'ns';
}

// How often a word is taken to occur among the dictionary's sixty million. An indicator is whole
// wherever it stands; 全市中区域 is not cut at 市中区, so places count as rare.
const indicatorFrequency = 100_000;
const placeFrequency = 100;

function openDictionary(): Jieba {
  const opened = Jieba.withDict(dict);
  const indicators = thesaurus.flatMap(({ term, words }) => [term, ...words]);
  const lines = [
    ...[...indicators, ...setPhrases].map((word) => `${word} ${indicatorFrequency} n`),
    ...placeWords().map((word) => `${word} ${placeFrequency} ns`),
  ];
  opened.loadDict(Buffer.from(lines.join('\n')));
  return opened;
}

// Names of towns are many and begin as common words do (新建镇), and pairs of characters find
// them as well: with the 33,000 of them it would hold 8 MB more for nothing found.
const longestCode = 6;

function placeWords(): readonly string[] {
  const names = loadGazetteer()
    .places()
    .filter(({ code }) => code.length <= longestCode)
    .map(({ name }) => name);
  return [...new Set(names)];
}
