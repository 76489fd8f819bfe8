import { readNumeral } from './chinese-numerals.ts';

/** A number that stands in a sentence, with its unit as printed and where it stands. */
export type FoundQuantity = {
  readonly start: number;
  /** After the unit and the words that qualify it (左右, 以上). */
  readonly end: number;
  /** Where the unit ends. */
  readonly unitEnd: number;
  /** As printed, in `unit`: 1.6 万亿元. A range has its lower end here. */
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** With its scale (万亿元); empty where none is written. */
  readonly unit: string;
  readonly qualifier?: string;
};

// Longest first, so that 平方公里 is not read as 平 or 公里 as 公.
const units = [
  '微克(?:/|每)立方米|毫克(?:/|每)立方米|毫克/升|个百分点|万吨标准煤|吨标准煤|吨公里|人公里|平方公里|平方千米|平方米|立方米|千瓦时|个工作日|国际标准箱|标准箱|标箱|航空公里',
  '兆瓦|吉瓦|千瓦|千伏安|公里|千米|海里|公顷|公斤|千克|人次|架次|班次|车次|美元|欧元|港元|日元|分钟|小时|百分点|余项|个位次|床位|张床|机位|泊位|车位|门次|家次|户次',
  '%|‰|元|户|人|亩|吨|家|个|项|件|所|条|座|辆|倍|位|名|米|天|套|次|场|处|种|张|间|台(?!阶)|部|头|只|羽|株|艘|架|列|对|起|宗|支|门|类|例|份|眼|口|盏|块|棵|册|篇|幅|斤|克|枚|镇|村|岁|趟|尾|箱|期|批|度|栋|幢|里|TEU|PB|GW|MW|P',
].join('|');
const scales = '万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百';
const digits = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const numeral =
  '[一二两三四五六七八九十][零〇一二两三四五六七八九十百千]*(?:点[零〇一二三四五六七八九]+)?';

const printed = new RegExp(
  String.raw`(?<![A-Za-z\d.+×])(?<low>${digits})(?:(?:${scales})?(?:${units})?(?:-|—+|–|~|～|至|到)(?<high>${digits}))?(?<more>[多余])?(?<scale>${scales})?(?<more2>[多余])?(?<unit>${units})?(?![A-Za-z+×])`,
  'gu',
);
const inNumerals = new RegExp(
  String.raw`(?<![第\d一二三四五六七八九十百千万])(?<low>${numeral})(?<more>[多余])?(?<scale>万亿|亿|万)(?<more2>[多余])?(?<unit>${units})|(?<![第\d])(?<low2>${numeral})(?<unit2>个百分点|%)`,
  'gu',
);
// 突破千亿元: one of them, though the one is not written.
const bareScale = new RegExp(
  String.raw`(?<=突破|超|过|达|达到|跨越|跃上|迈上|迈入|站上|跨上|接近|逼近|近|上)(?<scale>${scales})(?<unit>${units})`,
  'gu',
);
const percent = /百分之(?<number>[零〇一二两三四五六七八九十百点]+|\d+(?:\.\d+)?)/gu;
const fraction =
  /(?<below>[一二两三四五六七八九十]+|\d+)分之(?<above>[一二两三四五六七八九十]+|\d+)|(?<![\d/.])(?<above2>\d{1,2})\/(?<below2>\d{1,3})(?![\d/])/gu;
const tenths =
  /(?<![完建生合达第])(?<number>[一二三四五六七八九]|\d(?:\.\d)?)成(?=[以左多的，。；、]|财政)/gu;
const doubling = /翻了?(?<number>[一两二三四\d](?:\.\d+)?)?番/gu;
const rank =
  /第(?<order>[一二三四五六七八九十]+|\d+)[位名]|(?:居|列|排|排名|全国|全省|全市|全区|全州|世界|全球|亚洲|西部|中部|东部|地区|自治区)第(?<order2>[一二三四五六七八九十]+|\d+)(?=[，。；、！）（]|$)|(?<=[居列排][^，。；]{0,10})(?<first>首位|榜首|之首)|(?<=(?:[居列]|排名|进入|跻身|保持)[^，。；、]{0,8})前(?<within>[一二三四五六七八九十]+|\d+)[名位]?(?=[，。；、！）]|$)/gu;

const before: readonly (readonly [RegExp, string])[] = [
  [/(?:不低于|不少于|至少)$/u, '以上'],
  [/不(?:超过|高于|大于)$/u, '以内'],
  [/(?:低于|少于|不足|不到)$/u, '以下'],
  [/(?:突破|迈上|跨越|跨过|跃上|跨上|站上|迈入)(?:了)?$/u, '突破'],
  [/(?:超过|超|逾|高于|多于|大于|过)$/u, '超过'],
  [/(?:接近|将近|约为|大约|约|近)$/u, '约'],
];
const after = /^(?:[（(][^）)]{1,4}[）)])?(左右|上下|以上|以下|以内|之内)/u;
const people =
  /^(?:\p{Script=Han}|[“”（）、]){0,14}?(?:人口|人员|群众|居民|学生|职工|劳动力|农民|农牧民|干部|就业|毕业生|老人|老年人|儿童|党员|志愿者|民警|医护|患者|游客|人才|青年|农民工|残疾人|移民|牧民|考生|师生|市民)/u;

