/**
 * How much of an indicator's name stands in a text, 0 to 1: runs of two characters and more count.
 * For indicators that are on no list, which reports and questions put in words of their own.
 *
 * `sharedWords('更新新能源公交车', '换了多少辆新能源公交车') // => 0.75`
 */
export function sharedWords(indicator: string, text: string): number {
  const name = indicator.replace(/[“”"'‘’\s]/gu, '').toLowerCase();
  if (name.length === 0 || goesOn(name, text)) return 0;
  let covered = 0;
  for (let at = 0; at < name.length;) {
    const length = longestRun(name, at, text);
    if (length >= shortestRun) covered += length;
    at += Math.max(1, length >= shortestRun ? length : 1);
  }
  return covered / name.length;
}

const shortestRun = 2;

function longestRun(name: string, at: number, text: string): number {
  let length = 0;
  while (at + length < name.length && text.includes(name.slice(at, at + length + 1))) length += 1;
  return length;
}

/** 财政赤字 stands in 财政赤字率, which is another thing. */
function goesOn(name: string, text: string): boolean {
  const end = name.slice(-shortestRun);
  const at = text.indexOf(end);
  return at >= 0 && /^(?:率|比重|比例|占比|强度|密度|指数|覆盖)/u.test(text.slice(at + end.length));
}
