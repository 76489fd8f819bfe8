import { plainText } from '../numbers/plain-text.ts';

/** A place that a text names, and where. */
export type NamedPlace = { readonly place: string; readonly start: number; readonly end: number };

const provinces =
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门'.split(
    ' ',
  );

const suffix = '[省市区县镇乡旗盟州]';
const full = `(?<name>\\p{sc=Han}{1,5}?${suffix})`;
const opening = String.raw`(?<=^|[、,。;:!?()“”「」\s和与跟及比对在]|\d年|的)`;
/** A full name, where a year, a number, another name or what is reported of it stands beside. */
const named = new RegExp(
  `${opening}${full}(?=[,:]|[、和与跟及比]\\p{sc=Han}{1,4}${suffix}|(?:19|20)\\d\\d|\\d|目标|实际|最|更|高|低|多|少|[（(]|地区生产|一般公共|固定资产|城镇|增长|预计|计划|的?(?:报告|GDP|PM2))`,
  'gu',
);
/** 全市, 各区 and the like are no names; so are words that only end like one. */
const noName =
  /^(?:[最其另为是到从由以及等将在对与和跟包见哪把给让]|没有|都在|多数|时期|期间)|[一二三四五六七八九十两几数]个?[省市区县镇乡]|[一二三四五六七八九十]个|^(?:\p{sc=Han}?[全各本我该两几哪每其]|城|社|园|市|小|老|新|片|街|地|山|郊|景|灾|牧|林|库|战|专|特|上|下|不|是|都)?[省市区县镇乡旗盟州]$|[城乡][市镇村]|(?:乡村|地|园|社|片|小|灾|都|超|上|门|市|县|示范|开发|保税|试验|城|老|专|景|库|牧|山|街|校|辖|工业|加工物流|各|全|本|个|经开|高新|产业|合作|功能|的|大湾)[区市县镇]$/u;

/** 静海 of 静海区: people leave the last word off. */
export function stemOf(place: string): string {
  const short = place.replace(
    /(?:壮族|回族|维吾尔)?自治[区州县旗]$|(?<=..)[省市区县镇乡旗盟州]$/u,
    '',
  );
  return short === '' ? place : short;
}

/**
 * The stems of all places that texts name by their full names, and of the provinces, longest first.
 * @example placesNamedIn(['静海区2022年的税收是多少？']).includes('静海') // => true
 */
export function placesNamedIn(
  texts: readonly string[],
  fullNames: readonly string[] = [],
): readonly string[] {
  const stems = [...fullPlaceNamesIn(texts), ...fullNames].map(stemOf);
  const known = [...provinces, ...stems.filter((stem) => [...stem].length >= 2)];
  return [...new Set(known)].toSorted((a, b) => b.length - a.length);
}

/** The full names of places in texts, as they are written: 静海区. */
export function fullPlaceNamesIn(texts: readonly string[]): readonly string[] {
  return withoutLonger(texts.flatMap(fullNamesIn));
}

function fullNamesIn(text: string): readonly string[] {
  return [...plainText(text).matchAll(named)]
    .map(({ groups }) => groups?.['name'] ?? '')
    .filter((name) => !name.includes('全') && !noName.test(name));
}

/** 时期静海区 is 静海区 with a word before it, where that is named, too. */
function withoutLonger(names: readonly string[]): readonly string[] {
  const unique = [...new Set(names)];
  return unique.filter((name) => !unique.some((other) => other !== name && name.endsWith(other)));
}

/** Where a plain text names known places. Longer names hide the shorter ones in them. */
export function readPlaces(plain: string, known: readonly string[]): readonly NamedPlace[] {
  if (known.length === 0) return [];
  return [...plain.matchAll(patternOf(known))].map((match) => ({
    place: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const patterns = new WeakMap<readonly string[], RegExp>();

/** 天津港 and 河北大学 name something that lies there. */
function patternOf(known: readonly string[]): RegExp {
  const made =
    patterns.get(known) ??
    new RegExp(`(?:${known.join('|')})(?![港路街道大学医中]|银行|证券|农商|代表)`, 'gu');
  patterns.set(known, made);
  return made;
}
