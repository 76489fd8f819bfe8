import { pinyin } from 'pinyin-pro';
import { shortPlaceName, type Place } from '../../language/places/place.ts';
import { englishWords } from './english-words.ts';

/**
 * An English question in the Chinese words that search knows: names of places from their pinyin,
 * indicators from a word list. A question with Chinese in it is given back as it is.
 *
 * @param elsewhere the large places without a report, asked for where none of `known` is named: they
 * are read so that it can be said that there is none.
 *
 * `readEnglish('GDP growth target of Zhaoqing for 2022?', [肇庆市]) // => '肇庆市 2022年 GDP 增长 目标'`
 */
export function readEnglish(
  question: string,
  known: readonly Place[],
  elsewhere: () => readonly Place[] = () => [],
): string {
  if (/\p{Script=Han}/u.test(question)) return question;
  const text = question.normalize('NFKC').toLowerCase();
  const here = known.filter((place) => namesInPinyin(text, place));
  const named = here.length > 0 ? here : elsewhere().filter((place) => namesInPinyin(text, place));
  const places = named.map(({ name }) => name);
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)].map(([year]) => `${year}年`);
  const words = chineseWords(text);
  return [places.join('和'), ...new Set(years), ...words].filter((word) => word !== '').join(' ');
}

function namesInPinyin(text: string, { name }: Place): boolean {
  const words = text.replace(/['’]s(?![a-z])/gu, ' ').replace(/['’-]/gu, '');
  return new RegExp(`(?<![a-z])${spelled(name)}(?![a-z])`, 'u').test(words);
}

const spellings = new Map<string, string>();

/** 肇庆市 is spelled zhaoqing; kept, as hundreds of places are looked for. */
function spelled(name: string): string {
  const known = spellings.get(name);
  if (known !== undefined) return known;
  const letters = pinyin(shortPlaceName(name), { toneType: 'none', type: 'array' }).join('');
  spellings.set(name, letters);
  return letters;
}

function chineseWords(text: string): readonly string[] {
  let rest = text;
  const found: { readonly at: number; readonly word: string }[] = [];
  for (const [phrase, word] of englishWords) {
    for (const match of rest.matchAll(phrase)) found.push({ at: match.index, word });
    rest = rest.replace(phrase, (words) => ' '.repeat(words.length));
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ word }) => word);
}
