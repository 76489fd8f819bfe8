const kinds =
  '村|镇|乡|县|区|市|省|街道|社区|公司|集团|企业|大学|学院|医院|学校|公园|铁路|高速|大桥|机场|港|湾|谷|园区|开发区|展会|博览会';
const asked = new RegExp(`哪(?:一|几|些)?(?:个|家|所|条|座|处|位)?(?:街)?(?<kind>${kinds})`, 'u');

// 农村, 各村, 15个村: a word before 村 that makes no name of it.
const noName =
  /(?:农|乡|行政|全|各|本|该|我|每|这些?|示范|试点|帮扶|城中|重点|美丽|新|老|个|家|所|座|条|多|等|类|型|城|小|大|中|进|入|对|为|在|的|核心|拓展|片|园|社|街|地|山|景|库|校|厂|矿|辖|郊|开发|保税|功能|产业|聚集|集聚)$/u;

// Where a thing is stands in a report as the name of a district, a town, a street, a village.
const asksWhere = /哪个地方|在哪(?!个|些|几|一|年|天)|哪里|哪儿|什么地方|何处/u;
const whereSuffixes = ['区', '县', '镇', '乡', '街', '村', '路'];

/** What the name asked for ends in: 村 in 通到了哪个村; empty where no name is asked for. */
export function nameSuffixes(question: string): readonly string[] {
  const kind = asked.exec(question)?.groups?.['kind'];
  if (kind !== undefined) return calledBy[kind] ?? [kind];
  return asksWhere.test(question) ? whereSuffixes : [];
}

/**
 * Whether a text may give such a name: a word before the ending that can be one.
 *
 * `holdsName(['村'], '公路通到上官村') // => true`, `holdsName(['村'], '公路通到各村') // => false`
 */
export function holdsName(suffixes: readonly string[], words: string): boolean {
  return suffixes.some((suffix) => hasNameBefore(suffix, words));
}

// What things of a kind are called where the kind itself is no part of their names.
const calledBy: Readonly<Record<string, readonly string[]>> = { 企业: ['公司', '集团', '股份'] };

function hasNameBefore(kind: string, words: string): boolean {
  for (let at = words.indexOf(kind); at >= 0; at = words.indexOf(kind, at + 1)) {
    const before = /\p{Script=Han}{2,6}$/u.exec(words.slice(0, at))?.[0];
    if (before !== undefined && !noName.test(before)) return true;
  }
  return false;
}
