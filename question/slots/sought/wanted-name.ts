const kinds =
  '村|镇|乡|县|区|市|省|街道|社区|公司|集团|企业|大学|学院|医院|学校|公园|铁路|高速|大桥|机场|港|湾|谷|园区|开发区|展会|博览会';
const asked = new RegExp(`哪(?:一|几|些)?(?:个|家|所|条|座|处|位)?(?:街)?(?<kind>${kinds})`, 'u');

// Where a thing is stands in a report as the name of a district, a town, a street, a village.
const asksWhere = /哪个地方|在哪(?!个|些|几|一|年|天)|哪里|哪儿|什么地方|何处/u;
const whereSuffixes = ['区', '县', '镇', '乡', '街', '村', '路'];

/** What the name asked for ends in: 村 in 通到了哪个村; empty where no name is asked for. */
export function nameSuffixes(question: string): readonly string[] {
  const kind = asked.exec(question)?.groups?.['kind'];
  if (kind !== undefined) return calledBy[kind] ?? [kind];
  return asksWhere.test(question) ? whereSuffixes : [];
}

// What things of a kind are called where the kind itself is no part of their names.
const calledBy: Readonly<Record<string, readonly string[]>> = { 企业: ['公司', '集团', '股份'] };
