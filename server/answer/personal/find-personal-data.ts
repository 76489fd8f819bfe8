import { readTable, wordsOf } from '../../../language/read-table.ts';
import {
  isBankCard,
  isIdentityNumber,
  isMobileNumber,
  isSocialCreditCode,
} from './check-digits.ts';
import { foldCharacters } from './fold-characters.ts';

/** What a number or name tells of a person; see kinds.tsv. */
export type PersonalKind = {
  readonly kind: string;
  /** As people call it: 手机号. */
  readonly name: string;
  /** A question that holds it is refused, or is answered without it. */
  readonly ends: 'blocked' | 'masked';
  /** Words behind which a number is of this kind whatever its form. */
  readonly words: readonly string[];
};

/** Where in a text something personal stands. */
export type PersonalData = {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
};

const kinds: readonly PersonalKind[] = readTable(new URL('kinds.tsv', import.meta.url), [
  'kind',
  'name',
  'ends',
  'words before it',
  'examples',
  'no examples',
]).map((row) => ({
  kind: row.kind,
  name: row.name,
  ends: row.ends === 'blocked' ? 'blocked' : 'masked',
  words: wordsOf(row['words before it']),
}));

type Span = { readonly start: number; readonly end: number };
type Find = (folded: string, words: readonly string[]) => readonly Span[];

/**
 * Everything in a text that names a person, in the forms in which people write it; what overlaps is
 * told once, as the kind that weighs most. Amounts (13800000000元), hotlines (12345) and rows of years
 * pass, since each kind is told by its arithmetic or by the words before it.
 */
export function findPersonalData(text: string): readonly PersonalData[] {
  const folded = foldCharacters(text);
  const found = kinds.flatMap((kind) =>
    (finders[kind.kind]?.(folded, kind.words) ?? []).map((span) => ({ kind, ...span })),
  );
  const apart = found.reduce<readonly PersonalData[]>(
    (kept, one) => (kept.some((other) => overlap(one, other)) ? kept : [...kept, one]),
    [],
  );
  const names = apart.length > 0 ? namesBeside(folded, apart) : [];
  return [...apart, ...names].sort((one, other) => one.start - other.start);
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

// People write a long number in groups: 138-0013-8000, 6222 0212 …
const between = '[ \\t\\u3000.·•_\\-‐‑–—−]{0,2}';
const run = new RegExp(`(?<![\\dA-Z.])\\d(?:${between}\\d){6,}(?:${between}X)?(?![\\dA-Z])`, 'gu');
// An amount says what it counts.
const unitAfter =
  /^\s*(?:多|余)?(?:个亿|[万亿千百]|元|人|吨|户|家|亩|个|件|张|份|笔|次|名|例|台|辆|套|千瓦|平方|立方|美元|%|％)/u;

const finders: Readonly<Record<string, Find>> = {
  identity: (folded, words) =>
    numbersIn(folded, (digits, before) => {
      const isForm = /^\d{15}$|^\d{17}[\dX]$/u.test(digits);
      return isIdentityNumber(digits) || (isForm && endsWithWord(before, words));
    }),
  mobile: (folded) => numbersIn(folded, isMobileNumber),
  card: (folded, words) =>
    numbersIn(folded, (digits, before) => {
      const isForm = /^\d{12,19}$/u.test(digits);
      return isBankCard(digits) || (isForm && endsWithWord(before, words));
    }),
  passport: (folded, words) => [
    ...matches(folded, /(?<![0-9A-Z])[EG](?!(?:19|20)\d\d)\d{8}(?![0-9A-Z])/gu),
    ...matches(folded, /(?<![0-9A-Z])[A-Z]{1,2}\d{7,8}(?![0-9A-Z])/gu).filter(({ start }) =>
      endsWithWord(folded.slice(0, start), words),
    ),
  ],
  record: (folded, words) =>
    afterWords(folded, words, new RegExp(`[A-Z]{0,3}\\d(?:${between}[0-9A-Z]){4,19}`, 'uy')),
  landline: (folded, words) => [
    ...numbersIn(folded, (digits, before) => {
      if (/^(?:86)?0?[1-9]\d{1,2}[2-9]\d{6,7}$/u.test(digits) && /^(?:86|0)/u.test(digits))
        return !before.endsWith('0') && digits.length >= 10;
      return /^[2-9]\d{6,7}$/u.test(digits) && endsWithWord(before, words);
    }),
    ...matches(folded, /[（(]0\d{2,3}[）)][ -]?\d{7,8}(?!\d)/gu),
  ],
  email: (folded) =>
    matches(folded, /[0-9A-Z._%+-]+(?:@|\(AT\)|\[AT\])[0-9A-Z-]+(?:\.[0-9A-Z-]+)+/gu),
  credit: (folded, words) =>
    matches(folded, /(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Z])/gu).filter(
      ({ start, end }) => {
        const code = folded.slice(start, end);
        const isToldByForm = /[A-Z]/u.test(code) && isSocialCreditCode(code);
        return isToldByForm || endsWithWord(folded.slice(0, start), words);
      },
    ),
  plate: (folded) =>
    matches(
      folded,
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·・.•-]?[A-HJ-NP-Z0-9][ ]?[A-HJ-NP-Z0-9]{3,4}[A-HJ-NP-Z0-9挂学警港澳](?![0-9A-Z])/gu,
    ).filter(({ start, end }) => /\d.*\d.*\d/u.test(folded.slice(start, end))),
  address: findAddresses,
  account: (folded, words) =>
    afterWords(folded, words, /[A-Z][0-9A-Z_-]{5,19}|[1-9]\d{4,11}(?!\d)/uy).filter(
      ({ start, end }) => !isHotline.test(folded.slice(start, end)),
    ),
};

