/** Rank of an administrative division, from the whole country down. */
export type PlaceLevel = 'nation' | 'province' | 'prefecture' | 'county' | 'township';

/** One administrative division, as the gazetteer knows it. */
export type Place = {
  /** Division code; a longer code lies inside the place whose code it begins with. */
  readonly code: string;
  readonly name: string;
  readonly level: PlaceLevel;
  /** Names from the province down, such as ['天津市', '津南区', '辛庄镇']. */
  readonly path: readonly string[];
};

const levelByCodeLength: Readonly<Record<number, PlaceLevel>> = {
  1: 'nation',
  2: 'province',
  4: 'prefecture',
  6: 'county',
  9: 'township',
};

/** `placeLevel('120118') // => 'county'` */
export function placeLevel(code: string): PlaceLevel {
  const level = levelByCodeLength[code.length];
  if (!level)
    throw new Error(
      `Division code "${code}" has ${code.length} digits; 1, 2, 4, 6 or 9 are known.`,
    );
  return level;
}

/** Whether `inner` is `outer` or lies inside it. Everything lies inside the nation. */
export function liesWithin(inner: string, outer: string): boolean {
  return outer === '0' || inner.startsWith(outer);
}

// Names of peoples stand before 自治 with 族 (恩施土家族苗族自治州), some without (伊犁哈萨克自治州).
const peoples =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各';
const endings = new RegExp(
  `(?:(?:(?:${peoples})族)+自治[区州县旗]|(?:蒙古|哈萨克|柯尔克孜)自治[州县]|维吾尔自治区|自治区|特别行政区|地区|新区|街道|省|市|区|县|旗|盟|镇|乡)$`,
  'u',
);

/**
 * A place's name as people say it, or the name itself when too little would be left.
 *
 * `shortPlaceName('静海区') // => '静海'`, `shortPlaceName('易县') // => '易县'`
 */
export function shortPlaceName(name: string): string {
  const short = name.replace(endings, '');
  return short.length >= 2 ? short : name;
}