/** Every quantity of a piece of folded text, in order; `offset` is where the piece stands. */
export function findQuantities(piece: string, offset = 0): readonly FoundQuantity[] {
  const found = readers
    .flatMap(({ pattern, read }) =>
      [...piece.matchAll(pattern)].map((match) => withQualifier(piece, read(match, piece))),
    )
    .filter((quantity) => quantity !== undefined)
    .toSorted((a, b) => a.start - b.start || b.unitEnd - a.unitEnd);
  const apart = found.filter((one, index) =>
    found.slice(0, index).every((other) => other.unitEnd <= one.start),
  );
  return apart.map((quantity) => ({
    ...quantity,
    start: quantity.start + offset,
    end: quantity.end + offset,
    unitEnd: quantity.unitEnd + offset,
  }));
}

type Match = RegExpExecArray;
type Read = Omit<FoundQuantity, 'end'>;

const readers: readonly {
  readonly pattern: RegExp;
  readonly read: (match: Match, piece: string) => Read | undefined;
}[] = [
  { pattern: rank, read: readRank },
  { pattern: percent, read: readPercent },
  { pattern: fraction, read: readFraction },
  { pattern: tenths, read: (match) => unitOf(match, numberOf(match.groups?.['number']), '成') },
  {
    pattern: doubling,
    read: (match) => unitOf(match, numberOf(match.groups?.['number'] ?? '1'), '番'),
  },
  { pattern: bareScale, read: readPrinted },
  { pattern: inNumerals, read: readPrinted },
  { pattern: printed, read: readPrinted },
];

function readPrinted(match: Match, piece: string): Read | undefined {
  const group = (name: string) => match.groups?.[name];
  const low = numberOf(group('low') ?? group('low2') ?? '1');
  const high = group('high') === undefined ? undefined : numberOf(group('high'));
  // 2018-2022年 and 1949到2019 are no ranges of an amount.
  if (high !== undefined && high <= low) return undefined;
  const scale = group('scale') ?? '';
  const unitEnd = match.index + match[0].length;
  const unit = group('unit') ?? group('unit2') ?? impliedUnit(scale, piece.slice(unitEnd));
  const more = (group('more') ?? group('more2')) !== undefined;
  return {
    ...unitOf(match, low, normalUnit(`${scale}${unit}`)),
    ...(high !== undefined && { low, high }),
    ...(more && { qualifier: '超过' }),
  };
}

/** 5.8万贫困人口 counts 万人, though no unit is written. */
function impliedUnit(scale: string, rest: string): string {
  // 迈上5万亿台阶: what reports take steps in without naming it is money.
  if (scale.endsWith('亿') && /^(?:大|新)?(?:台阶|大关|关口|门槛)/u.test(rest)) return '元';
  return scale !== '' && people.test(rest.replace(/^[余多]?以上的?/u, '')) ? '人' : '';
}

function normalUnit(unit: string): string {
  return unit.replace('每立方米', '/立方米').replace(/^百分点$/u, '个百分点');
}

function readPercent(match: Match): Read {
  return unitOf(match, numberOf(match.groups?.['number']), '%');
}

function readFraction(match: Match): Read | undefined {
  if (match[0].startsWith('百')) return undefined;
  const above = numberOf(match.groups?.['above'] ?? match.groups?.['above2']);
  const below = numberOf(match.groups?.['below'] ?? match.groups?.['below2']);
  return above < below ? unitOf(match, above / below, '比例') : undefined;
}

function readRank(match: Match): Read {
  const { groups } = match;
  const within = groups?.['within'];
  const order = groups?.['order'] ?? groups?.['order2'] ?? within ?? '1';
  const read = unitOf(match, numberOf(order), '位');
  return within === undefined ? read : { ...read, qualifier: '以内' };
}

function unitOf(match: Match, value: number, unit: string): Read {
  return { start: match.index, unitEnd: match.index + match[0].length, value, unit };
}

function numberOf(words = ''): number {
  return /\d/u.test(words) ? Number(words.replaceAll(',', '')) : readNumeral(words);
}

function withQualifier(piece: string, quantity: Read | undefined): FoundQuantity | undefined {
  if (!quantity) return undefined;
  const behind = after.exec(piece.slice(quantity.unitEnd));
  const end = quantity.unitEnd + (behind?.[0].length ?? 0);
  const infront = before.find(([words]) => words.test(piece.slice(0, quantity.start)))?.[1];
  const said = infront ?? (behind?.[1] && afterWords[behind[1]]) ?? quantity.qualifier;
  return { ...quantity, end, ...(said !== undefined && { qualifier: said }) };
}

const afterWords: Readonly<Record<string, string>> = {
  左右: '左右',
  上下: '左右',
  以上: '以上',
  以下: '以下',
  以内: '以内',
  之内: '以内',
};
