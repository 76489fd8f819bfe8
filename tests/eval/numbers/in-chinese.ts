const signs = '零一二三四五六七八九';
const places = ['', '十', '百', '千'];
const groups = ['', '万', '亿'];

/** A whole number below 10¹² as it is written in full. @example inChinese(10_203) // => '一万零二百零三' */
export function inChinese(value: number): string {
  if (value === 0) return signs.charAt(0);
  const parts = [2, 1, 0].map((at) => Math.floor(value / 1e4 ** at) % 1e4);
  return parts
    .reduce((written, part, at) => {
      if (part === 0) return written;
      const gap = written !== '' && (part < 1000 || (parts[at - 1] ?? 1) === 0) ? '零' : '';
      return `${written}${gap}${upToTenThousand(part)}${groups[2 - at]}`;
    }, '')
    .replace(/零+/gu, '零');
}

function upToTenThousand(value: number): string {
  const digits = String(value).split('').map(Number);
  return digits
    .map((digit, at) =>
      digit === 0 ? '零' : `${signs.charAt(digit)}${places[digits.length - 1 - at]}`,
    )
    .join('')
    .replace(/零+/gu, '零')
    .replace(/零$/u, '');
}
