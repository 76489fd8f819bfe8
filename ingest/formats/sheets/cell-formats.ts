import { format, getFormatFromId } from 'numfmt';
import { attribute, elementsIn, findAll, type MarkupNode } from '../markup.ts';

const general = 'General';

/** How cells of each style (`s` of a cell) show numbers; ECMA-376 18.8.30. */
export function formatsOf(styles: readonly MarkupNode[]): readonly string[] {
  const own = new Map(
    findAll(styles, 'numFmt').map((one) => [
      attribute(one, 'numFmtId') ?? '',
      attribute(one, 'formatCode') ?? general,
    ]),
  );
  const [list] = findAll(styles, 'cellXfs');
  return (list ? elementsIn(list) : []).map((style) => {
    const id = attribute(style, 'numFmtId') ?? '0';
    return own.get(id) ?? chinese.get(id) ?? builtIn(Number(id));
  });
}

/** ECMA-376 18.8.30: these are the same in every Excel; numfmt takes any other for fractions. */
function builtIn(id: number): string {
  return id <= 22 || (37 <= id && id <= 49) ? getFormatFromId(id) : general;
}

// Numbers of formats that mean something of their own in a Chinese Excel; ECMA-376 18.8.30, zh-cn.
const chinese: ReadonlyMap<string, string> = new Map([
  ['14', 'yyyy/m/d'],
  ['27', 'yyyy"年"m"月"'],
  ['28', 'm"月"d"日"'],
  ['29', 'm"月"d"日"'],
  ['31', 'yyyy"年"m"月"d"日"'],
  ['36', 'yyyy"年"m"月"'],
  ['50', 'yyyy"年"m"月"'],
  ['51', 'm"月"d"日"'],
  ['52', 'yyyy"年"m"月"'],
  ['53', 'm"月"d"日"'],
  ['54', 'm"月"d"日"'],
  ['57', 'yyyy"年"m"月"'],
  ['58', 'm"月"d"日"'],
]);

/**
 * A number as its cell shows it, with its sign: bookkeepers write a fall in brackets or in red.
 * `shownNumber(0.058, '0.0%') // => '5.8%'`
 * `shownNumber(-9.6, '0.0_);(0.0)') // => '-9.6'`
 */
export function shownNumber(value: number, pattern: string, countsFrom1904 = false): string {
  const shown = formatted(countsFrom1904 ? value + daysBefore1904 : value, pattern).trim();
  if (value >= 0 || shown === '' || /[-−]/u.test(shown)) return shown;
  return `-${shown.replace(/[()（）]/gu, '').trim()}`;
}

// From 1900 to 1904; only numbers of days are counted so.
const daysBefore1904 = 1462;

function formatted(value: number, pattern: string): string {
  try {
    return format(pattern, value, { locale: 'zh-CN', nbsp: false });
  } catch {
    // A pattern of a program that is not Excel.
    return format(general, value, { nbsp: false });
  }
}