/** Numbers that everybody may call: 12345, 95588, 96110. */
const isHotline = /^(?:1[02]\d{3}|9[56]\d{3})$/u;

/** Long numbers of which `isOf` is told the digits, and what stands before them. */
function numbersIn(
  folded: string,
  isOf: (digits: string, before: string) => boolean,
): readonly Span[] {
  return matches(folded, run).flatMap(({ start, end }) => {
    const words = folded.slice(start, end);
    if (unitAfter.test(folded.slice(end)) || words.startsWith('0.')) return [];
    const before = folded.slice(0, start);
    if (!digitsOf(words).some((digits) => isOf(digits, before))) return [];
    return [{ start: before.endsWith('+') ? start - 1 : start, end }];
  });
}

/** The whole run, and each stretch between blanks, for two numbers that stand side by side. */
function digitsOf(words: string): readonly string[] {
  const bare = (part: string) => part.replace(/[^\dX]/gu, '');
  return [bare(words), ...words.split(/[ \t\u3000]+/u).map(bare)];
}

const digit = '[\\d一二三四五六七八九十百零〇]';
const room = new RegExp(
  `${digit}{1,5}(?:号院|号楼|号|栋|幢|座|弄)[^，。；！？、\\s]{0,10}?${digit}{1,5}(?:室|号房)` +
    `|${digit}{1,4}(?:号楼|栋|幢|座)${digit}{1,3}(?:单元|门)${digit}{0,5}`,
  'gu',
);
const house = new RegExp(
  `[^，。；！？\\s]{0,25}?(${digit}{1,4}组)?${digit}{1,5}(?:号楼|号院|号|栋|幢|座)(?![线文])`,
  'uy',
);

/** A room wherever it is told; a house where somebody says to live there. */
function findAddresses(folded: string, words: readonly string[]): readonly Span[] {
  const lived = afterWords(folded, words, house).map(({ start, end }) => {
    const number = new RegExp(`(?:${digit}{1,4}组)?${digit}{1,5}(?:号楼|号院|号|栋|幢|座)$`, 'u');
    return { start: start + folded.slice(start, end).search(number), end };
  });
  return [...matches(folded, room), ...lived];
}

function matches(folded: string, pattern: RegExp): readonly Span[] {
  return [...folded.matchAll(pattern)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

const link = /(?:号码|账号|编号|ID|号|是|为|:|：|=|\s|-){0,4}/uy;

/** What follows one of the words, with 号码是 or a colon between them. */
function afterWords(folded: string, words: readonly string[], pattern: RegExp): readonly Span[] {
  return words.flatMap((word) =>
    matches(folded, new RegExp(escaped(word), 'gu')).flatMap(({ end: after }) => {
      link.lastIndex = after;
      link.test(folded);
      const start = Math.max(after, link.lastIndex);
      pattern.lastIndex = start;
      const [found] = pattern.exec(folded) ?? [];
      const end = start + (found?.length ?? 0);
      return found === undefined || unitAfter.test(folded.slice(end)) ? [] : [{ start, end }];
    }),
  );
}

const linkBefore = /(?:号码|账号|编号|号|是|为|:|：|=|\s|-){0,4}$/u;

function endsWithWord(before: string, words: readonly string[]): boolean {
  const near = before.replace(linkBefore, '');
  return words.some((word) => near.endsWith(word) || near.endsWith(word.replace(/号$/u, '')));
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** The hundred surnames that most people have. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const givenName = '[\\u4e00-\\u9fff]{1,2}';

/** A name beside a number tells whose it is; alone it may be a mayor's. */
function namesBeside(folded: string, found: readonly Span[]): readonly PersonalData[] {
  const kind = kinds.find(({ kind }) => kind === 'named');
  if (!kind) return [];
  const told = afterWords(
    folded,
    kind.words,
    new RegExp(`[${surnames}]${givenName}(?=[，,。;；：:\\s（(]|[电手座邮微身固]|$)`, 'uy'),
  );
  const before = found.flatMap(({ start }) => {
    const name = new RegExp(
      `(?<=^|[，,。;；\\s：:])([${surnames}]${givenName})(?:的)?(?:联系)?(?:电话|手机号?|座机|固话|邮箱|微信号?|QQ|号码|住址)?(?:是|为|:|：|\\s|\\+|[（(])*$`,
      'u',
    ).exec(folded.slice(0, start));
    if (!name?.[1]) return [];
    return [{ start: name.index, end: name.index + name[1].length }];
  });
  const spans = [...told, ...before];
  return spans
    .filter((one, at) => spans.findIndex((other) => overlap(one, other)) === at)
    .filter((one) => !found.some((other) => overlap(one, other)))
    .map((span) => ({ kind, ...span }));
}
