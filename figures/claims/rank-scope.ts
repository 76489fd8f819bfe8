const among =
  /全球|世界|国际|国内|全国|我国|全省|我省|省内|全市|我市|全区|全县|全州|中部|西部|东部|东北|亚洲|各省|中心城区|同类/gu;
const same: Readonly<Record<string, string>> = {
  我国: '全国',
  国内: '全国',
  我省: '全省',
  省内: '全省',
  我市: '全市',
  世界: '全球',
};

/** Among whom the words before a rank say that it is held, the nearest: 全国 of 居全国首位. */
export function rankScope(words: string): string | undefined {
  return scopesIn(words).at(-1)?.scope;
}

/** Every group that a rank may be held among, with where its name ends. */
export function scopesIn(
  words: string,
): readonly { readonly scope: string; readonly end: number }[] {
  return [...words.matchAll(among)].map(({ 0: said, index }) => ({
    scope: same[said] ?? said,
    end: index + said.length,
  }));
}
