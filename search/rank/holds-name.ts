// 农村, 各村, 15个村: a word before 村 that makes no name of it.
const noName =
  /(?:农|乡|行政|全|各|本|该|我|每|这些?|示范|试点|帮扶|城中|重点|美丽|新|老|个|家|所|座|条|多|等|类|型|城|小|大|中|进|入|对|为|在|的|核心|拓展|片|园|社|街|地|山|景|库|校|厂|矿|辖|郊|开发|保税|功能|产业|聚集|集聚)$/u;

/**
 * Whether a text may give such a name: a word before the ending that can be one.
 *
 * `holdsName(['村'], '公路通到上官村') // => true`, `holdsName(['村'], '公路通到各村') // => false`
 */
export function holdsName(suffixes: readonly string[], words: string): boolean {
  return suffixes.some((suffix) => hasNameBefore(suffix, words));
}

function hasNameBefore(kind: string, words: string): boolean {
  for (let at = words.indexOf(kind); at >= 0; at = words.indexOf(kind, at + 1)) {
    const before = /\p{Script=Han}{2,6}$/u.exec(words.slice(0, at))?.[0];
    if (before !== undefined && !noName.test(before)) return true;
  }
  return false;
}
