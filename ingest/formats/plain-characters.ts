/**
 * Fonts of printed pages name some characters by their radical (⼯ U+2F2F for 工, ⻓ U+2ED3 for 长)
 * and —— by one dash twice as long, which look the same and are found by no search.
 * `plainCharacters('⼈⺠政府⼯作') // => '人民政府工作'`
 */
export function plainCharacters(text: string): string {
  return text
    .replace(/[\u2e80-\u2fdf]/gu, (radical) => unified.get(radical) ?? radical.normalize('NFKC'))
    .replaceAll('\u2e3a', '——');
}

// Those of the block CJK Radicals Supplement that are whole characters of modern text, and two for
// which NFKC gives an old form; it knows only the Kangxi radicals. From Unicode's
// EquivalentUnifiedIdeograph.txt.
const supplement =
  '⼾户⾭青⺁厂⺌小⺍小⺜日⺝月⺟母⺠民⺩王⺫目⺬示⺶羊⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';

const unified: ReadonlyMap<string, string> = new Map(
  Array.from(supplement.matchAll(/(.)(.)/gu), ([, radical = '', character = '']) => [
    radical,
    character,
  ]),
);
