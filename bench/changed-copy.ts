// Each place becomes the one after it, so that a copy is a report of another place.
const provinces = [
  ['北京市', '北京'],
  ['天津市', '天津'],
  ['河北省', '河北'],
  ['山西省', '山西'],
  ['内蒙古自治区', '内蒙古'],
  ['辽宁省', '辽宁'],
  ['吉林省', '吉林'],
  ['黑龙江省', '黑龙江'],
  ['上海市', '上海'],
  ['江苏省', '江苏'],
  ['浙江省', '浙江'],
  ['安徽省', '安徽'],
  ['福建省', '福建'],
  ['江西省', '江西'],
  ['山东省', '山东'],
  ['河南省', '河南'],
  ['湖北省', '湖北'],
  ['湖南省', '湖南'],
  ['广东省', '广东'],
  ['广西壮族自治区', '广西'],
  ['海南省', '海南'],
  ['重庆市', '重庆'],
  ['四川省', '四川'],
  ['贵州省', '贵州'],
  ['云南省', '云南'],
  ['西藏自治区', '西藏'],
  ['陕西省', '陕西'],
  ['甘肃省', '甘肃'],
  ['青海省', '青海'],
  ['宁夏回族自治区', '宁夏'],
  ['新疆维吾尔自治区', '新疆'],
] as const;

const names = new RegExp(provinces.flat().join('|'), 'gu');
// Years and dates stay: a report of the year 3134 would be no report.
const figures = /(?<![\d.])(?!(?:19|20)\d{2}(?!\d))\d+(?:\.\d+)?(?![\d年月日])/gu;

/**
 * The text with other places and other figures, as long as before; copy 0 is the text itself.
 *
 * `changedCopy('天津市2023年增长4%', 1) // => '河北省2023年增长5%'`
 */
export function changedCopy(text: string, copy: number): string {
  if (copy === 0) return text;
  return text
    .replace(names, (name) => otherPlace(name, copy))
    .replace(figures, (figure) => figure.replace(/\d/gu, (digit) => otherDigit(digit, copy)));
}

function otherPlace(name: string, copy: number): string {
  const index = provinces.findIndex(([whole, short]) => whole === name || short === name);
  const [whole, short] = provinces[(index + copy) % provinces.length] ?? [name, name];
  return provinces[index]?.[0] === name ? whole : short;
}

/** 1 to 9 in a circle, so that no figure begins with 0. */
function otherDigit(digit: string, copy: number): string {
  return digit === '0' ? '0' : String(((Number(digit) - 1 + copy) % 9) + 1);
}
