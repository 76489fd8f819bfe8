import { pinyin } from 'pinyin-pro';
import { shortPlaceName, type Place } from '../library/place.ts';
import { englishWords } from './english-words.ts';

/**
 * An English question in the Chinese words that search knows: names of places from their pinyin,
 * indicators from a word list. A question with Chinese in it is given back as it is.
 *
 * `readEnglish('GDP growth target of Zhaoqing for 2022?', [肇庆市]) // => '肇庆市 2022年 GDP 增长 目标'`
 */
export function readEnglish(question: string, known: readonly Place[]): string {
  if (/\p{Script=Han}/u.test(question)) return question;
  const text = question.toLowerCase();
  const places = known.filter((place) => namesInPinyin(text, place)).map(({ name }) => name);
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)].map(([year]) => `${year}年`);
  const words = chineseWords(text);
  return [places.join('和'), ...new Set(years), ...words].filter((word) => word !== '').join(' ');
}

function namesInPinyin(text: string, { name }: Place): boolean {
  const spelled = pinyin(shortPlaceName(name), { toneType: 'none', type: 'array' }).join('');
  return new RegExp(`(?<![a-z])${spelled}(?![a-z])`, 'u').test(text.replace(/['’-]/gu, ''));
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
