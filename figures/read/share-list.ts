import { cleanSubject } from './clean-subject.ts';
import { readWordLists, wordsIn } from '../words/word-lists.ts';
import { segmentWords } from '../../language/words/segment-words.ts';
import { indicatorNamed } from '../../language/indicators/indicators.ts';

// 普及率, 参与 and 和平区 hold no 和, 与 or 及 that joins.
const separator = /、|以及|(?<![共温暖])和(?![平谐])|(?<!参)与|(?<![普涉波危触])及/u;
const bounds = readWordLists(new URL('../words/noun-bounds.tsv', import.meta.url));
const headNoun = new RegExp(`(?:${wordsIn(bounds, 'head')})$`, 'u');

/**
 * The subjects of a list that shares its verb, one for each of `count` figures; what only the last
 * of them says is said of all. Undefined when there are not as many.
 *
 * `splitSubjects('城镇、农村居民人均可支配收入', 2) // => ['城镇居民人均可支配收入', '农村居民人均可支配收入']`
 */
export function splitSubjects(words: string, count: number): readonly string[] | undefined {
  const subject = cleanSubject(words);
  const townAndCountry = /^(.*?)城乡(.+)$/u.exec(subject);
  if (count === 2 && townAndCountry) {
    const [, before = '', rest = ''] = townAndCountry;
    return [`${before}城镇${rest}`, `${before}农村${rest}`];
  }
  const parts = subject.split(separator).filter((part) => part !== '');
  if (parts.length === count) return withSharedHead(parts);
  // 软件和信息技术服务业、科学研究和技术服务业: what 和 joins may be one name.
  const listed = subject.split('、').filter((part) => part !== '');
  return listed.length === count ? withSharedHead(listed) : undefined;
}

/** The parts of a list of which all are said to do the same (A和B均突破1万家). */
export function splitAll(words: string): readonly string[] {
  const parts = cleanSubject(words)
    .split(separator)
    .filter((part) => part !== '');
  return parts.length > 1 ? withSharedHead(parts) : parts;
}

function withSharedHead(parts: readonly string[]): readonly string[] {
  const last = parts.at(-1) ?? '';
  const share = /占.{1,16}(?:比重|比例|份额)$/u.exec(last)?.[0] ?? '';
  return parts.map((part) => {
    if (part === last) return part;
    const words = share !== '' && !part.includes('占') ? `${part}${share}` : part;
    if (indicatorNamed(words)) return words;
    return listedWithTailOf(words, last) ?? withHeadNoun(words, last);
  });
}

function listedWithTailOf(part: string, last: string): string | undefined {
  for (let from = 1; from < last.length; from++) {
    const words = `${part}${last.slice(from)}`;
    if (indicatorNamed(words)) return words;
  }
  return undefined;
}

function withHeadNoun(part: string, last: string): string {
  if (headNoun.test(part)) return part;
  const noun = headNoun.exec(last)?.[0] ?? '';
  // 集中和分散供养孤儿基本生活保障标准: words of two signs, one rest.
  // 家电、新能源汽车零售额: the last begins with a word of three.
  const isSign = segmentWords(last)[0]?.length === signs;
  return part.length <= 4 && last.length > 6 && isSign
    ? `${part}${last.slice(signs)}`
    : `${part}${noun}`;
}

const signs = 2;
